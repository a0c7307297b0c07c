import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, addMonths, day, lastDayOf, month } from '../day.ts';
import { sumVnd, vnd } from '../money.ts';
import { plannedDisbursementOn } from './planned-disbursement.ts';

const plan = [
  { month: month('2025-03'), cumulative: vnd(3_100) },
  { month: month('2025-04'), cumulative: vnd(3_100) },
  { month: month('2025-06'), cumulative: vnd(9_100) },
];

test.each([
  ['2025-02-28', 0],
  ['2025-03-01', 100],
  ['2025-03-15', 1_500],
  ['2025-03-31', 3_100],
  ['2025-04-20', 3_100],
  ['2025-05-20', 3_100],
  ['2025-06-15', 6_100],
  ['2025-06-30', 9_100],
  ['2026-01-31', 9_100],
])('by the end of %s the plan expects %i đồng: evenly within a month', (on, cumulative) => {
  expect(plannedDisbursementOn(plan, day(on))).toBe(cumulative);
});

test('without a plan nothing is expected, which is not the same as zero', () => {
  expect(plannedDisbursementOn([], day('2025-06-30'))).toBeNull();
});

const anyPlan = fc.array(fc.nat(90_000_000_000).map(vnd), { minLength: 1, maxLength: 13 }).map((amounts) =>
  amounts.map((_, index) => ({
    month: addMonths(month('2025-01'), index),
    cumulative: sumVnd(...amounts.slice(0, index + 1)),
  })),
);

test('what is planned never shrinks from a day to the next, never passes the plan, and meets it at each end of month', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(430), (lines, days) => {
      const on = addDays(day('2024-12-20'), days);
      const [planned, next] = [on, addDays(on, 1)].map(
        (at) => plannedDisbursementOn(lines, at) ?? Number.NaN,
      );
      expect(planned).toBeGreaterThanOrEqual(0);
      expect(next).toBeGreaterThanOrEqual(planned ?? Number.NaN);
      expect(next).toBeLessThanOrEqual(lines.at(-1)?.cumulative ?? Number.NaN);
      for (const line of lines) {
        expect(plannedDisbursementOn(lines, lastDayOf(line.month))).toBe(line.cumulative);
      }
    }),
  );
});
