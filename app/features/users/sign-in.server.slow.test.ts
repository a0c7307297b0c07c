import { hash } from '@node-rs/argon2';
import { desc } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';

import { instant, instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import { createClock } from '#app/platform/clock.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { findActor } from '#app/platform/session.server.ts';
import { aUser } from '#db/factories.ts';
import type { Writer } from '#db/reader.ts';
import type { Store } from '#db/store.server.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

import { replacePassword } from './replace-password.server.ts';
import { signIn } from './sign-in.server.ts';
import { signOut } from './sign-out.server.ts';

const start = instant('2026-03-04T01:00:00.000Z');
const credentials = { email: 'pm@example.test', password: 'một câu dễ nhớ' };
const wrong = { ...credentials, password: 'một câu khác' };

type UserChange = {
  disabledAt?: Instant;
  passwordHash?: string;
  passwordChangedAt?: Instant;
  email?: string;
};

let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(credentials.password);
});

describe.each(slowTestEngines)('on $name', ({ open }) => {
  test('the right password begins a session and leaves a trace (ASVS 16.3.1)', async () => {
    const store = await inhabited(await open());
    const { leadsTo, token } = await signIn(at(store, start), credentials, null);
    expect(leadsTo).toBe('session');
    const actor = await findActor(store, at(store, start).clock, token);
    expect(actor?.email).toBe(credentials.email);
    expect(await lastEvent(store)).toMatchObject({
      event: 'user.signedIn',
      actorId: actor?.userId,
      subjectId: actor?.userId,
    });
    expect(await attempts(store)).toBe(0);

    await signOut(at(store, start), token);
    expect(await findActor(store, at(store, start).clock, token)).toBeNull();
    expect(await lastEvent(store)).toMatchObject({ event: 'user.signedOut', actorId: actor?.userId });
    await store.close();
  });

  test.each([
    ['a wrong password', wrong, null],
    ['an unknown person', { ...credentials, email: 'nobody@example.test' }, null],
    ['a disabled person', credentials, start],
  ])(
    '%s is refused with the same words and leaves a trace (ASVS 6.3.8, 16.2.5, 16.3.1)',
    async (_who, given, disabledAt) => {
      const store = await inhabited(await open(), disabledAt);
      await expect(signIn(at(store, start), given, null)).rejects.toMatchObject({
        violations: [{ code: 'signInRefused' }],
      });
      expect(await lastEvent(store)).toMatchObject({ event: 'user.signInFailed', actorId: null });
      expect(JSON.stringify(await lastEvent(store))).not.toContain(given.password);
      expect(await attempts(store)).toBe(1);
      await store.close();
    },
  );

  test('the eleventh try on an account within 15 minutes is not even judged, though the password be right', async () => {
    const store = await inhabited(await open());
    await tried(store, 10, { email: credentials.email });
    await expect(signIn(at(store, start), credentials, null)).rejects.toMatchObject({
      violations: [{ code: 'tooManyAttempts' }],
    });
    const later = instantFromMilliseconds(millisecondsOf(start) + 15 * 60_000);
    await expect(signIn(at(store, later), credentials, null)).resolves.toMatchObject({ leadsTo: 'session' });
    await store.close();
  });

  test('an address has 50 tries, whatever accounts it tries', async () => {
    const store = await inhabited(await open());
    await tried(store, 50, { address: '198.51.100.1' });
    await expect(
      signIn({ ...at(store, start), address: '198.51.100.1' }, credentials, null),
    ).rejects.toMatchObject({
      violations: [{ code: 'tooManyAttempts' }],
    });
    await expect(signIn(at(store, start), credentials, null)).resolves.toMatchObject({ leadsTo: 'session' });
    await store.close();
  });

  test.each<[what: string, change: UserChange]>([
    ['was disabled', { disabledAt: start }],
    ['got another password', { passwordHash: 'of another password', passwordChangedAt: start }],
    ['lost the password', { passwordHash: '' }],
    ['has another address', { email: 'elsewhere@example.test' }],
  ])(
    'who %s while the password was checked is refused, with a trace and no session',
    async (_what, change) => {
      const store = await inhabited(await open());
      const meanwhile = afterFirstRead(store, (tx) => tx.update(tx.t.users).set(change));
      await expect(signIn(at(meanwhile, start), credentials, null)).rejects.toMatchObject({
        violations: [{ code: 'signInRefused' }],
      });
      expect(await lastEvent(store)).toMatchObject({ event: 'user.signInFailed', actorId: null });
      expect(await sessions(store)).toEqual([]);
      expect(await attempts(store)).toBe(1);
      await store.close();
    },
  );

  test('signing in while the password is replaced leaves no session of the old one', async () => {
    const store = await inhabited(await open());
    const [user] = await store.read(async (db) => db.select().from(db.t.users));
    const other = await hashPassword('một câu mới');
    const next = { userId: user?.id ?? '', passwordHash: other, at: start, keeping: null };
    await Promise.allSettled([
      signIn(at(store, start), credentials, null),
      signIn(at(store, start), credentials, null),
      store.write((tx) => replacePassword(tx, next)),
      signIn(at(store, start), credentials, null),
    ]);
    expect(await sessions(store)).toEqual([]);
    await store.close();
  });

  test('a password that was kept by weaker figures is kept by the present ones once it is shown (ASVS 11.2.2)', async () => {
    const store = await open();
    const weak = await hash(credentials.password, { memoryCost: 8_192, timeCost: 2, parallelism: 1 });
    await store.write((tx) => aUser(tx, { email: credentials.email, passwordHash: weak }));
    await expect(signIn(at(store, start), wrong, null)).rejects.toMatchObject({
      violations: [{ code: 'signInRefused' }],
    });
    expect(await keptHash(store)).toBe(weak);
    await signIn(at(store, start), credentials, null);
    const kept = await keptHash(store);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    await expect(signIn(at(store, start), credentials, null)).resolves.toMatchObject({ leadsTo: 'session' });
    expect(await keptHash(store)).toBe(kept);
    await store.close();
  });

  test('three at once cannot share the last try', async () => {
    const store = await inhabited(await open());
    await tried(store, 9, { email: credentials.email });
    const answers = await Promise.allSettled([1, 2, 3].map(() => signIn(at(store, start), wrong, null)));
    const codes = answers.map((answer) => answer.status === 'rejected' && answer.reason.violations[0].code);
    expect(codes.toSorted()).toEqual(['signInRefused', 'tooManyAttempts', 'tooManyAttempts']);
    await store.close();
  });
});

async function inhabited(store: Store, disabledAt: Instant | null = null): Promise<Store> {
  await store.write((tx) => aUser(tx, { email: credentials.email, passwordHash, disabledAt }));
  return store;
}

async function tried(
  store: Store,
  times: number,
  given: { email?: string; address?: string },
): Promise<void> {
  await store.write(async (tx) => {
    const rows = Array.from({ length: times }, (_, index) => ({
      id: uuidv7(),
      email: `someone-${index}@example.test`,
      address: `203.0.113.${index + 1}`,
      attemptedAt: start,
      ...given,
    }));
    await tx.insert(tx.t.signInAttempts).values(rows);
  });
}

function at(store: Store, moment: Instant) {
  return {
    store,
    clock: createClock(null, () => millisecondsOf(moment)),
    requestId: 'r1',
    address: '192.0.2.1',
    device: 'Firefox',
  };
}

/** A store in which something else happens behind the first look into it. */
function afterFirstRead(store: Store, change: (tx: Writer) => PromiseLike<unknown>): Store {
  let isFirst = true;
  return {
    ...store,
    read: async (use) => {
      const found = await store.read(use);
      if (isFirst) await store.write(async (tx) => change(tx));
      isFirst = false;
      return found;
    },
  };
}

async function keptHash(store: Store): Promise<string | undefined> {
  const [user] = await store.read(async (db) => db.select().from(db.t.users));
  return user?.passwordHash;
}

async function sessions(store: Store) {
  return store.read(async (db) => db.select({ id: db.t.sessions.id }).from(db.t.sessions));
}

async function lastEvent(store: Store) {
  const [event] = await store.read(async (db) =>
    db.select().from(db.t.auditEvents).orderBy(desc(db.t.auditEvents.seq)).limit(1),
  );
  return event;
}

async function attempts(store: Store): Promise<number> {
  return (await store.read(async (db) => db.select().from(db.t.signInAttempts))).length;
}
