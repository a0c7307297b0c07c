import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseShare } from './share-text.ts';

test.each([
  ['71', 7_100],
  ['71,5', 7_150],
  ['71.25 %', 7_125],
  [' 100% ', 10_000],
  ['0,05', 5],
])('%s is %d basis points', (text, share) => {
  expect(parseShare(text)).toBe(share);
});

test.each(['', '%', '-1', '71,', '1,234', '7 1', '71%%', 'mười', '1000'])('“%s” is no percentage', (text) => {
  expect(parseShare(text)).toBeNull();
});

test('what is written with two decimals reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), (share) => {
      const decimals = String(share % 100).padStart(2, '0');
      expect(parseShare(`${Math.floor(share / 100)},${decimals}`)).toBe(share);
    }),
  );
});
