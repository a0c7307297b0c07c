import fc from 'fast-check';
import { expect, test } from 'vitest';

import { vnd } from '#app/domain/money.ts';

import { readMoney, readRate } from './stated-money.ts';
import { readAmount } from './written-amount.ts';

const none = { mark: null, currency: null, rate: null, unit: 1n } as const;
const inPounds = { ...none, mark: '.', currency: 'GBP', rate: { digits: 33_000n, decimals: 0 } } as const;

test.each([
  ['£12,343.96', ['GBP'], null],
  ['12.343,96 €', ['EUR'], null],
  ['1,25 tỷ đồng', ['VND'], 1_000_000_000n],
  ['330 tỷ', [], 1_000_000_000n],
  ['5.000.000 VNĐ', ['VND'], null],
  ['2,5 nghìn tỷ đồng', ['VND'], 1_000_000_000_000n],
  ['US$5m', ['USD'], 1_000_000n],
  ['CAD 1,000,000', ['CAD'], null],
  ['£2.3bn', ['GBP'], 1_000_000_000n],
  ['15 tr.đ', ['VND'], 1_000_000n],
  ['6279429', [], null],
])('“%s” is an amount, with its currency and unit', (text, currencies, unit) => {
  expect(readAmount(text, null)).toMatchObject({ currencies, unit });
});

test('a dollar sign stands for any dollar', () => {
  expect(readAmount('$5.5', null)?.currencies).toEqual(expect.arrayContaining(['USD', 'CAD', 'AUD']));
});

const unreadable = [
  'Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial Interests)',
  'Exemption under Section 24 (National Security) and 31 (1) (Law Enforcement)',
  'Not provided',
  'TBD',
  'N/A',
  '-',
  '£',
  'about £5m',
  '£5m to £7m',
  '£1.2.3',
  '5 apples',
  '2016-17',
  '12%',
  '٣',
];

test.each(unreadable)('“%s” is unknown, never 0', (text) => {
  expect(readAmount(text, '.')).toBeNull();
  expect(readMoney(text, inPounds)).toEqual({ kind: 'unknown' });
});

test.each([
  ['£12,343.96', inPounds, { kind: 'vnd', amount: vnd(407_350_680) }],
  ['£12,343.96', { ...inPounds, unit: 1_000_000n }, { kind: 'vnd', amount: vnd(407_350_680_000_000) }],
  ['£2m', { ...inPounds, unit: 1_000_000n }, { kind: 'vnd', amount: vnd(66_000_000_000) }],
  ['£0.00', inPounds, { kind: 'vnd', amount: vnd(0) }],
  ['0.5', { ...inPounds, rate: { digits: 1n, decimals: 0 } }, { kind: 'vnd', amount: vnd(1) }],
  ['12.343,96', inPounds, { kind: 'vnd', amount: vnd(407_350_680) }],
  ['€5.00', inPounds, { kind: 'unknown' }],
  ['-£5.00', inPounds, { kind: 'unknown' }],
  ['(5.00)', inPounds, { kind: 'unknown' }],
  ['£12,343.96', { ...none, mark: '.' }, { kind: 'text' }],
  ['6279429', none, { kind: 'text' }],
  ['6279429', { ...none, currency: 'CAD' }, { kind: 'text' }],
  ['1,25 tỷ đồng', none, { kind: 'vnd', amount: vnd(1_250_000_000) }],
  ['1.250 đồng', none, { kind: 'vnd', amount: vnd(1_250) }],
  ['0,5 đồng', none, { kind: 'vnd', amount: vnd(1) }],
  ['0,1đồng', none, { kind: 'unknown' }],
  ['0,00 đồng', none, { kind: 'vnd', amount: vnd(0) }],
  ['1.250', { ...none, currency: 'VND' }, { kind: 'vnd', amount: vnd(1_250) }],
  ['1.250', { ...none, currency: 'VND', unit: 1_000_000n }, { kind: 'unknown' }],
  [
    '1.250',
    { ...none, mark: ',', currency: 'VND', unit: 1_000_000n },
    { kind: 'vnd', amount: vnd(1_250_000_000) },
  ],
  ['£999,999,999.00', { ...inPounds, unit: 1_000_000n }, { kind: 'tooLarge' }],
] as const)('“%s” becomes what it is worth, by what is said of the column', (text, reading, money) => {
  expect(readMoney(text, reading)).toEqual(money);
});

test('an amount in đồng as any country writes it is read back to the đồng', () => {
  const amounts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  const styles = fc.constantFrom(['vi-VN', ','] as const, ['en-GB', '.'] as const);
  const words = fc.constantFrom(' ₫', ' đồng', 'VND', ' vnđ');
  fc.assert(
    fc.property(amounts, styles, words, (amount, [tag, mark], word) => {
      const text = `${new Intl.NumberFormat(tag).format(amount)}${word}`;
      expect(readMoney(text, { ...none, mark })).toEqual({ kind: 'vnd', amount: vnd(amount) });
    }),
  );
});

test('no text without a written zero becomes 0', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.stringMatching(/^[£$€]?[\d.,' ]{1,12}( ?(m|bn|tỷ|triệu|đồng))?$/),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(null, '.', ','), (text, mark) => {
      const money = readMoney(text, { ...inPounds, mark: mark === null ? null : mark === '.' ? '.' : ',' });
      const isZero = money.kind === 'vnd' && money.amount === 0;
      const writesZero = /^\D*0[0.,' \u00A0\u202F]*\D*$/u.test(text);
      expect({ text, isZero: isZero && !writesZero }).toEqual({ text, isZero: false });
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['33000', 33_000n, 0],
  ['33.125,5', 33_125_5n, 1],
  ['0,0004', 4n, 4],
])('a rate may be typed as %s', (text, digits, decimals) => {
  expect(readRate(text)).toEqual({ digits, decimals });
});

test.each(['', '0', '-5', 'x', '33.125', '1e5'])('“%s” is no rate', (text) => {
  expect(readRate(text)).toBeNull();
});
