import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, day } from './day.ts';
import { checkThreshold, endBefore } from './threshold-rules.ts';

const first = { value: 5, effectiveFrom: day('2024-01-01'), effectiveTo: day('2024-12-31') };
const second = { value: 7, effectiveFrom: day('2025-01-01'), effectiveTo: null };

test.each([
  ['beside the one before', second, [first], []],
  [
    'that begins on the last day of the other',
    { ...second, effectiveFrom: day('2024-12-31') },
    [first],
    ['limitPeriodsOverlap'],
  ],
  [
    'that never ends before one that begins later',
    { ...first, effectiveTo: null },
    [second],
    ['limitPeriodsOverlap'],
  ],
  ['below nothing', { ...second, value: -1 }, [], ['limitNegative']],
  ['that ends before it begins', { ...first, effectiveTo: day('2023-12-31') }, [], ['finishBeforeStart']],
])('a value %s', (_what, value, others, expected) => {
  expect(checkThreshold(value, others).map(({ code }) => code)).toEqual(expected);
});

test('a value that takes another’s place leaves no day with two values and none between with none', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), (days) => {
      const from = addDays(second.effectiveFrom, days);
      const ended = endBefore(second, from);
      if ('violation' in ended) {
        expect(days).toBeLessThanOrEqual(0);
        return;
      }
      expect(addDays(ended.effectiveTo, 1)).toBe(from);
      expect(
        checkThreshold({ value: 1, effectiveFrom: from, effectiveTo: null }, [{ ...second, ...ended }]),
      ).toEqual([]);
    }),
  );
});
