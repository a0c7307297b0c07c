import fc from 'fast-check';
import { expect, test } from 'vitest';

import { workingDays } from './calendar.ts';
import { addDays, day } from './day.ts';
import { plannedShareOn, schedulePerformance, valueOf, weightedPhysical } from './earned-value.ts';
import { vnd } from './money.ts';

const november = { startOn: day('2025-11-03'), finishOn: day('2025-11-12') };

test.each([
  ['2025-11-02', 0],
  ['2025-11-03', 1_000],
  ['2025-11-07', 5_000],
  ['2025-11-11', 9_000],
  ['2025-11-12', 10_000],
  ['2026-01-01', 10_000],
])('of ten calendar days from 3 to 12 November, by %s %i basis points are planned', (on, share) => {
  expect(plannedShareOn(november, day(on))).toBe(share);
});

test.each([
  ['2025-11-07', 6_250],
  ['2025-11-09', 6_250],
  ['2025-11-10', 7_500],
])('of its eight working days, by %s %i basis points are planned', (on, share) => {
  expect(plannedShareOn(november, day(on), workingDays)).toBe(share);
});

test('a baseline of one day is all planned on it', () => {
  const single = { startOn: day('2025-11-08'), finishOn: day('2025-11-08') };
  expect(plannedShareOn(single, day('2025-11-07'))).toBe(0);
  expect(plannedShareOn(single, day('2025-11-08'), workingDays)).toBe(10_000);
});

test('a plan never goes back, and runs from nothing to everything', () => {
  const periods = fc.tuple(fc.nat(800), fc.nat(800), fc.constantFrom(undefined, workingDays));
  fc.assert(
    fc.property(periods, fc.integer({ min: -50, max: 1_700 }), ([start, length, count], at) => {
      const startOn = addDays(day('2022-01-01'), start);
      const period = { startOn, finishOn: addDays(startOn, length) };
      const on = addDays(day('2022-01-01'), at);
      const [today, tomorrow] = [
        plannedShareOn(period, on, count),
        plannedShareOn(period, addDays(on, 1), count),
      ];
      expect(tomorrow).toBeGreaterThanOrEqual(today);
      expect(plannedShareOn(period, addDays(startOn, -1), count)).toBe(0);
      expect(plannedShareOn(period, period.finishOn, count)).toBe(10_000);
    }),
  );
});

test('SPI is undefined while nothing is planned, 10,000 on plan', () => {
  expect(schedulePerformance(0, 0)).toBeNull();
  expect(schedulePerformance(3_000, 0)).toBeNull();
  expect(schedulePerformance(4_200, 4_200)).toBe(10_000);
  expect(schedulePerformance(4_000, 5_000)).toBe(8_000);
});

test('a project’s SPI is its earned over its planned value, its progress weighs by price', () => {
  const prices = [vnd(300_000_000), vnd(100_000_000)] as const;
  const earned = valueOf([
    { price: prices[0], share: 5_000 },
    { price: prices[1], share: 10_000 },
  ]);
  const planned = valueOf(prices.map((price) => ({ price, share: 7_500 })));
  expect([earned, planned]).toEqual([250_000_000, 300_000_000]);
  expect(schedulePerformance(earned, planned)).toBe(8_333);
  expect(
    weightedPhysical([
      { price: prices[0], physical: 5_000 },
      { price: prices[1], physical: 10_000 },
    ]),
  ).toBe(6_250);
  expect(weightedPhysical([])).toBeNull();
});
