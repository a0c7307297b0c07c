import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, day, dayNumber } from '#app/domain/day.ts';

import type { TimelineUnit } from './rows.ts';
import { carriedOver, dayNumberAt, positionOf, timelineScale } from './scale.ts';
import { aRow } from './testing/a-row.ts';

const firstDay = day('2020-01-01');
const daysOfTenYears = 3653;
const units = ['month', 'quarter', 'year'] as const;
const anyDay = fc.integer({ min: 0, max: daysOfTenYears - 1 }).map((days) => addDays(firstDay, days));

function tenYears(unit: TimelineUnit, available: number) {
  const span = { startOn: firstDay, finishOn: addDays(firstDay, daysOfTenYears - 1) };
  return timelineScale([aRow({ span })], day('2025-10-31'), unit, available);
}

test('a day is read back from where it is drawn, within a hundredth of a day over ten years', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.constantFrom(...units),
      fc.integer({ min: 200, max: 4000 }),
      (on, elapsed, unit, available) => {
        const scale = tenYears(unit, available);
        const error = dayNumberAt(scale, positionOf(scale, on, elapsed)) - (dayNumber(on) + elapsed);
        expect(Math.abs(error)).toBeLessThan(0.01);
      },
    ),
  );
});

test('a day ends where the next one begins, also at the ends of months and years', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...units), (on, unit) => {
      const scale = tenYears(unit, 1000);
      expect(positionOf(scale, on, 1)).toBeCloseTo(positionOf(scale, addDays(on, 1)), 6);
    }),
  );
});

test('every column begins on the first day of its month, quarter or year', () => {
  const starts = {
    month: ['2020-01-01', '2020-02-01', '2020-03-01'],
    quarter: ['2020-01-01', '2020-04-01', '2020-07-01'],
    year: ['2020-01-01', '2021-01-01', '2022-01-01'],
  };
  for (const unit of units) {
    const scale = tenYears(unit, 1000);
    starts[unit].forEach((start, column) => {
      expect(positionOf(scale, day(start))).toBeCloseTo(column * scale.columnWidth, 6);
    });
  }
});

test('the scale starts with a quarter, reaches past the last day and fills the room there is', () => {
  const row = aRow({ span: { startOn: day('2024-11-20'), finishOn: day('2025-03-31') } });
  const scale = timelineScale([row], day('2025-03-01'), 'month', 1000);

  expect(scale.from).toBe('2024-10');
  expect(scale.columns).toBe(7);
  expect(scale.width).toBeLessThanOrEqual(1000);
  expect(scale.width).toBeGreaterThan(999);
});

test('plans, milestones and today are inside the scale too', () => {
  const row = aRow({
    original: { startOn: day('2023-05-01'), finishOn: day('2023-06-01') },
    milestones: [{ on: day('2027-02-01'), label: 'Bàn giao', done: false }],
  });
  const scale = timelineScale([row], day('2028-08-15'), 'year', 100);

  expect(scale.from).toBe('2023-01');
  expect(scale.columns).toBe(6);
});

test('a change of unit keeps the moment in view', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...units), fc.constantFrom(...units), (on, unit, other) => {
      const [from, to] = [tenYears(unit, 900), tenYears(other, 900)];
      expect(carriedOver(from, to, positionOf(from, on))).toBeCloseTo(positionOf(to, on), 6);
    }),
  );
});
