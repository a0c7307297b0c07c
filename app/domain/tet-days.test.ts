import { MakeTime, SearchMoonPhase, SearchSunLongitude, SunPosition } from 'astronomy-engine';
import { expect, test } from 'vitest';

import { day, dayFromNumber, dayNumber } from './day.ts';
import { lunarHolidays } from './tet-days.ts';

const noon2000 = dayNumber(day('2000-01-01')) + 0.5;
const vietnam = 7 / 24;

/** The day in Vietnam on which an astronomical moment (days since noon of 2000-01-01, UTC) falls. */
const localDayOf = (moment: number) => Math.floor(moment + noon2000 + vietnam);
const startOfLocalDay = (number: number) => number - noon2000 - vietnam;

const newMoons = newMoonDays(dayNumber(day('2013-10-01')), dayNumber(day('2052-01-01')));

test('Tết and the Hùng Kings’ day are where sun and moon put them in Vietnam', () => {
  const computed = Array.from({ length: 36 }, (_, index) => lunarHolidaysOf(2015 + index));
  expect(lunarHolidays).toEqual(computed);
});

test('in 2030 Tết is a day before the Chinese new year', () => {
  expect(lunarHolidays.map(([newYear]) => newYear)).toContain('2030-02-02');
});

/** Month 11 holds the winter solstice. Of 13 months between two such the first without a principal term repeats the number before. */
function lunarHolidaysOf(year: number): readonly [string, string] {
  const first = monthWithSolstice(year - 1);
  const isLeapYear = monthWithSolstice(year) - first === 13;
  const months = Array.from({ length: 12 }, (_, index) => first + index + 1);
  const leap = isLeapYear ? months.find((index) => !holdsPrincipalTerm(index)) : undefined;
  const monthNumbered = (number: number) => {
    const index = first + number + 1;
    return leap !== undefined && leap <= index ? index + 1 : index;
  };
  return [dayFromNumber(newMoonAt(monthNumbered(1))), dayFromNumber(newMoonAt(monthNumbered(3)) + 9)];
}

function monthWithSolstice(year: number): number {
  const december = dayNumber(day(`${year}-12-10`)) - noon2000;
  const solstice = SearchSunLongitude(270, MakeTime(december), 30);
  if (solstice === null) throw new RangeError(`no solstice in ${year}`);
  const on = localDayOf(solstice.ut);
  return newMoons.findLastIndex((newMoon) => newMoon <= on);
}

function holdsPrincipalTerm(index: number): boolean {
  return sectorOn(newMoonAt(index)) !== sectorOn(newMoonAt(index + 1));
}

function sectorOn(number: number): number {
  return Math.floor(SunPosition(MakeTime(startOfLocalDay(number))).elon / 30);
}

function newMoonAt(index: number): number {
  const newMoon = newMoons[index];
  if (newMoon === undefined) throw new RangeError(`no new moon ${index}`);
  return newMoon;
}

function newMoonDays(from: number, to: number): number[] {
  const days: number[] = [];
  let moment = from - noon2000;
  while (moment + noon2000 < to) {
    const newMoon = SearchMoonPhase(0, MakeTime(moment), 40);
    if (newMoon === null) throw new RangeError('no new moon within 40 days');
    days.push(localDayOf(newMoon.ut));
    moment = newMoon.ut + 1;
  }
  return days;
}
