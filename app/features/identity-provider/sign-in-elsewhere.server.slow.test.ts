import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { findActor } from '#app/platform/session.server.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { aProject, aRoleAssignment, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

import { anAuthenticator } from '../second-factor/testing/an-authenticator.ts';
import { an, clockAt, origin, signIn, start, startLimitMilliseconds } from './testing/signing-in.ts';
import type { Finished } from './testing/signing-in.ts';
import { startProvider } from './testing/start-provider.ts';
import type { RunningProvider } from './testing/start-provider.ts';

let provider: RunningProvider;

beforeAll(async () => {
  provider = await startProvider(`${origin}/login/sso/callback`);
  return provider.stop;
}, startLimitMilliseconds);

describe.each(slowTestEngines)('on $name', ({ open }) => {
  test('ASVS 10.5.1: somebody new whom the provider gives a role is made, signed in and remembered', async () => {
    const store = await open();
    const first = await signIn(provider, store, { claims: { ...an, roles: ['tiendo-pm', 'elsewhere'] } });
    expect(first).toMatchObject({ failure: null, next: '/flags?state=open' });
    const actor = await actorOf(store, first);
    expect(actor).toMatchObject({
      name: 'Nguyễn Thị An',
      email: 'an@example.test',
      assignments: [{ role: 'projectManager', projectId: null, organisationId: null }],
    });
    expect(await eventsOf(store)).toEqual([
      'user.created',
      'user.identityLinked',
      'user.rolesClaimed',
      'user.signedIn',
    ]);
    const again = await signIn(provider, store, {
      claims: { ...an, email: 'new@example.test', roles: ['tiendo-pm'] },
    });
    expect((await actorOf(store, again))?.userId).toBe(actor?.userId);
    expect(await store.read(async (db) => db.select().from(db.t.users))).toHaveLength(1);
    await store.close();
  });

  test('an invited person is known by the address that the provider has verified, in whatever case it writes it', async () => {
    const store = await open();
    const { id } = await store.write((tx) => aUser(tx, { email: 'an@example.test', passwordHash: '' }));
    const finished = await signIn(provider, store, { claims: { ...an, email: 'An@Example.test' } });
    expect(await actorOf(store, finished)).toMatchObject({ userId: id, assignments: [] });
    const [identity] = await store.read(async (db) => db.select().from(db.t.externalIdentities));
    expect(identity).toMatchObject({ userId: id, issuer: provider.settings.issuer, subject: 'an' });
    await store.close();
  });

  test.each([
    ['an address that nobody verified', { ...an, email_verified: false }, 'emailNotProven'],
    ['no address', { sub: 'an', roles: ['tiendo-pm'] }, 'emailNotProven'],
    ['somebody unknown without a role here', an, 'noRole'],
    [
      'an administrator who works with the data',
      { ...an, roles: ['tiendo-pm', 'tiendo-admin'] },
      'mixedRoles',
    ],
  ])('%s is refused, and leaves a trace and nothing else', async (_what, claims, failure) => {
    const store = await open();
    expect(await signIn(provider, store, { claims })).toEqual({ failure });
    expect(await eventsOf(store)).toEqual(['user.identityRefused']);
    expect(await store.read(async (db) => db.select().from(db.t.users))).toEqual([]);
    expect(await store.read(async (db) => db.select().from(db.t.sessions))).toEqual([]);
    await store.close();
  });

  test('a second identity cannot take over the address of somebody who has one (ASVS 10.5.2)', async () => {
    const store = await open();
    await signIn(provider, store, { claims: { ...an, roles: ['tiendo-pm'] } });
    expect(await signIn(provider, store, { claims: { ...an, sub: 'not an' } })).toEqual({
      failure: 'emailTaken',
    });
    await store.close();
  });

  test('ASVS 6.3.4: a disabled person is refused, known by identity or by address', async () => {
    const store = await open();
    await signIn(provider, store, { claims: { ...an, roles: ['tiendo-pm'] } });
    await store.write(async (tx) => {
      await tx.update(tx.t.users).set({ disabledAt: start });
      await aUser(tx, { email: 'binh@example.test', disabledAt: start });
    });
    expect(await signIn(provider, store, { claims: an })).toEqual({ failure: 'disabled' });
    const binh = { sub: 'binh', email: 'binh@example.test', email_verified: true, roles: ['tiendo-pm'] };
    expect(await signIn(provider, store, { claims: binh })).toEqual({ failure: 'disabled' });
    await store.close();
  });

  test('each sign-in brings the mapped roles up to date, and leaves the others and their places alone', async () => {
    const store = await open();
    const { userId, projectId } = await store.write(async (tx) => {
      const project = await aProject(tx);
      const user = await aUser(tx, { email: an.email });
      await aRoleAssignment(tx, { userId: user.id, role: 'projectManager', projectId: project.id });
      await aRoleAssignment(tx, { userId: user.id, role: 'committee' });
      return { userId: user.id, projectId: project.id };
    });
    const both = await signIn(provider, store, { claims: { ...an, roles: ['tiendo-pm', 'tiendo-finance'] } });
    expect(await actorOf(store, both)).toMatchObject({
      userId,
      assignments: expect.arrayContaining([
        { role: 'projectManager', projectId, organisationId: null },
        { role: 'financeOfficer', projectId: null, organisationId: null },
        { role: 'committee', projectId: null, organisationId: null },
      ]),
    });
    const none = await signIn(provider, store, { claims: { ...an, roles: [] } });
    expect((await actorOf(store, none))?.assignments).toEqual([
      { role: 'committee', projectId: null, organisationId: null },
    ]);
    expect(await actorOf(store, both)).toBeNull();
    const changes = await store.read(async (db) =>
      db
        .select({ changes: db.t.auditEvents.changes })
        .from(db.t.auditEvents)
        .where(eq(db.t.auditEvents.event, 'user.rolesClaimed'))
        .orderBy(db.t.auditEvents.seq),
    );
    expect(changes.map((event) => event.changes)).toEqual([
      {
        roles: {
          from: ['committee', 'projectManager'],
          to: ['committee', 'financeOfficer', 'projectManager'],
        },
      },
      {
        roles: { from: ['committee', 'financeOfficer', 'projectManager'], to: ['committee'] },
      },
    ]);
    await store.close();
  });

  test('the last administrator stays one, whatever the provider forgets', async () => {
    const store = await open();
    await store.write(async (tx) => {
      const user = await aUser(tx, { email: an.email });
      await aRoleAssignment(tx, { userId: user.id, role: 'administrator' });
    });
    const alone = await signIn(provider, store, { claims: { ...an, roles: [] } });
    expect((await actorOf(store, alone))?.assignments).toMatchObject([{ role: 'administrator' }]);
    await store.write((tx) => aRoleAssignment(tx, { role: 'administrator' }));
    const oneOfTwo = await signIn(provider, store, { claims: { ...an, roles: [] } });
    expect((await actorOf(store, oneOfTwo))?.assignments).toEqual([]);
    await store.close();
  });

  test('ASVS 6.8.4: a second factor shown there counts here; else the policy asks for ours', async () => {
    const store = await open();
    const claims = { ...an, roles: ['tiendo-finance'] };
    const twice = await signIn(provider, store, { claims, amr: ['pwd', 'otp'] });
    expect(await actorOf(store, twice)).toMatchObject({ owesSecondFactor: false });
    const once = await signIn(provider, store, { claims, amr: ['pwd'] });
    expect(await actorOf(store, once)).toMatchObject({ owesSecondFactor: true });
    await store.close();
  });

  test('ASVS 6.8.4: whoever has a second factor here is asked for it, unless they showed one there', async () => {
    const store = await open();
    const context = aContext(store);
    await store.write(async (tx) => {
      const { id } = await aUser(tx, { email: an.email });
      await anAuthenticator(tx, context.env, id, start);
    });
    expect(await signIn(provider, store, { claims: an, amr: ['pwd'] })).toMatchObject({
      admission: { leadsTo: 'secondFactor' },
    });
    expect(await signIn(provider, store, { claims: an, amr: ['mfa'] })).toMatchObject({
      admission: { leadsTo: 'session' },
    });
    expect(await eventsOf(store)).toEqual(['user.identityLinked', 'user.secondFactorAsked', 'user.signedIn']);
    await store.close();
  });
});

async function actorOf(store: Store, signedIn: Finished) {
  if (signedIn.failure !== null) throw new Error(`refused: ${signedIn.failure}`);
  return findActor(store, aContext(store, clockAt(0)).clock, signedIn.admission.token);
}

async function eventsOf(store: Store): Promise<string[]> {
  const events = await store.read(async (db) =>
    db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
  );
  return events.map(({ event }) => event);
}
