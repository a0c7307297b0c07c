import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { instant, instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import { findActor } from '#app/platform/session.server.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { aProject, aRoleAssignment, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy, testEngines } from '#db/testing/stores.ts';

import { anAuthenticator } from '../second-factor/testing/an-authenticator.ts';
import { beginSignInElsewhere } from './begin-sign-in-elsewhere.server.ts';
import { finishSignInElsewhere } from './finish-sign-in-elsewhere.server.ts';
import { typedFor } from './testing/accounts.ts';
import type { ProviderAccount } from './testing/accounts.ts';
import { signInAtProvider, startProvider } from './testing/start-provider.ts';
import type { RunningProvider } from './testing/start-provider.ts';

const origin = 'http://tiendo.test';
/** A process of its own takes its time on a busy machine. */
const startLimitMilliseconds = 60_000;
const start = instant('2026-03-04T01:00:00.000Z');
const an = { sub: 'an', name: 'Nguyễn Thị An', email: 'an@example.test', email_verified: true };

let provider: RunningProvider;

beforeAll(async () => {
  provider = await startProvider(`${origin}/login/sso/callback`);
  return provider.stop;
}, startLimitMilliseconds);

describe.each(testEngines)('on $name', ({ open }) => {
  test('ASVS 10.5.1: somebody new whom the provider gives a role is made, signed in and remembered', async () => {
    const store = await open();
    const first = await signIn(store, { claims: { ...an, roles: ['tiendo-pm', 'elsewhere'] } });
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
    const again = await signIn(store, { claims: { ...an, email: 'new@example.test', roles: ['tiendo-pm'] } });
    expect((await actorOf(store, again))?.userId).toBe(actor?.userId);
    expect(await store.read(async (db) => db.select().from(db.t.users))).toHaveLength(1);
    await store.close();
  });

  test('an invited person is known by the address that the provider has verified, in whatever case it writes it', async () => {
    const store = await open();
    const { id } = await store.write((tx) => aUser(tx, { email: 'an@example.test', passwordHash: '' }));
    const finished = await signIn(store, { claims: { ...an, email: 'An@Example.test' } });
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
    expect(await signIn(store, { claims })).toEqual({ failure });
    expect(await eventsOf(store)).toEqual(['user.identityRefused']);
    expect(await store.read(async (db) => db.select().from(db.t.users))).toEqual([]);
    expect(await store.read(async (db) => db.select().from(db.t.sessions))).toEqual([]);
    await store.close();
  });

  test('a second identity cannot take over the address of somebody who has one (ASVS 10.5.2)', async () => {
    const store = await open();
    await signIn(store, { claims: { ...an, roles: ['tiendo-pm'] } });
    expect(await signIn(store, { claims: { ...an, sub: 'not an' } })).toEqual({ failure: 'emailTaken' });
    await store.close();
  });

  test('ASVS 6.3.4: a disabled person is refused, known by identity or by address', async () => {
    const store = await open();
    await signIn(store, { claims: { ...an, roles: ['tiendo-pm'] } });
    await store.write(async (tx) => {
      await tx.update(tx.t.users).set({ disabledAt: start });
      await aUser(tx, { email: 'binh@example.test', disabledAt: start });
    });
    expect(await signIn(store, { claims: an })).toEqual({ failure: 'disabled' });
    const binh = { sub: 'binh', email: 'binh@example.test', email_verified: true, roles: ['tiendo-pm'] };
    expect(await signIn(store, { claims: binh })).toEqual({ failure: 'disabled' });
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
    const both = await signIn(store, { claims: { ...an, roles: ['tiendo-pm', 'tiendo-finance'] } });
    expect(await actorOf(store, both)).toMatchObject({
      userId,
      assignments: expect.arrayContaining([
        { role: 'projectManager', projectId, organisationId: null },
        { role: 'financeOfficer', projectId: null, organisationId: null },
        { role: 'committee', projectId: null, organisationId: null },
      ]),
    });
    const none = await signIn(store, { claims: { ...an, roles: [] } });
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
    const alone = await signIn(store, { claims: { ...an, roles: [] } });
    expect((await actorOf(store, alone))?.assignments).toMatchObject([{ role: 'administrator' }]);
    await store.write((tx) => aRoleAssignment(tx, { role: 'administrator' }));
    const oneOfTwo = await signIn(store, { claims: { ...an, roles: [] } });
    expect((await actorOf(store, oneOfTwo))?.assignments).toEqual([]);
    await store.close();
  });

  test('ASVS 6.8.4: a second factor shown there counts here; else the policy asks for ours', async () => {
    const store = await open();
    const claims = { ...an, roles: ['tiendo-finance'] };
    const twice = await signIn(store, { claims, amr: ['pwd', 'otp'] });
    expect(await actorOf(store, twice)).toMatchObject({ owesSecondFactor: false });
    const once = await signIn(store, { claims, amr: ['pwd'] });
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
    expect(await signIn(store, { claims: an, amr: ['pwd'] })).toMatchObject({
      admission: { leadsTo: 'secondFactor' },
    });
    expect(await signIn(store, { claims: an, amr: ['mfa'] })).toMatchObject({
      admission: { leadsTo: 'session' },
    });
    expect(await eventsOf(store)).toEqual(['user.identityLinked', 'user.secondFactorAsked', 'user.signedIn']);
    await store.close();
  });
});

describe('what comes back is not believed', () => {
  const claims = { ...an, roles: ['tiendo-pm'] };

  test('ASVS 10.2.1: with another state than this browser’s', async () => {
    const store = await openMemoryCopy();
    const { to, token } = await begun(store);
    const back = await signInAtProvider(to, typedFor({ claims }));
    back.searchParams.set('state', 'another');
    expect(await finished(store, back.search, token)).toEqual({ failure: 'notProven' });
    await nothingHappened(store);
  });

  test('ASVS 10.5.1: with another nonce than this sign-in’s', async () => {
    const store = await openMemoryCopy();
    const { to, token } = await begun(store);
    const elsewhere = new URL(to);
    elsewhere.searchParams.set('nonce', 'another');
    const back = await signInAtProvider(elsewhere.href, typedFor({ claims }));
    expect(await finished(store, back.search, token)).toEqual({ failure: 'notProven' });
    await nothingHappened(store);
  });

  test('ASVS 10.2.1: with a code that another sign-in asked for (PKCE)', async () => {
    const store = await openMemoryCopy();
    const mine = await begun(store);
    const theirs = await begun(store);
    const back = await signInAtProvider(theirs.to, typedFor({ claims }));
    back.searchParams.set('state', new URL(mine.to).searchParams.get('state') ?? '');
    expect(await finished(store, back.search, mine.token)).toEqual({ failure: 'notProven' });
    await nothingHappened(store);
  });

  test.each(['audience', 'issuer', 'expiry', 'signature'] as const)(
    'ASVS 6.8.2, 9.1.1, 9.2.1, 9.2.3, 10.5.4: with an ID token whose %s is wrong',
    async (spoils) => {
      const store = await openMemoryCopy();
      expect(await signIn(store, { claims, spoils })).toEqual({ failure: 'notProven' });
      await nothingHappened(store);
    },
  );

  test('ASVS 10.1.2: a second time', async () => {
    const store = await openMemoryCopy();
    const { to, token } = await begun(store);
    const back = await signInAtProvider(to, typedFor({ claims }));
    expect(await finished(store, back.search, token)).toMatchObject({ failure: null });
    expect(await finished(store, back.search, token)).toEqual({ failure: 'expired' });
    const again = await begun(store);
    back.searchParams.set('state', new URL(again.to).searchParams.get('state') ?? '');
    expect(await finished(store, back.search, again.token)).toEqual({ failure: 'notProven' });
    await store.close();
  });

  test('after ten minutes, or in a browser that began nothing (ASVS 10.1.2)', async () => {
    const store = await openMemoryCopy();
    const { to, token } = await begun(store);
    const back = await signInAtProvider(to, typedFor({ claims }));
    expect(await finished(store, back.search, '')).toEqual({ failure: 'expired' });
    expect(await finished(store, back.search, token, 10)).toEqual({ failure: 'expired' });
    await nothingHappened(store);
  });

  test('when the person stopped there', async () => {
    const store = await openMemoryCopy();
    expect(await signIn(store, { claims, stops: true })).toEqual({ failure: 'declined' });
    await nothingHappened(store);
  });

  test.each(['', '?', '?code=guessed', '?error=server_error&error_description=<script>', '?code=a&code=b'])(
    'when it is %j',
    async (search) => {
      const store = await openMemoryCopy();
      const { token } = await begun(store);
      expect(await finished(store, search, token)).toMatchObject({
        failure: expect.stringMatching(/^(notProven|declined)$/),
      });
      await nothingHappened(store);
    },
  );
});

describe('a provider that does not answer', () => {
  let other: RunningProvider;

  beforeAll(async () => {
    other = await startProvider(`${origin}/login/sso/callback`);
  }, startLimitMilliseconds);
  afterAll(() => other.stop());

  test('is told in words, before and after the person was there', async () => {
    const store = await openMemoryCopy();
    const { to, token } = await begun(store, other);
    const back = await signInAtProvider(to, typedFor({ claims: an }));
    await other.stop();
    const late = await finishSignInElsewhere(aContext(store, clockAt(0)), other.settings, {
      search: back.search,
      pendingToken: token,
      presentedToken: null,
    });
    expect(late).toEqual({ failure: 'unreachable' });
    const next = await beginSignInElsewhere(
      aContext(store, clockAt(0)),
      { ...other.settings },
      { origin, next: '/' },
    );
    expect(next).toEqual({ failure: 'unreachable' });
    await store.close();
  });

  test('ASVS 10.5.3: one that answers for another issuer is not believed', async () => {
    const store = await openMemoryCopy();
    const issuer = provider.settings.issuer.replace('127.0.0.1', 'localhost');
    const context = aContext(store, clockAt(0));
    const answer = await beginSignInElsewhere(
      context,
      { ...provider.settings, issuer },
      { origin, next: '/' },
    );
    expect(answer).toEqual({ failure: 'notProven' });
    await store.close();
  });
});

test('ASVS 10.2.1: the address at the provider carries state, nonce and a challenge, and no secret', async () => {
  const store = await openMemoryCopy();
  const { to } = await begun(store);
  const { searchParams } = new URL(to);
  const [pending] = await store.read(async (db) => db.select().from(db.t.pendingSignIns));
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'tiendo',
    redirect_uri: `${origin}/login/sso/callback`,
    code_challenge_method: 'S256',
    state: pending?.expected.state,
    nonce: pending?.expected.nonce,
  });
  expect(to).not.toContain(pending?.expected.codeVerifier);
  expect(to).not.toContain(encodeURIComponent(provider.settings.clientSecret));
  await store.close();
});

type Account = Pick<ProviderAccount, 'claims'> & Partial<ProviderAccount>;
type Finished = Awaited<ReturnType<typeof finishSignInElsewhere>>;

async function signIn(store: Store, account: Account): Promise<Finished> {
  const { to, token } = await begun(store);
  const back = await signInAtProvider(to, typedFor(account));
  return finished(store, back.search, token);
}

async function begun(store: Store, { settings }: RunningProvider = provider) {
  const next = '/flags?state=open';
  const begin = await beginSignInElsewhere(aContext(store, clockAt(0)), settings, { origin, next });
  if (begin.failure !== null) throw new Error(`the provider is ${begin.failure}`);
  return begin;
}

function finished(store: Store, search: string, pendingToken: string, minutes = 0): Promise<Finished> {
  const answer = { search, pendingToken, presentedToken: null };
  return finishSignInElsewhere(aContext(store, clockAt(minutes)), provider.settings, answer);
}

// The provider's tokens are of the real time, our clock stands.
function clockAt(minutes: number) {
  return {
    wallMilliseconds: () => millisecondsOf(instantFromMilliseconds(millisecondsOf(start) + minutes * 60_000)),
  };
}

async function actorOf(store: Store, signedIn: Finished) {
  if (signedIn.failure !== null) throw new Error(`refused: ${signedIn.failure}`);
  return findActor(store, aContext(store, clockAt(0)).clock, signedIn.admission.token);
}

async function nothingHappened(store: Store): Promise<void> {
  const { users, sessions } = await store.read(async (db) => ({
    users: await db.select().from(db.t.users),
    sessions: await db.select().from(db.t.sessions),
  }));
  expect([users, sessions]).toEqual([[], []]);
  await store.close();
}

async function eventsOf(store: Store): Promise<string[]> {
  const events = await store.read(async (db) =>
    db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
  );
  return events.map(({ event }) => event);
}
