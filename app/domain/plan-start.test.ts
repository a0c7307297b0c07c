import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addMonths, month } from './day.ts';
import { parsePlanStart, planStartText } from './plan-start.ts';

test.each([
  ['09/2025', '2025-09', false],
  ['9/2025', '2025-09', false],
  [' 09-2025 ', '2025-09', false],
  ['2025-09', '2025-09', false],
  ['Q3/2025', '2025-07', true],
  ['q3 2025', '2025-07', true],
  ['Quý III/2025', '2025-07', true],
  ['quý 4-2025', '2025-10', true],
  ['Quarter 1 2026', '2026-01', true],
])('%s is %s, by quarter: %s', (text, expected, byQuarter) => {
  expect(parsePlanStart(text)).toEqual({ month: expected, byQuarter });
});

test.each([
  '',
  '13/2025',
  '0/2025',
  '2025',
  'Q5/2025',
  'Q/2025',
  'quý V/2025',
  '09/1825',
  '31/10/2025',
  'tháng 9',
])('%s is no month and no quarter', (text) => {
  expect(parsePlanStart(text)).toBeNull();
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_399 }), fc.boolean(), (months, byQuarter) => {
      const start = {
        month: addMonths(month('2000-01'), byQuarter ? Math.floor((months % 1_200) / 3) * 3 : months % 1_200),
        byQuarter,
      };
      expect(parsePlanStart(planStartText(start))).toEqual(start);
    }),
  );
});
