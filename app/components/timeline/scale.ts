import {
  addDays,
  addMonths,
  dayNumber,
  firstDayOf,
  lastDayOf,
  monthOf,
  yearOf,
  type Day,
  type Month,
} from '#app/domain/day.ts';

import type { TimelineRow, TimelineUnit } from './rows.ts';

/** A ruler with months of equal width, and days of equal width within each month. Lengths in pixels. */
export type TimelineScale = {
  unit: TimelineUnit;
  /** The month at 0. */
  from: Month;
  columns: number;
  monthsPerColumn: number;
  columnWidth: number;
  width: number;
};

type Reach = { first: Day; last: Day };

const unitSizes = {
  month: { months: 1, snapTo: 3, width: 37 },
  quarter: { months: 3, snapTo: 12, width: 54 },
  year: { months: 12, snapTo: 12, width: 96 },
} as const;

/** So that what happens on the last day, and today's label, are not cut at the edge. */
const daysAfterLast = 20;

/** A scale that shows everything of `rows` and today, and fills at least `available` pixels. */
export function timelineScale(
  rows: readonly TimelineRow[],
  today: Day,
  unit: TimelineUnit,
  available: number,
): TimelineScale {
  const size = unitSizes[unit];
  const reach = reachOf(rows, today);
  const from = snapped(monthOf(reach.first), size.snapTo);
  const months = monthsBetween(from, monthOf(addDays(reach.last, daysAfterLast))) + 1;
  const columns = Math.ceil(months / size.months);
  const columnWidth = Math.max(size.width, available / columns);
  return { unit, from, columns, monthsPerColumn: size.months, columnWidth, width: columns * columnWidth };
}

/** Where a day begins; with `elapsed` 1 where it ends, with 0.5 its noon. */
export function positionOf(scale: TimelineScale, on: Day, elapsed = 0): number {
  const month = monthOf(on);
  const part = (dayOfMonth(on) - 1 + elapsed) / dayOfMonth(lastDayOf(month));
  return (monthsBetween(scale.from, month) + part) * monthWidth(scale);
}

/** Days from 1970-01-01 to the moment drawn at `position`, with fractions: the inverse of `positionOf`. */
export function dayNumberAt(scale: TimelineScale, position: number): number {
  const months = position / monthWidth(scale);
  const month = addMonths(scale.from, Math.floor(months));
  return dayNumber(firstDayOf(month)) + (months - Math.floor(months)) * dayOfMonth(lastDayOf(month));
}

/** The position on `to` of the moment that lies at `position` on `from`. */
export function carriedOver(from: TimelineScale, to: TimelineScale, position: number): number {
  return (position / monthWidth(from) + monthsBetween(to.from, from.from)) * monthWidth(to);
}

/** Whole months from `from` to `to`; negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from);
}

function monthWidth(scale: TimelineScale): number {
  return scale.columnWidth / scale.monthsPerColumn;
}

/** Counts instead of iterating: it runs once, not yet compiled, over every row, and nothing is drawn before it ends. */
function reachOf(rows: readonly TimelineRow[], today: Day): Reach {
  const reach: Reach = { first: today, last: today };
  for (let number = 0; number < rows.length; number++) {
    const row = rows[number];
    if (row === undefined) continue;
    const { span, original, approved, milestones } = row;
    widen(reach, span.startOn, span.finishOn);
    if (original !== null) widen(reach, original.startOn, original.finishOn);
    if (approved !== null) widen(reach, approved.startOn, approved.finishOn);
    for (let count = 0; count < milestones.length; count++) {
      const on = milestones[count]?.on ?? today;
      widen(reach, on, on);
    }
  }
  return reach;
}

function widen(reach: Reach, startOn: Day, finishOn: Day): void {
  if (startOn < reach.first) reach.first = startOn;
  if (finishOn > reach.last) reach.last = finishOn;
}

function snapped(month: Month, months: number): Month {
  return addMonths(month, -(monthIndex(month) % months));
}

function monthIndex(month: Month): number {
  return yearOf(month) * 12 + Number(month.slice(5, 7)) - 1;
}

function dayOfMonth(on: Day): number {
  return Number(on.slice(8, 10));
}
