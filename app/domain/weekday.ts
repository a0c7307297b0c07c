import type { Day } from './day.ts';
import { dayNumber } from './day.ts';

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(of: Day): number {
  return weekdayNumber(dayNumber(of));
}

/** Whether the day with this number since 1970-01-01 (a Thursday) is a Saturday or Sunday. */
export function isWeekend(number: number): boolean {
  return weekdayNumber(number) % 6 === 0;
}

function weekdayNumber(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}
