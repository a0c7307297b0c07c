import { describe, expect, test } from 'vitest';

import { instant } from '#app/domain/day.ts';
import { aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { renewSeals } from './renew-seals.server.ts';
import { openSecretBox } from './secret-box.server.ts';

const at = instant('2026-03-04T01:00:00.000Z');
const [first, second, third] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64'));

describe.each(testEngines)('on $name', ({ open }) => {
  test('with a new key and the one before, all is sealed anew, and the one before is needed no more (ASVS 11.2.2)', async () => {
    const store = await open();
    const people = [await sealed(store, first, 'JBSWY3DP'), await sealed(store, first, 'EHPK3PXP')];
    expect(await renewSeals(store, place(second, first))).toBe(2);
    expect(await secretsUnder(store, second)).toEqual(new Map(people));
    expect([...(await secretsUnder(store, first)).values()]).toEqual([null, null]);
    expect(await renewSeals(store, place(second, first))).toBe(0);
    await store.close();
  });

  test('what neither key opens is left as it is, and so is what the new one opens', async () => {
    const store = await open();
    const [mine] = await sealed(store, second, 'JBSWY3DP');
    const [lost] = await sealed(store, third, 'EHPK3PXP');
    expect(await renewSeals(store, place(second, first))).toBe(0);
    expect((await secretsUnder(store, second)).get(mine)).toBe('JBSWY3DP');
    expect((await secretsUnder(store, third)).get(lost)).toBe('EHPK3PXP');
    await store.close();
  });

  test.each([
    ['no key before', second, undefined],
    ['no key of their own', undefined, first],
  ])('servers that share a database and have %s change nothing', async (_what, secret, previous) => {
    const store = await open();
    const [userId] = await sealed(store, first, 'JBSWY3DP');
    expect(await renewSeals(store, place(secret, previous))).toBe(0);
    expect((await secretsUnder(store, first)).get(userId)).toBe('JBSWY3DP');
    await store.close();
  });
});

function place(secret: string | undefined, previousSecret?: string) {
  return {
    secret: secret ?? null,
    previousSecret: previousSecret ?? null,
    dataDirectory: '/nonexistent',
    databaseUrl: 'postgres://127.0.0.1/tiendo',
  };
}

function boxOf(key: string | undefined) {
  const box = openSecretBox(place(key));
  if (box === null) throw new Error('there is no box without a key');
  return box;
}

/** Somebody whose secret is sealed with a key. */
async function sealed(
  store: Store,
  key: string | undefined,
  secret: string,
): Promise<[userId: string, secret: string]> {
  return store.write(async (tx) => {
    const { id: userId } = await aUser(tx);
    const sealedSecret = boxOf(key).seal(secret, userId);
    await tx.insert(tx.t.authenticators).values({ userId, sealedSecret, createdAt: at, confirmedAt: at });
    return [userId, secret];
  });
}

/** What a key opens, by person. */
async function secretsUnder(store: Store, key: string | undefined): Promise<Map<string, string | null>> {
  const rows = await store.read(async (db) => db.select().from(db.t.authenticators));
  return new Map(rows.map(({ userId, sealedSecret }) => [userId, boxOf(key).open(sealedSecret, userId)]));
}
