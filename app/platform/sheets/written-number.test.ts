import fc from 'fast-check';
import { expect, test } from 'vitest';

import { decimalMarkOf, readNumeral } from './written-number.ts';

test.each([
  ['12,343.96', 12_343_96n, 2],
  ['12.343,96', 12_343_96n, 2],
  ['1 250 000', 1_250_000n, 0],
  ['1\u00A0250\u00A0000,5', 1_250_000_5n, 1],
  ["1'250'000", 1_250_000n, 0],
  ['1.250.000', 1_250_000n, 0],
  ['0.125', 125n, 3],
  ['40.27', 40_27n, 2],
  ['1234,567', 1_234_567n, 3],
  ['007', 7n, 0],
])('“%s” can be read in one way only', (numeral, digits, decimals) => {
  expect(readNumeral(numeral, null)).toEqual({ digits, decimals });
});

test.each(['1.250', '12,343', '999.999'])(
  '“%s” is left open until the column’s mark settles it',
  (numeral) => {
    expect(readNumeral(numeral, null)).toBeNull();
    expect(readNumeral(numeral, '.')).not.toBeNull();
    expect(readNumeral(numeral, ',')).not.toBeNull();
    expect(readNumeral(numeral, '.')).not.toEqual(readNumeral(numeral, ','));
  },
);

test.each(['', '.', '1..2', '1,2,3', '12,34.5', '1.2.3', '1,25 0', '١٢', '1e5', '9'.repeat(41)])(
  '“%s” is no number, whatever the mark',
  (numeral) => {
    for (const mark of [null, '.', ','] as const) expect(readNumeral(numeral, mark)).toBeNull();
  },
);

test('a column’s mark is the one that all its clear numerals have', () => {
  expect(decimalMarkOf(['1,250', '40.27', '7'])).toBe('.');
  expect(decimalMarkOf(['1.250', '40,27', '7'])).toBe(',');
  expect(decimalMarkOf(['1.250.000', '330'])).toBe(',');
  expect(decimalMarkOf(['1.250', '7'])).toBeNull();
  expect(decimalMarkOf(['40.27', '40,27'])).toBeNull();
  expect(decimalMarkOf([])).toBeNull();
});

test('whatever is written with a mark is read back as it was', () => {
  const whole = fc.bigInt({ min: 0n, max: 10n ** 15n });
  const fraction = fc.stringMatching(/^\d{0,4}$/);
  fc.assert(
    fc.property(
      whole,
      fraction,
      fc.constantFrom('.', ','),
      fc.boolean(),
      (number, decimals, mark, isGrouped) => {
        const group = mark === '.' ? ',' : '.';
        const grouped = String(number).replaceAll(/\B(?=(\d{3})+$)/gu, isGrouped ? group : '');
        const text = decimals === '' ? grouped : `${grouped}${mark}${decimals}`;
        const read = readNumeral(text, mark === '.' ? '.' : ',');
        expect(read).toEqual({ digits: BigInt(`${number}${decimals}`), decimals: decimals.length });
      },
    ),
  );
});
