import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  meanShare,
  negateVnd,
  portionBelow,
  portionOf,
  scaleVnd,
  shareOf,
  subtractVnd,
  sumVnd,
  vnd,
} from './money.ts';

const amounts = fc.maxSafeInteger().map(vnd);
const shares = fc.integer({ min: 0, max: 10_000 });

/** 2 × |numerator/denominator − rounded| ≤ 1, in whole numbers: no whole number lies nearer. */
function isNearest(rounded: number, numerator: bigint, denominator: bigint): boolean {
  const error = numerator - BigInt(rounded) * denominator;
  const size = (value: bigint) => (value < 0n ? -value : value);
  return 2n * size(error) <= size(denominator);
}

test.each([
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER + 1,
  -Number.MAX_SAFE_INTEGER - 1,
])('%d is no amount in whole đồng', (amount) => {
  expect(() => vnd(amount)).toThrow(RangeError);
});

test('sums beyond the safe range are refused, not rounded (ASVS 1.4.2)', () => {
  expect(() => sumVnd(vnd(Number.MAX_SAFE_INTEGER), vnd(1))).toThrow(RangeError);
  expect(() => subtractVnd(vnd(-Number.MAX_SAFE_INTEGER), vnd(1))).toThrow(RangeError);
  expect(sumVnd()).toBe(0);
});

test('what is added can be taken away again, or the sum was out of range', () => {
  fc.assert(
    fc.property(amounts, amounts, (a, b) => {
      const exact = BigInt(a) + BigInt(b);
      if (Number.isSafeInteger(Number(exact))) expect(subtractVnd(sumVnd(a, b), b)).toBe(a);
      else expect(() => sumVnd(a, b)).toThrow(RangeError);
    }),
  );
});

test('turning the sign twice changes nothing, and nothing stays plain zero', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(negateVnd(negateVnd(amount))).toBe(amount);
    }),
  );
  expect(Object.is(negateVnd(vnd(0)), 0)).toBe(true);
});

test.each([
  [1, 3, 3_333],
  [2, 3, 6_667],
  [1, 20_000, 1],
  [-1, 20_000, -1],
  [1, 20_001, 0],
  [330_000_000_000, 330_000_000_000, 10_000],
  [-1, 4, -2_500],
  [0, 5, 0],
])('%d of %d is %d basis points', (part, whole, share) => {
  expect(shareOf(vnd(part), vnd(whole))).toBe(share);
});

test('of nothing there is no share', () => {
  expect(shareOf(vnd(5), vnd(0))).toBeNull();
  expect(meanShare([{ weight: vnd(0), share: 5_000 }])).toBeNull();
  expect(meanShare([])).toBeNull();
});

test('a share is the nearest basis point, a portion the nearest đồng', () => {
  fc.assert(
    fc.property(
      amounts,
      amounts.filter((amount) => Math.abs(amount) > 1e12),
      shares,
      (part, whole, share) => {
        expect(isNearest(shareOf(part, whole) ?? Number.NaN, BigInt(part) * 10_000n, BigInt(whole))).toBe(
          true,
        );
        expect(isNearest(portionOf(whole, share), BigInt(whole) * BigInt(share), 10_000n)).toBe(true);
      },
    ),
  );
});

test('scaling by a fraction is the nearest đồng to it', () => {
  const small = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(vnd),
      small,
      small,
      (amount, numerator, denominator) => {
        const scaled = scaleVnd(amount, numerator, denominator);
        expect(isNearest(scaled, BigInt(amount) * BigInt(numerator), BigInt(denominator))).toBe(true);
      },
    ),
  );
});

test('a ceiling is the last đồng within the share, and the next is above it', () => {
  fc.assert(
    fc.property(amounts, shares, (amount, share) => {
      const ceiling = BigInt(portionBelow(amount, share)) * 10_000n;
      const exact = BigInt(amount) * BigInt(share);
      expect(ceiling <= exact && ceiling + 10_000n > exact).toBe(true);
    }),
  );
});

test('a weighted mean lies between its parts and weighs by money', () => {
  const parts = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 1e15 }).map(vnd), share: shares }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(parts, (list) => {
      const mean = meanShare(list) ?? Number.NaN;
      expect(mean).toBeGreaterThanOrEqual(Math.min(...list.map(({ share }) => share)));
      expect(mean).toBeLessThanOrEqual(Math.max(...list.map(({ share }) => share)));
    }),
  );
  expect(
    meanShare([
      { weight: vnd(300), share: 10_000 },
      { weight: vnd(100), share: 0 },
    ]),
  ).toBe(7_500);
});
