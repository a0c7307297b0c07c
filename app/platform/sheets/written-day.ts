import { type Day, parseDay } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';

export const dayOrders = ['dmy', 'mdy'] as const;
export type DayOrder = (typeof dayOrders)[number];

const months = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;
const monthNumbers: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const month = `(${[...monthNumbers.keys()].toSorted((a, b) => b.length - a.length).join('|')})`;
const year = String.raw`(\d{4}|\d{2})`;
const time = String.raw`(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?`;

const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`, 'u');
const yearLast = new RegExp(String.raw`^(?:ngay )?(\d{1,2})(\s?[-/. ]\s?)(\d{1,2})\2${year}${time}$`, 'u');
const dayThenMonth = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ .-]+${month}\.?,?[ .-]+${year}$`,
  'u',
);
const monthThenDay = new RegExp(String.raw`^${month}\.? (\d{1,2})(?:st|nd|rd|th)?,? ${year}$`, 'u');
const vietnamese = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}),?(?: nam)? (\d{4})$/u;

/** Long enough for every way to write a day, short enough to be no sentence. */
const longest = 40;
/** Two digits are of this century up to 68, as POSIX counts them. */
const lastYearOfCentury = 68;

/** The order that a column's days settle: at least one exists in it alone, and none in the other alone. */
export function dayOrderOf(texts: readonly string[]): DayOrder | null {
  const settled = new Set(texts.flatMap((text) => onlyOrderOf(text) ?? []));
  const [order] = settled;
  return settled.size === 1 && order !== undefined ? order : null;
}

/** The day that a text writes; null when it writes none, or two and no order says which (`06.07.08`). */
export function readDay(text: string, order: DayOrder | null): Day | null {
  const folded = folded40(text);
  if (folded === null) return null;
  const clear = readClear(folded);
  if (clear !== null) return clear;
  if (order !== null) return readInOrder(folded, order);
  const [first, ...others] = dayOrders.flatMap((possible) => readInOrder(folded, possible) ?? []);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

/** Whether some way to read a text makes a day of it. */
export function isDay(text: string): boolean {
  const folded = folded40(text);
  if (folded === null) return false;
  return readClear(folded) !== null || dayOrders.some((order) => readInOrder(folded, order) !== null);
}

function onlyOrderOf(text: string): DayOrder | null {
  const folded = folded40(text);
  if (folded === null || readClear(folded) !== null) return null;
  const possible = dayOrders.filter((order) => readInOrder(folded, order) !== null);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

function folded40(text: string): string | null {
  return text.length > longest ? null : foldText(text);
}

function readInOrder(folded: string, order: DayOrder): Day | null {
  const [, first, , second, last] = yearLast.exec(folded) ?? [];
  return order === 'dmy' ? dayOf(last, second, first) : dayOf(last, first, second);
}

/** What can be read in one way only: the year first, or the month by its name. */
function readClear(folded: string): Day | null {
  const [, y, , m, d] = yearFirst.exec(folded) ?? [];
  if (y !== undefined) return dayOf(y, m, d);
  const [, vietnameseDay, vietnameseMonth, vietnameseYear] = vietnamese.exec(folded) ?? [];
  if (vietnameseDay !== undefined) return dayOf(vietnameseYear, vietnameseMonth, vietnameseDay);
  const [, dayFirst, named, yearNamed] = dayThenMonth.exec(folded) ?? [];
  if (named !== undefined) return dayOf(yearNamed, String(monthNumbers.get(named)), dayFirst);
  const [, monthName, dayNext, yearNext] = monthThenDay.exec(folded) ?? [];
  return monthName === undefined ? null : dayOf(yearNext, String(monthNumbers.get(monthName)), dayNext);
}

function dayOf(y: string | undefined, m: string | undefined, d: string | undefined): Day | null {
  if (y === undefined || m === undefined || d === undefined) return null;
  return parseDay(`${wholeYear(y)}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
}

function wholeYear(y: string): string {
  if (y.length === 4) return y;
  return Number(y) <= lastYearOfCentury ? `20${y}` : `19${y}`;
}
