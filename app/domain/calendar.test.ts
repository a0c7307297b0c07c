import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  addWorkingDays,
  isWorkingDay,
  workingDays,
  workingDaysBetween,
  workingDaysWith,
} from './calendar.ts';
import type { Day } from './day.ts';
import { addDays, day, dayFromNumber, dayNumber, yearOf } from './day.ts';
import { holidaysOf } from './holidays.ts';
import { weekdayOf } from './weekday.ts';

const days = fc.integer({ min: 0, max: 13_000 }).map((offset) => addDays(day('2015-01-01'), offset));
const swaps = new Map([
  [day('2024-04-29'), false],
  [day('2024-05-04'), true],
]);

/** The next working day after or before `from`, found by walking. */
function walk(from: Day, step: 1 | -1): Day {
  let on = addDays(from, step);
  while (!isWorkingDay(on)) on = addDays(on, step);
  return on;
}

test.each([
  ['2025-10-31', true],
  ['2025-11-01', false],
  ['2025-01-29', false],
  ['2025-09-01', false],
  ['2025-09-03', true],
  ['2023-05-03', false],
])('%s is a working day: %s', (text, working) => {
  expect(isWorkingDay(day(text))).toBe(working);
});

test('a swap decided by the government makes a Saturday a working day and a Monday a day off', () => {
  expect(isWorkingDay(day('2024-04-29'), swaps)).toBe(false);
  expect(isWorkingDay(day('2024-05-04'), swaps)).toBe(true);
  const counted = workingDaysWith(swaps);
  expect(workingDaysBetween(day('2024-04-26'), day('2024-05-06'), counted)).toBe(4);
  expect(addWorkingDays(day('2024-05-03'), 1, counted)).toBe('2024-05-04');
});

test('a working day is a weekday that is not among the holidays of its year', () => {
  fc.assert(
    fc.property(days, (on) => {
      const isHoliday = holidaysOf(yearOf(on)).some((holiday) => holiday.on === on);
      expect(isWorkingDay(on)).toBe(![0, 6].includes(weekdayOf(on)) && !isHoliday);
    }),
    { numRuns: 1_000 },
  );
});

test('adding working days is walking from one to the next', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -40, max: 40 }), (from, count) => {
      let walked = from;
      for (let step = 0; step < Math.abs(count); step += 1) walked = walk(walked, count > 0 ? 1 : -1);
      expect(addWorkingDays(from, count)).toBe(walked);
    }),
  );
});

test('the working days between two days lead from the one to the other', () => {
  fc.assert(
    fc.property(days, days, (from, other) => {
      const to = isWorkingDay(other) ? other : walk(other, 1);
      expect(addWorkingDays(from, workingDaysBetween(from, to))).toBe(
        workingDaysBetween(from, to) === 0 ? from : to,
      );
    }),
  );
});

test('the count knows each working day by its ordinal, from 1900 to 2299 and not beyond', () => {
  fc.assert(
    fc.property(days, (on) => {
      const number = dayNumber(on);
      const next = workingDays.dayNumberAt(workingDays.ordinalOf(number));
      expect(dayFromNumber(next)).toBe(isWorkingDay(on) ? on : walk(on, 1));
    }),
  );
  expect(() => workingDays.ordinalOf(dayNumber(day('1900-01-01')) - 1)).toThrow(RangeError);
  expect(() => workingDays.dayNumberAt(200_000)).toThrow(RangeError);
});
