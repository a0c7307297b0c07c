import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { instant, instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import { admit } from '#app/platform/admission.server.ts';
import { findActor } from '#app/platform/session.server.ts';
import { aSignIn } from '#app/platform/testing/a-sign-in.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { replaceRecoveryCodes } from './recovery-codes.server.ts';
import { signInWithSecondFactor } from './sign-in-with-second-factor.server.ts';
import { anAuthenticator, codeAt } from './testing/an-authenticator.ts';

const start = instant('2026-03-04T01:00:00.000Z');
const seconds = (count: number) => instantFromMilliseconds(millisecondsOf(start) + count * 1000);

describe.each(testEngines)('on $name', ({ open }) => {
  test('ASVS 6.3.3: the password alone begins no session; with the code it does', async () => {
    const { store, at, tokens, signIn } = await halfSignedIn(await open());
    expect(await findActor(store, at(0).clock, tokens.pendingToken)).toBeNull();
    const { token, proof } = await signIn(0, codeAt(start));
    expect(proof).toBe('code');
    expect((await findActor(store, at(0).clock, token))?.owesSecondFactor).toBe(false);
    const [session] = await store.read(async (db) => db.select().from(db.t.sessions));
    expect(session).toMatchObject({ method: 'password', secondFactorAt: start });
    expect(await eventsOf(store)).toEqual(['user.signedIn']);
    await store.close();
  });

  test('ASVS 6.5.1: a code is taken once, also when two send it at once', async () => {
    const { store, signIn, signInAgain } = await halfSignedIn(await open());
    const answers = await Promise.allSettled([signIn(0, codeAt(start)), signInAgain(0, codeAt(start))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(signInAgain(1, codeAt(start))).rejects.toMatchObject({
      violations: [{ code: 'secondFactorWrong' }],
    });
    await expect(signInAgain(30, codeAt(seconds(-30)))).rejects.toMatchObject({
      violations: [{ code: 'secondFactorWrong' }],
    });
    await expect(signInAgain(30, codeAt(seconds(30)))).resolves.toMatchObject({ proof: 'code' });
    await store.close();
  });

  test('ASVS 6.5.1: a recovery code opens once, however it is typed', async () => {
    const { store, codes, signIn, signInAgain } = await halfSignedIn(await open());
    const [first = '', second = ''] = codes;
    expect(await signIn(0, ` ${first.toLowerCase().replaceAll('-', ' ')} `)).toMatchObject({
      proof: 'recoveryCode',
      codesLeft: 9,
    });
    expect(await eventsOf(store)).toEqual(['user.recoveryCodeUsed', 'user.signedIn']);
    await expect(signInAgain(0, first)).rejects.toMatchObject({
      violations: [{ code: 'secondFactorWrong' }],
    });
    await expect(signInAgain(0, second.replaceAll('0', 'o').replaceAll('1', 'l'))).resolves.toMatchObject({
      codesLeft: 8,
    });
    await store.close();
  });

  test.each(['', '12345', '000000', 'AAAAAA-AAAAAA-AAAAAA-AAAAAA', "' or 1=1 --"])(
    '%j is refused and leaves a trace without it',
    async (code) => {
      const { store, signIn } = await halfSignedIn(await open());
      await expect(signIn(0, code)).rejects.toMatchObject({
        violations: [{ code: 'secondFactorWrong', field: 'code' }],
      });
      const events = await store.read(async (db) => db.select().from(db.t.auditEvents));
      expect(events).toMatchObject([{ event: 'user.secondFactorRefused', actorId: null }]);
      await store.close();
    },
  );

  test('ASVS 6.3.1: the eleventh wrong code within 15 minutes is not even judged, though it be right', async () => {
    const { store, signIn } = await halfSignedIn(await open());
    for (let number = 0; number < 10; number += 1) {
      await expect(signIn(0, '000000')).rejects.toMatchObject({
        violations: [{ code: 'secondFactorWrong' }],
      });
    }
    await expect(signIn(0, codeAt(start))).rejects.toMatchObject({
      violations: [{ code: 'tooManyAttempts' }],
    });
    await store.close();
  });

  test('five minutes after the password, it is asked again', async () => {
    const { store, signIn } = await halfSignedIn(await open());
    await expect(signIn(300, codeAt(seconds(300)))).rejects.toMatchObject({
      violations: [{ code: 'signInExpired' }],
    });
    await expect(signIn(299, codeAt(seconds(299)))).resolves.toMatchObject({ proof: 'code' });
    await store.close();
  });

  test('a sign-in that waits serves once, and nobody guesses its token', async () => {
    const { store, signIn, tokens } = await halfSignedIn(await open());
    await signIn(0, codeAt(start));
    await expect(signIn(60, codeAt(seconds(60)))).rejects.toMatchObject({
      violations: [{ code: 'signInExpired' }],
    });
    tokens.pendingToken = 'guessed';
    await expect(signIn(60, codeAt(seconds(60)))).rejects.toMatchObject({
      violations: [{ code: 'signInExpired' }],
    });
    await store.close();
  });

  test.each([{ disabledAt: seconds(1) }, { passwordChangedAt: seconds(1) }])(
    'ASVS 7.4.2: it waits no longer for a person with %j',
    async (change) => {
      const { store, signIn, userId } = await halfSignedIn(await open());
      await store.write(async (tx) => {
        await tx.update(tx.t.users).set(change).where(eq(tx.t.users.id, userId));
      });
      await expect(signIn(2, codeAt(start))).rejects.toMatchObject({
        violations: [{ code: 'signInExpired' }],
      });
      await store.close();
    },
  );

  test('where the server’s key is another one, a code is refused in words and a recovery code still opens', async () => {
    const { store, signIn, codes } = await halfSignedIn(await open(), { secret: null });
    await expect(signIn(0, codeAt(start))).rejects.toMatchObject({
      violations: [{ code: 'secondFactorUnreadable', field: 'code' }],
    });
    await expect(signIn(0, codes[0] ?? '')).resolves.toMatchObject({ proof: 'recoveryCode' });
    await store.close();
  });
});

/** Somebody with an authenticator and recovery codes who has shown their password; `env` is the server's they come back to. */
async function halfSignedIn(store: Store, env: { secret: null } | Record<string, never> = {}) {
  const at = (secondsLater: number) =>
    aContext(store, { wallMilliseconds: () => millisecondsOf(seconds(secondsLater)) });
  const firstFactor = (userId: string) =>
    store.write((tx) => admit(tx, aSignIn(userId), { at: start, replacing: null }));
  const { userId, codes } = await store.write(async (tx) => {
    const { id } = await aUser(tx);
    await anAuthenticator(tx, at(0).env, id, start);
    return { userId: id, codes: await replaceRecoveryCodes(tx, id, start) };
  });
  const { leadsTo, token } = await firstFactor(userId);
  expect(leadsTo).toBe('secondFactor');
  const tokens = { pendingToken: token, presentedToken: null };
  const later = (secondsLater: number) => {
    const context = at(secondsLater);
    const databaseUrl = 'postgres://elsewhere';
    return env.secret === null ? { ...context, env: { ...context.env, ...env, databaseUrl } } : context;
  };
  const signIn = (secondsLater: number, code: string) =>
    signInWithSecondFactor(later(secondsLater), { code }, tokens);
  const signInAgain = async (secondsLater: number, code: string) => {
    const again = { pendingToken: (await firstFactor(userId)).token, presentedToken: null };
    return signInWithSecondFactor(later(secondsLater), { code }, again);
  };
  return { store, at, tokens, userId, codes, signIn, signInAgain };
}

async function eventsOf(store: Store): Promise<string[]> {
  const events = await store.read(async (db) => db.select().from(db.t.auditEvents));
  return events.toSorted((a, b) => a.seq - b.seq).map(({ event }) => event);
}
