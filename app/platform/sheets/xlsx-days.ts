import { type Day, dayFromNumber, dayNumber, parseDay } from '#app/domain/day.ts';

/** The days that spreadsheet programs count from: day 1 is 1 January 1900, and a 29 February 1900 is counted that never was. */
const countedFrom = dayNumber(parseDay('1900-01-01') ?? dayFromNumber(0)) - 2;
const firstAfterError = 61;
const macDays = 1_462;
const lastSerial = 109_574;

/** The day behind a spreadsheet's number; null where it is none between 1900 and 2199. The time of day goes. */
export function dayOfSerial(serial: number, countsFrom1904: boolean): Day | null {
  const counted = Math.floor(serial) + (countsFrom1904 ? macDays : 0);
  if (counted < 1 || counted > lastSerial || counted === firstAfterError - 1) return null;
  return dayFromNumber(countedFrom + counted + (counted < firstAfterError ? 1 : 0));
}

/** The number behind a day in a workbook that counts from 1900; for days since March 1900. */
export function serialOfDay(day: Day): number {
  return dayNumber(day) - countedFrom;
}

/** Whether a number format shows a share of a hundred: one of the two that every program has, or one with the sign in its code. */
export function isShareFormat(id: string, code: string | undefined): boolean {
  if (id === '9' || id === '10') return true;
  return (code ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').includes('%');
}

/** Whether a number format shows a day: one of those that every program has, or one whose code has days, months or years in it. */
export function isDayFormat(id: string, code: string | undefined): boolean {
  const number = Number(id);
  if ((number >= 14 && number <= 17) || number === 22) return true;
  if ((number >= 27 && number <= 36) || (number >= 50 && number <= 58)) return true;
  const shown = (code ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, '').split(';')[0] ?? '';
  return /[dy]/iu.test(shown) || (/m/iu.test(shown) && !/[hs]/iu.test(shown));
}
