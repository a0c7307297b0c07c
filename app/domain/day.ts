declare const dayBrand: unique symbol;
declare const monthBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A calendar day in Vietnam, `YYYY-MM-DD`. Sorts and compares as text. */
export type Day = string & { readonly [dayBrand]: true };

/** A calendar month, `YYYY-MM`. Sorts and compares as text. */
export type Month = string & { readonly [monthBrand]: true };

/** A moment, ISO 8601 in UTC with milliseconds: `2025-10-31T02:15:00.000Z`. Sorts and compares as text. */
export type Instant = string & { readonly [instantBrand]: true };

const millisecondsPerDay = 86_400_000;
const vietnamOffsetMilliseconds = 7 * 3_600_000;

/** The day named by `text` (`YYYY-MM-DD`), or null when it is not a real day between years 1900 and 2199. */
export function parseDay(text: string): Day | null {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : (text as Day);
}

/** The day named by `text`; throws RangeError when there is no such day. For literals and stored values. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** The month named by `text` (`YYYY-MM`); throws RangeError when there is no such month. */
export function month(text: string): Month {
  if (parseDay(`${text}-01`) === null) throw new RangeError(`not a month: ${text}`);
  return text as Month;
}

/** Whole days since 1970-01-01; negative before. */
export function dayNumber(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`) / millisecondsPerDay;
}

/** The day that lies `number` whole days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  const date = new Date(number * millisecondsPerDay);
  const monthOfYear = twoDigits(date.getUTCMonth() + 1);
  return `${date.getUTCFullYear()}-${monthOfYear}-${twoDigits(date.getUTCDate())}` as Day;
}

/** `from` moved by `days` calendar days (negative moves back). */
export function addDays(from: Day, days: number): Day {
  return dayFromNumber(dayNumber(from) + days);
}

/** Calendar days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The calendar year of a day or a month. */
export function yearOf(of: Day | Month): number {
  return Number(of.slice(0, 4));
}

/** The month in which a day lies. */
export function monthOf(of: Day): Month {
  return of.slice(0, 7) as Month;
}

/** `from` moved by `months` (negative moves back). */
export function addMonths(from: Month, months: number): Month {
  const index = yearOf(from) * 12 + Number(from.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

/** The first day of a month. */
export function firstDayOf(of: Month): Day {
  return `${of}-01` as Day;
}

/** The last day of a month. */
export function lastDayOf(of: Month): Day {
  return addDays(firstDayOf(addMonths(of, 1)), -1);
}

/** The moment named by ISO 8601 `text` with an offset or `Z`; throws RangeError when there is none. */
export function instant(text: string): Instant {
  const time = /(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${text}`);
  return new Date(time).toISOString() as Instant;
}

/** The moment `milliseconds` after the Unix epoch. */
export function instantFromMilliseconds(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** Milliseconds from the Unix epoch to a moment. */
export function millisecondsOf(of: Instant): number {
  return Date.parse(of);
}

/** A moment as the `Date` that libraries ask for. */
export function dateOf(of: Instant): Date {
  return new Date(millisecondsOf(of));
}

/** The day on which a moment falls in Vietnam (UTC+7, no daylight saving). */
export function vietnamDayOf(of: Instant): Day {
  return new Date(millisecondsOf(of) + vietnamOffsetMilliseconds).toISOString().slice(0, 10) as Day;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
