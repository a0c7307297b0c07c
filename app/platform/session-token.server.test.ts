import { expect, test } from 'vitest';

import { instant } from '#app/domain/day.ts';
import { aUser } from '#db/factories.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import { beginSession } from './session.server.ts';
import { aSignIn } from './testing/a-sign-in.ts';

const at = instant('2026-03-04T01:00:00.000Z');

test('every session has a token of its own, 256 bits of chance and nothing else (ASVS 7.2.2, 7.2.3, 11.5.1)', async () => {
  const store = await openMemoryCopy();
  const tokens = await store.write(async (tx) => {
    const { id } = await aUser(tx);
    const begun: string[] = [];
    for (let count = 0; count < 64; count += 1)
      begun.push(await beginSession(tx, aSignIn(id), { at, replacing: null }));
    return begun;
  });
  await store.close();
  const bytes = tokens.map((token) => Buffer.from(token, 'base64url'));
  expect(bytes.every(({ length }) => length === 32)).toBe(true);
  expect(new Set(tokens).size).toBe(64);
  // Each of the 256 bits is set in about half of the tokens; by chance one is outside of 8 to 56 once in a hundred million runs.
  for (let bit = 0; bit < 256; bit += 1) {
    const set = bytes.filter((token) => ((token[bit >> 3] ?? 0) >> (bit & 7)) & 1).length;
    expect(set).toBeGreaterThan(7);
    expect(set).toBeLessThan(57);
  }
});
