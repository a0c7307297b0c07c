import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { instant, millisecondsOf } from '#app/domain/day.ts';
import { aRoleAssignment, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { createClock } from './clock.ts';
import {
  beginSession,
  endSession,
  endSessionsOf,
  findActor,
  noteSecondFactor,
  sessionCookie,
  sessionTokenOf,
} from './session.server.ts';
import { aSignIn } from './testing/a-sign-in.ts';

const start = instant('2026-03-04T01:00:00.000Z');
const minutes = (count: number) => count * 60_000;

describe.each(testEngines)('on $name', ({ open }) => {
  test('a session knows its person and the roles they hold right now', async () => {
    const { store, token, userId } = await signedIn(await open());
    expect(await findActor(store, clockAt(0), token)).toMatchObject({ userId, assignments: [] });
    await store.write((tx) => aRoleAssignment(tx, { userId, role: 'committee' }));
    expect((await findActor(store, clockAt(0), token))?.assignments).toEqual([
      { role: 'committee', projectId: null, organisationId: null },
    ]);
    await store.close();
  });

  test('a token that was never given opens nothing (ASVS 7.2.1)', async () => {
    const { store } = await signedIn(await open());
    expect(await findActor(store, clockAt(0), 'guessed')).toBeNull();
    await store.close();
  });

  test('the token itself is kept nowhere', async () => {
    const { store, token } = await signedIn(await open());
    const rows = await store.read(async (db) => db.select().from(db.t.sessions));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    await store.close();
  });

  test('30 idle minutes end a session, use keeps it alive, 12 hours end it anyway (ASVS 7.3.1, 7.3.2)', async () => {
    const { store, token } = await signedIn(await open());
    const isAlive = async (after: number) => (await findActor(store, clockAt(after), token)) !== null;
    for (let after = 0; after < minutes(12 * 60); after += minutes(29))
      expect(await isAlive(after)).toBe(true);
    expect(await isAlive(minutes(12 * 60))).toBe(false);

    const idle = await signedIn(store);
    expect(await findActor(store, clockAt(minutes(30)), idle.token)).toBeNull();
    await store.close();
  });

  test('a session dies with its end, and with its person being disabled (ASVS 7.4.1, 7.4.2)', async () => {
    const ended = await signedIn(await open());
    const { store } = ended;
    expect(await store.write((tx) => endSession(tx, ended.token))).toBe(ended.userId);
    expect(await findActor(store, clockAt(0), ended.token)).toBeNull();
    expect(await store.write((tx) => endSession(tx, ended.token))).toBeNull();

    const disabled = await signedIn(store);
    await store.write(async (tx) => {
      await tx.update(tx.t.users).set({ disabledAt: start }).where(eq(tx.t.users.id, disabled.userId));
    });
    expect(await findActor(store, clockAt(0), disabled.token)).toBeNull();
    await store.close();
  });

  test('ASVS 6.3.3: who has a second factor is known by no session that began without it', async () => {
    const { store, token, userId } = await signedIn(await open());
    await store.write(async (tx) => {
      const row = { userId, sealedSecret: 'sealed', createdAt: start };
      await tx.insert(tx.t.authenticators).values(row);
    });
    expect(await findActor(store, clockAt(0), token)).not.toBeNull();
    await store.write(async (tx) => {
      await tx.update(tx.t.authenticators).set({ confirmedAt: start });
    });
    expect(await findActor(store, clockAt(0), token)).toBeNull();
    await store.write((tx) => noteSecondFactor(tx, token, start));
    expect(await findActor(store, clockAt(0), token)).toMatchObject({ userId, owesSecondFactor: false });
    await store.close();
  });

  test.each([
    ['administrator', undefined, true],
    ['financeOfficer', undefined, true],
    ['projectManager', undefined, false],
    ['administrator', '', false],
    ['projectManager', 'projectManager', true],
  ] as const)('ASVS 6.3.3: a %s under the policy %j owes a second factor: %j', async (role, value, owes) => {
    const { store, token, userId } = await signedIn(await open());
    await store.write(async (tx) => {
      await aRoleAssignment(tx, { userId, role });
      if (value !== undefined) await tx.insert(tx.t.settings).values({ name: 'secondFactorFor', value });
    });
    expect(await findActor(store, clockAt(0), token)).toMatchObject({ owesSecondFactor: owes });
    await store.write((tx) => noteSecondFactor(tx, token, start));
    expect(await findActor(store, clockAt(0), token)).toMatchObject({ owesSecondFactor: false });
    await store.close();
  });

  test('all sessions of a person end, but for the one that is kept', async () => {
    const { store, token, userId } = await signedIn(await open());
    const begin = () =>
      store.write((tx) => beginSession(tx, aSignIn(userId), { at: start, replacing: null }));
    const other = await begin();
    expect(await store.write((tx) => endSessionsOf(tx, userId, { keeping: token }))).toBe(1);
    expect(await findActor(store, clockAt(0), other)).toBeNull();
    expect(await findActor(store, clockAt(0), token)).not.toBeNull();
    expect(await store.write((tx) => endSessionsOf(tx, userId))).toBe(1);
    expect(await findActor(store, clockAt(0), token)).toBeNull();
    await store.close();
  });

  test('signing in again ends the session that was presented (ASVS 7.2.4)', async () => {
    const { store, token, userId } = await signedIn(await open());
    const next = await store.write((tx) =>
      beginSession(tx, aSignIn(userId), { at: start, replacing: token }),
    );
    expect(await findActor(store, clockAt(0), token)).toBeNull();
    expect(await findActor(store, clockAt(0), next)).not.toBeNull();
    await store.close();
  });
});

test('the cookie is out of reach for scripts, and travels encrypted where the page does', () => {
  expect(sessionCookie(new Request('http://tiendo.example'), 'abc')).toBe(
    'tiendo_session=abc; Path=/; SameSite=Lax; Max-Age=43200; HttpOnly',
  );
  expect(sessionCookie(new Request('https://tiendo.example'), 'abc')).toMatch(/; Secure$/);
});

test.each([
  ['tiendo_session=abc', 'abc'],
  ['a=1; tiendo_session=abc; b=2', 'abc'],
  ['x_tiendo_session=abc', null],
  ['tiendo_session=', null],
  ['', null],
])('the token in the cookies %j is %j', (cookies, token) => {
  expect(sessionTokenOf(new Request('http://tiendo.example', { headers: { Cookie: cookies } }))).toBe(token);
});

async function signedIn(store: Store) {
  return store.write(async (tx) => {
    const { id: userId } = await aUser(tx);
    const token = await beginSession(tx, aSignIn(userId), { at: start, replacing: null });
    return { store, token, userId };
  });
}

function clockAt(millisecondsAfterStart: number) {
  return createClock(null, () => millisecondsOf(start) + millisecondsAfterStart);
}
