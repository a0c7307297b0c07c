import fc from 'fast-check';
import { expect, test } from 'vitest';

import { dayNumber, yearOf } from './day.ts';
import { holidaysOf } from './holidays.ts';
import { isWeekend } from './weekday.ts';

const weekdaysOff = (year: number) =>
  holidaysOf(year)
    .map(({ on }) => on)
    .filter((on) => !isWeekend(dayNumber(on)))
    .map((on) => on.slice(5));

// oxfmt-ignore
test.each([
  [2021, ['01-01', '02-10', '02-11', '02-12', '02-15', '02-16', '04-21', '04-30', '05-03', '09-02', '09-03']],
  [2022, ['01-03', '01-31', '02-01', '02-02', '02-03', '02-04', '04-11', '05-02', '05-03', '09-01', '09-02']],
  [2023, ['01-02', '01-20', '01-23', '01-24', '01-25', '01-26', '05-01', '05-02', '05-03', '09-01', '09-04']],
  [2024, ['01-01', '02-08', '02-09', '02-12', '02-13', '02-14', '04-18', '04-30', '05-01', '09-02', '09-03']],
  [2025, ['01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '09-01', '09-02']],
  [2026, ['01-01', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01', '09-01', '09-02', '11-24']],
])('the weekdays off in %i are those that were decided, before any swaps', (year, days) => {
  expect(weekdaysOff(year)).toEqual(days);
});

test.each([
  [2016, ['02-08', '02-09', '02-10', '02-11', '02-12']],
  [2017, ['01-26', '01-27', '01-30', '01-31', '02-01']],
  [2018, ['02-14', '02-15', '02-16', '02-19', '02-20']],
  [2019, ['02-04', '02-05', '02-06', '02-07', '02-08']],
  [2020, ['01-23', '01-24', '01-27', '01-28', '01-29']],
])('Tết %i gives the weekdays off that were decided', (year, days) => {
  const isTet = holidaysOf(year).filter(({ code }) => code === 'tet');
  const off = isTet.map(({ on }) => on).filter((on) => !isWeekend(dayNumber(on)));
  expect(off.map((on) => on.slice(5))).toEqual(days);
});

test('each holiday on a weekend is given back once, on a weekday that is no holiday itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
      const holidays = holidaysOf(year);
      const inLieu = holidays.filter((holiday) => holiday.inLieu).map(({ on }) => on);
      const proper = holidays.filter((holiday) => !holiday.inLieu).map(({ on }) => on);
      expect(inLieu.length).toBe(proper.filter((on) => isWeekend(dayNumber(on))).length);
      expect(new Set(inLieu).size).toBe(inLieu.length);
      for (const on of inLieu) expect(!isWeekend(dayNumber(on)) && !proper.includes(on)).toBe(true);
      for (const { on } of holidays) expect(yearOf(on)).toBe(year);
    }),
  );
});
