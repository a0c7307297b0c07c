import fc from 'fast-check';
import { expect, test } from 'vitest';

import { locales } from './codelists.ts';
import { parseMoney } from './money-text.ts';

const billion = 1_000_000_000;

test.each([
  ['1,25 tỷ', 1.25 * billion],
  ['1,25 tỉ', 1.25 * billion],
  ['1.25 bn', 1.25 * billion],
  ['1.25 tỷ', 1.25 * billion],
  ['1,25 TỶ ĐỒNG', 1.25 * billion],
  ['1,25ty', 1.25 * billion],
  ['1.250.000.000', 1.25 * billion],
  ['1,250,000,000', 1.25 * billion],
  ['1250000000', 1.25 * billion],
  ['1 250 000 000', 1.25 * billion],
  ['1\u00a0250\u202f000\u2009000 ₫', 1.25 * billion],
  ['1.250.000.000 ₫', 1.25 * billion],
  ['1.250.000.000đ', 1.25 * billion],
  ['VND 1,250,000,000', 1.25 * billion],
  ['1,250,000,000 VNĐ', 1.25 * billion],
  ['1.250,5 tỷ', 1_250.5 * billion],
  ['1,250.5 bn', 1_250.5 * billion],
  ['1 250,125 tỷ', 1_250.125 * billion],
  ['1.250.000 triệu', 1_250 * billion],
  ['1,5 nghìn tỷ', 1_500 * billion],
  ['500 triệu', 500_000_000],
  ['500tr', 500_000_000],
  ['12.5 million', 12_500_000],
  ['0,125 tỷ', 125_000_000],
  ['1250,125 tỷ', 1_250.125 * billion],
  ['900 nghìn', 900_000],
  ['1 250', 1_250],
  ['1,250000 tỷ', 1.25 * billion],
  ['0', 0],
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
])('%j means the same in both languages', (text, amount) => {
  for (const locale of locales) expect(parseMoney(text, locale)).toEqual({ ok: true, amount });
});

test.each([
  ['1.250', 'moneyAmbiguous'],
  ['1,250', 'moneyAmbiguous'],
  ['1.25', 'moneyAmbiguous'],
  ['1,25', 'moneyAmbiguous'],
  ['0,5', 'moneyAmbiguous'],
  ['1.250 tỷ', 'moneyAmbiguous'],
  ['1,250 tỷ', 'moneyAmbiguous'],
  ['1.250 bn', 'moneyAmbiguous'],
  ['1.250,000', 'moneyAmbiguous'],
  ['1 250.000', 'moneyAmbiguous'],
  ['1.250,5', 'moneyFraction'],
  ['12,5 ₫', 'moneyFraction'],
  ['1,2345678901 tỷ', 'moneyFraction'],
  ['9007199254740992', 'moneyOutOfRange'],
  ['9.007.200 tỷ', 'moneyOutOfRange'],
  ['99999999999999999999999999999999', 'moneyOutOfRange'],
  ['', 'moneyUnreadable'],
  ['tỷ', 'moneyUnreadable'],
  ['-5 tỷ', 'moneyUnreadable'],
  ['1.25.000', 'moneyUnreadable'],
  ['1.2500.000', 'moneyUnreadable'],
  ['1,250.000.000', 'moneyUnreadable'],
  ['1..250', 'moneyUnreadable'],
  ['12 34', 'moneyUnreadable'],
  ['1,25 tỷ 5', 'moneyUnreadable'],
  ['1e9', 'moneyUnreadable'],
  ['5 USD', 'moneyUnreadable'],
  ['1,25 tỷ tỷ', 'moneyUnreadable'],
  ['đ5', 'moneyUnreadable'],
  ['1'.repeat(61), 'moneyUnreadable'],
])('%j is refused in both languages as %s', (text, code) => {
  for (const locale of locales) {
    expect(parseMoney(text, locale)).toEqual({ ok: false, violation: { code, params: {} } });
  }
});

test('the sign of the đồng settles a single group only in the locale that groups so', () => {
  expect(parseMoney('1.250 ₫', 'vi')).toEqual({ ok: true, amount: 1_250 });
  expect(parseMoney('1,250 VND', 'en')).toEqual({ ok: true, amount: 1_250 });
  expect(parseMoney('1,250 ₫', 'vi')).toMatchObject({ violation: { code: 'moneyAmbiguous' } });
  expect(parseMoney('1.250 ₫', 'en')).toMatchObject({ violation: { code: 'moneyAmbiguous' } });
});

test('whatever is typed, the answer is an amount in range or a refusal, and the same with spaces around (ASVS 1.4.2)', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789., tỷriệunđVND₫bmk-e') });
  fc.assert(
    fc.property(typed, fc.constantFrom(...locales), (text, locale) => {
      const parsed = parseMoney(text, locale);
      if (parsed.ok) expect(Number.isSafeInteger(parsed.amount) && parsed.amount >= 0).toBe(true);
      expect(parseMoney(` ${text} `, locale)).toEqual(parsed);
    }),
    { numRuns: 2_000 },
  );
});

test('an amount in billions with any decimals but three is read to the đồng', () => {
  const places = fc.constantFrom(1, 2, 4, 5, 6, 7, 8, 9);
  const amounts = fc
    .tuple(fc.integer({ min: 0, max: 999_999 }), places)
    .chain(([whole, count]) =>
      fc.tuple(fc.constant(whole), fc.stringMatching(new RegExp(`^\\d{${count}}$`))),
    );
  fc.assert(
    fc.property(amounts, fc.constantFrom('.', ','), ([whole, fraction], separator) => {
      const amount = Number(BigInt(`${whole}${fraction.padEnd(9, '0')}`));
      expect(parseMoney(`${whole}${separator}${fraction} tỷ`, 'vi')).toEqual({ ok: true, amount });
    }),
  );
});
