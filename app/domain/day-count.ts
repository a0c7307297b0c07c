/**
 * A way of counting days. Days are numbered since 1970-01-01. `ordinalOf(n)` = counted days before day `n`;
 * `dayNumberAt(k)` = the counted day with ordinal `k`. So a stretch of d counted days from `n` ends on
 * `dayNumberAt(ordinalOf(n) + d − 1)`.
 */
export type DayCount = {
  readonly ordinalOf: (dayNumber: number) => number;
  readonly dayNumberAt: (ordinal: number) => number;
};

/** Every day counts. */
export const calendarDays: DayCount = { ordinalOf: (number) => number, dayNumberAt: (ordinal) => ordinal };
