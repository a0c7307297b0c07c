import type { Day } from './day.ts';
import { addDays, day, dayNumber } from './day.ts';
import { lunarHolidays } from './tet-days.ts';
import { isWeekend, weekdayOf } from './weekday.ts';

export const holidayCodes = [
  'newYear',
  'tet',
  'hungKings',
  'reunification',
  'labour',
  'national',
  'culture',
] as const;
export type HolidayCode = (typeof holidayCodes)[number];

/** A day off. `inLieu`: taken on a working day because the holiday itself fell on a weekend. */
export type Holiday = { readonly on: Day; readonly code: HolidayCode; readonly inLieu: boolean };

type HolidayRow = {
  readonly code: HolidayCode;
  readonly since: number;
  readonly days: (year: number) => readonly Day[];
};

/**
 * Labour Code 2019 art. 112. Each year's decision sets the days around Tết and 2 September; the rules here agree with every
 * decision from 2016 (Tết) and 2021 (2 September) to 2026. Culture Day: Resolution 80-NQ/TW of 7 January 2026, unverified.
 */
const holidayTable: readonly HolidayRow[] = [
  { code: 'newYear', since: 0, days: (year) => [day(`${year}-01-01`)] },
  { code: 'tet', since: 0, days: tetDays },
  { code: 'hungKings', since: 2007, days: (year) => lunarDays(year).map(([, hungKings]) => day(hungKings)) },
  { code: 'reunification', since: 0, days: (year) => [day(`${year}-04-30`)] },
  { code: 'labour', since: 0, days: (year) => [day(`${year}-05-01`)] },
  { code: 'national', since: 0, days: nationalDays },
  { code: 'culture', since: 2026, days: (year) => [day(`${year}-11-24`)] },
];

/** The public holidays of a year in order, with the days off in lieu. Tết and Hùng Kings are known from 2015 to 2050. */
export function holidaysOf(year: number): readonly Holiday[] {
  const proper = holidayTable
    .filter((row) => row.since <= year)
    .flatMap((row) => row.days(year).map((on) => ({ on, code: row.code, inLieu: false })));
  const taken = new Set(proper.map((holiday) => holiday.on));
  const inLieu = proper
    .filter((holiday) => isWeekend(dayNumber(holiday.on)))
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ on, code }) => ({ on: nextFree(on, taken), code, inLieu: true }));
  return [...proper, ...inLieu].toSorted((a, b) => a.on.localeCompare(b.on));
}

function lunarDays(year: number): readonly (readonly [newYear: string, hungKings: string])[] {
  return lunarHolidays.filter(([newYear]) => newYear.startsWith(`${year}-`));
}

/** Five days: from the eve when the year begins on a Tuesday, which makes Monday to Friday; else from two days before. */
function tetDays(year: number): readonly Day[] {
  return lunarDays(year).flatMap(([text]) => {
    const newYear = day(text);
    const before = weekdayOf(newYear) === tuesday ? 1 : 2;
    return [0, 1, 2, 3, 4].map((index) => addDays(newYear, index - before));
  });
}

/** 2 September and, since 2021, the day after on a Monday or Thursday, else the day before. */
function nationalDays(year: number): readonly Day[] {
  const proper = day(`${year}-09-02`);
  if (year < 2021) return [proper];
  return [monday, thursday].includes(weekdayOf(proper))
    ? [proper, addDays(proper, 1)]
    : [addDays(proper, -1), proper];
}

function nextFree(after: Day, taken: Set<Day>): Day {
  let on = addDays(after, 1);
  while (taken.has(on) || isWeekend(dayNumber(on))) on = addDays(on, 1);
  taken.add(on);
  return on;
}

const monday = 1;
const tuesday = 2;
const thursday = 4;
