import type { Day } from './day.ts';
import { day, dayFromNumber, dayNumber } from './day.ts';
import type { DayCount } from './day-count.ts';
import { holidaysOf } from './holidays.ts';
import { isWeekend } from './weekday.ts';

/** Days which the government declares otherwise: true = worked although off, false = off although worked. */
export type CalendarExceptions = ReadonlyMap<Day, boolean>;

/** Monday to Friday and no holiday, unless declared otherwise. */
export function isWorkingDay(of: Day, exceptions: CalendarExceptions = new Map()): boolean {
  const number = dayNumber(of);
  return exceptions.get(of) ?? workingDays.ordinalOf(number + 1) > workingDays.ordinalOf(number);
}

/** The working day `count` working days after `from` (not counted), before it when negative; `from` itself for 0. */
export function addWorkingDays(from: Day, count: number, days: DayCount = workingDays): Day {
  if (count === 0) return from;
  const number = dayNumber(from);
  const ordinal = count > 0 ? days.ordinalOf(number + 1) + count - 1 : days.ordinalOf(number) + count;
  return dayFromNumber(days.dayNumberAt(ordinal));
}

/** Working days after `from` up to and including `to`; when `to` is earlier, minus those from `to` until before `from`. */
export function workingDaysBetween(from: Day, to: Day, days: DayCount = workingDays): number {
  const past = to < from ? 0 : 1;
  return days.ordinalOf(dayNumber(to) + past) - days.ordinalOf(dayNumber(from) + past);
}

/** The counting of working days, exceptions included, from 1900 to 2299; RangeError outside. Tabled at first use. */
export function workingDaysWith(exceptions: CalendarExceptions): DayCount {
  let table: CountTable | undefined;
  const tabled = () => (table ??= tableOf(exceptions));
  return {
    ordinalOf: (number) => at(tabled().ordinals, number - firstTabled),
    dayNumberAt: (ordinal) => at(tabled().dayNumbers, ordinal),
  };
}

/** Vietnam's working days without exceptions. */
export const workingDays: DayCount = workingDaysWith(new Map());

type CountTable = { readonly ordinals: readonly number[]; readonly dayNumbers: readonly number[] };

const firstTabled = dayNumber(day('1900-01-01'));
const firstBeyond = firstTabled + 400 * 365;

function tableOf(exceptions: CalendarExceptions): CountTable {
  const years = Array.from({ length: 300 }, (_, index) => 1900 + index);
  const off = new Set(years.flatMap((year) => holidaysOf(year).map(({ on }) => dayNumber(on))));
  const declared = new Map([...exceptions].map(([on, working]) => [dayNumber(on), working]));
  const ordinals: number[] = [];
  const dayNumbers: number[] = [];
  for (let number = firstTabled; number < firstBeyond; number += 1) {
    ordinals.push(dayNumbers.length);
    if (declared.get(number) ?? !(isWeekend(number) || off.has(number))) dayNumbers.push(number);
  }
  return { ordinals, dayNumbers };
}

function at(list: readonly number[], index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError('no working day is known so far away');
  return value;
}
