import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { instant, instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Store } from '#db/store.server.ts';
import { openStore } from '#db/store.server.ts';
import { openMemoryCopy, sharedEngines, testEngines } from '#db/testing/stores.ts';

import { beginTry, forgetTry } from './sign-in-limits.server.ts';

const start = instant('2026-03-04T01:00:00.000Z');
const minutes = (count: number) => instantFromMilliseconds(millisecondsOf(start) + count * 60_000);
const address = '203.0.113.7';
const account = 'pm@example.test';

describe.each(testEngines)('on $name', ({ open }) => {
  test('ASVS 6.3.1: an account has ten tries in 15 minutes, wherever they come from', async () => {
    const store = await open();
    for (let number = 0; number < 10; number += 1) {
      await expect(
        beginTry(store, { account, address: `203.0.113.${number}`, at: start }),
      ).resolves.toBeTypeOf('string');
    }
    expect(await isRefused(store, { account, address: '198.51.100.1' })).toBe(true);
    expect(await isRefused(store, { account: 'other@example.test', address })).toBe(false);
    expect(await isRefused(store, { account, address, at: minutes(15) })).toBe(false);
    await store.close();
  });

  test('ASVS 6.3.1: an address has fifty, whatever accounts or links they are for', async () => {
    const store = await open();
    for (let number = 0; number < 50; number += 1) {
      await beginTry(store, {
        account: number % 2 === 0 ? null : `${number}@example.test`,
        address,
        at: start,
      });
    }
    expect(await isRefused(store, { account: null, address })).toBe(true);
    expect(await isRefused(store, { account, address })).toBe(true);
    expect(await isRefused(store, { account, address: '198.51.100.1' })).toBe(false);
    await store.close();
  });

  test('all addresses of an IPv6 network are one', async () => {
    const store = await open();
    for (let number = 0; number < 50; number += 1) {
      await beginTry(store, { account: null, address: `2001:db8:1:2::${number.toString(16)}`, at: start });
    }
    expect(await isRefused(store, { account: null, address: '2001:db8:1:2:ffff:ffff:ffff:ffff' })).toBe(true);
    expect(await isRefused(store, { account: null, address: '2001:db8:1:3::1' })).toBe(false);
    await store.close();
  });

  test('a try that succeeded counts no longer', async () => {
    const store = await open();
    for (let number = 0; number < 20; number += 1) {
      const id = await beginTry(store, { account, address, at: start });
      await store.write((tx) => forgetTry(tx, id));
    }
    expect(await isRefused(store, { account, address })).toBe(false);
    await store.close();
  });
});

test('ASVS 6.3.1: tries are counted across a restart', async () => {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'tiendo-limits-'));
  const before = await openStore({ dataDirectory });
  for (let number = 0; number < 10; number += 1) await beginTry(before, { account, address, at: start });
  await before.close();
  const after = await openStore({ dataDirectory });
  expect(await isRefused(after, { account, address })).toBe(true);
  expect(await isRefused(after, { account: 'other@example.test', address })).toBe(false);
  await after.close();
  rmSync(dataDirectory, { recursive: true });
});

test.each(sharedEngines)(
  'ASVS 6.3.1: two servers count together, also at once, on $name',
  async ({ open }) => {
    const [first, second] = await open();
    const answers = await Promise.allSettled(
      Array.from({ length: 24 }, (_, number) =>
        beginTry(number % 2 === 0 ? first : second, { account, address, at: start }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await isRefused(second, { account, address })).toBe(true);
    await second.close();
    await first.close();
  },
);

test('a refusal names the minutes', async () => {
  const store = await openMemoryCopy();
  for (let number = 0; number < 10; number += 1) await beginTry(store, { account, address, at: start });
  await expect(beginTry(store, { account, address, at: start })).rejects.toMatchObject({
    violations: [{ code: 'tooManyAttempts', params: { minutes: { number: 15 } } }],
  });
  await store.close();
});

async function isRefused(
  store: Store,
  { at = start, ...wanted }: { account: string | null; address: string; at?: typeof start },
): Promise<boolean> {
  const [answer] = await Promise.allSettled([beginTry(store, { ...wanted, at })]);
  return answer.status === 'rejected';
}
