import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readTaxCode } from './tax-code.ts';

test.each([
  ['0100109106', '0100109106'],
  ['0100684378', '0100684378'],
  [' 0100 109 106 ', '0100109106'],
  ['0100109106-001', '0100109106-001'],
  ['0100109106012', '0100109106-012'],
])('%s is the tax code %s', (typed, code) => {
  expect(readTaxCode(typed)).toEqual({ ok: true, code });
});

test.each([
  ['0100109107', 'checkDigit'],
  ['1000109106', 'checkDigit'],
  ['0100109107-001', 'checkDigit'],
  ['010010910', 'unreadable'],
  ['01001091060', 'unreadable'],
  ['0100109106-000', 'unreadable'],
  ['MST 0100109106', 'unreadable'],
  ['', 'unreadable'],
])('%s is none: %s', (typed, why) => {
  expect(readTaxCode(typed)).toEqual({ ok: false, why });
});

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });

test('of ten last digits at most one fits, and one mistyped digit is always found', () => {
  fc.assert(
    fc.property(digits, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (first, at, slip) => {
      const codes = Array.from({ length: 10 }, (_, last) => [...first, last].join(''));
      const fitting = codes.filter((code) => readTaxCode(code).ok);
      expect(fitting.length).toBeLessThanOrEqual(1);
      const [code] = fitting;
      if (code === undefined) return;
      const mistyped = [...code].map((digit, index) => (index === at ? (Number(digit) + slip) % 10 : digit));
      expect(readTaxCode(mistyped.join('')).ok).toBe(false);
    }),
  );
});
