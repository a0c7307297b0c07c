import { describe, expect, test } from 'vitest';

import type { Role } from '#app/domain/codelists.ts';
import { instant, instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { beginSession, findActor } from '#app/platform/session.server.ts';
import { aSignIn } from '#app/platform/testing/a-sign-in.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { aRoleAssignment, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { beginSecondFactor } from './begin-second-factor.server.ts';
import { getBegunSetup } from './begun-setup.server.ts';
import { confirmSecondFactor } from './confirm-second-factor.server.ts';
import { removeSecondFactor } from './remove-second-factor.server.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.server.ts';
import { codeAt } from './testing/an-authenticator.ts';

const start = instant('2026-03-04T01:00:00.000Z');
const minutes = (count: number) => instantFromMilliseconds(millisecondsOf(start) + count * 60_000);

describe.each(testEngines)('on $name', ({ open }) => {
  test('ASVS 6.3.3, 6.5.4: a secret that its first code has confirmed is the second factor, with ten codes for bad days', async () => {
    const { store, at, token, other } = await signedIn(await open());
    await beginSecondFactor(at(0), {}, token);
    const { secret } = await begun(at(0));
    const codes = await confirmSecondFactor(at(0), { code: codeAt(minutes(0), secret) }, token);
    expect(codes).toHaveLength(10);
    expect(codes.every((code) => /^([0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(10);
    expect(await eventsOf(store)).toEqual(['user.secondFactorBegun', 'user.secondFactorSet']);

    const kept = JSON.stringify(await everythingAbout(store));
    expect([secret.replaceAll(' ', ''), ...codes].filter((plain) => kept.includes(plain))).toEqual([]);
    expect(await findActor(store, at(0).clock, token)).not.toBeNull();
    expect(await findActor(store, at(0).clock, other)).toBeNull();
    expect(await getBegunSetup(at(0))).toEqual({ state: 'none' });
    await store.close();
  });

  test('a wrong first code sets nothing, and the picture stays the same', async () => {
    const { store, at, token } = await signedIn(await open());
    await beginSecondFactor(at(0), {}, token);
    const before = await begun(at(0));
    await expect(confirmSecondFactor(at(0), { code: '000000' }, token)).rejects.toMatchObject({
      violations: [{ code: 'secondFactorWrong', field: 'code' }],
    });
    expect(await begun(at(0))).toEqual(before);
    await store.close();
  });

  test('nothing can be confirmed that was not begun, and nothing is begun over what is set', async () => {
    const { store, at, token } = await signedIn(await open());
    await expect(confirmSecondFactor(at(0), { code: '000000' }, token)).rejects.toMatchObject({
      violations: [{ code: 'secondFactorNotBegun' }],
    });
    await setUp(at, token);
    await expect(beginSecondFactor(at(0), {}, token)).rejects.toMatchObject({
      violations: [{ code: 'secondFactorSet' }],
    });
    await store.close();
  });

  test('ASVS 7.5.1: ten minutes after signing in, the password is asked again', async () => {
    const passwordHash = await hashPassword('một câu dễ nhớ');
    const { store, at, token } = await signedIn(await open(), { passwordHash });
    await beginSecondFactor(at(9), {}, token);
    await expect(beginSecondFactor(at(10), { currentPassword: 'một câu khác' }, token)).rejects.toMatchObject(
      {
        violations: [{ code: 'currentPasswordWrong', field: 'currentPassword' }],
      },
    );
    expect((await eventsOf(store)).at(-1)).toBe('user.passwordRefused');
    await expect(
      beginSecondFactor(at(10), { currentPassword: 'một câu dễ nhớ' }, token),
    ).resolves.toBeUndefined();
    await store.close();
  });

  test('ASVS 7.5.1: whoever has no password here signs in again instead', async () => {
    const { store, at, token } = await signedIn(await open(), { passwordHash: '' });
    await expect(beginSecondFactor(at(10), { currentPassword: '' }, token)).rejects.toMatchObject({
      violations: [{ code: 'signInNotFresh' }],
    });
    await beginSecondFactor(at(9), {}, token);
    await store.close();
  });

  test('new recovery codes take the place of the old ones, for whoever shows a code', async () => {
    const { store, at, token } = await signedIn(await open());
    const {
      code,
      codes: [first = ''],
    } = await setUp(at, token);
    await expect(renewRecoveryCodes(at(1), { code: '000000' })).rejects.toMatchObject({
      violations: [{ code: 'secondFactorWrong', field: 'code' }],
    });
    const codes = await renewRecoveryCodes(at(2), { code: code(2) });
    expect(codes).toHaveLength(10);
    await expect(renewRecoveryCodes(at(3), { code: first })).rejects.toMatchObject({
      violations: [{ code: 'secondFactorWrong' }],
    });
    await expect(renewRecoveryCodes(at(3), { code: codes[3] ?? '' })).resolves.toHaveLength(10);
    await store.close();
  });

  test('whoever shows a code may remove their second factor, unless the policy asks their role for one', async () => {
    const { store, at, token } = await signedIn(await open(), { role: 'committee' });
    const { code } = await setUp(at, token);
    await expect(removeSecondFactor(at(1), { code: '000000' }, token)).rejects.toMatchObject({
      violations: [{ code: 'secondFactorWrong' }],
    });
    await removeSecondFactor(at(2), { code: code(2) }, token);
    expect((await eventsOf(store)).at(-1)).toBe('user.secondFactorRemoved');
    expect(await everythingAbout(store)).toMatchObject({ authenticators: [], recoveryCodes: [] });
    await store.close();

    const officer = await signedIn(await open(), { role: 'financeOfficer' });
    const shown = await setUp(officer.at, officer.token);
    await expect(
      removeSecondFactor(officer.at(2), { code: shown.code(2) }, officer.token),
    ).rejects.toMatchObject({ violations: [{ code: 'secondFactorRequired' }] });
    expect((await everythingAbout(officer.store)).authenticators).toHaveLength(1);
    await officer.store.close();
  });

  test('ASVS 6.3.1: wrong codes for a change count as tries to sign in', async () => {
    const { store, at, token } = await signedIn(await open());
    const { code } = await setUp(at, token);
    for (let number = 0; number < 10; number += 1) {
      await expect(renewRecoveryCodes(at(1), { code: '000000' })).rejects.toMatchObject({
        violations: [{ code: 'secondFactorWrong' }],
      });
    }
    await expect(renewRecoveryCodes(at(2), { code: code(2) })).rejects.toMatchObject({
      violations: [{ code: 'tooManyAttempts' }],
    });
    await store.close();
  });
});

type At = ReturnType<typeof contexts>;

async function signedIn(
  store: Store,
  { role = 'committee', passwordHash }: { role?: Role; passwordHash?: string } = {},
) {
  const [actor, token, other] = await store.write(async (tx): Promise<[Actor, string, string]> => {
    const {
      id: userId,
      name,
      email,
    } = await aUser(tx, { ...(passwordHash !== undefined && { passwordHash }) });
    await aRoleAssignment(tx, { userId, role });
    const signedInAt = { at: start, replacing: null };
    const assignments = [{ role, projectId: null, organisationId: null }];
    return [
      { userId, name, email, assignments },
      await beginSession(tx, aSignIn(userId), signedInAt),
      await beginSession(tx, aSignIn(userId), signedInAt),
    ];
  });
  return { store, at: contexts(store, actor), token, other };
}

function contexts(store: Store, actor: Actor) {
  return (minutesLater: number) => {
    const context = aContext(store, { wallMilliseconds: () => millisecondsOf(minutes(minutesLater)) });
    const trace = { actorId: actor.userId, at: context.clock.now(), requestId: 'request-of-the-test' };
    return { ...context, actor, trace };
  };
}

async function begun(context: ReturnType<At>) {
  const setup = await getBegunSetup(context);
  if (setup.state !== 'begun') throw new Error(`the set-up is ${setup.state}`);
  return setup;
}

/** Sets the factor up at the start; `code` is what its app shows some minutes later. */
async function setUp(at: At, token: string) {
  await beginSecondFactor(at(0), {}, token);
  const { secret } = await begun(at(0));
  const codes = await confirmSecondFactor(at(0), { code: codeAt(minutes(0), secret) }, token);
  return { codes, code: (minutesLater: number) => codeAt(minutes(minutesLater), secret) };
}

async function everythingAbout(store: Store) {
  return store.read(async (db) => ({
    authenticators: await db.select().from(db.t.authenticators),
    recoveryCodes: await db.select().from(db.t.recoveryCodes),
    events: await db.select().from(db.t.auditEvents),
  }));
}

async function eventsOf(store: Store): Promise<string[]> {
  const { events } = await everythingAbout(store);
  return events.toSorted((a, b) => a.seq - b.seq).map(({ event }) => event);
}
