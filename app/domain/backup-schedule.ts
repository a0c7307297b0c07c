import {
  dayNumber,
  type Instant,
  instantFromMilliseconds,
  millisecondsOf,
  monthOf,
  vietnamDayOf,
} from './day.ts';

/** A time of day on clocks in Vietnam. */
export type TimeOfDay = { readonly hour: number; readonly minute: number };

/** How many days, weeks and months keep their newest backup. Counted are those that have one, so that a long silence deletes nothing. */
export const backupsKept = { days: 7, weeks: 4, months: 12 } as const;

/** From this age, in hours, backups are late: a night's is missing and two hours more. */
export const lateBackupHours = 26;

const vietnamOffsetMilliseconds = 7 * 3_600_000;
const millisecondsPerDay = 86_400_000;

/** The last moment, `now` included, at which a backup was due: every day at this time in Vietnam. */
export function lastDueAt(now: Instant, { hour, minute }: TimeOfDay): Instant {
  const offset = (hour * 60 + minute) * 60_000 - vietnamOffsetMilliseconds;
  const days = Math.floor((millisecondsOf(now) - offset) / millisecondsPerDay);
  return instantFromMilliseconds(days * millisecondsPerDay + offset);
}

/** Which backups stay: the newest of each of the last 7 days, 4 weeks (from Monday) and 12 months in Vietnam. Newest first. */
export function backupsToKeep(madeAt: readonly Instant[]): readonly Instant[] {
  const newestFirst = [...new Set(madeAt)].toSorted().toReversed();
  const kept = new Set([
    ...newestOfEach(newestFirst, vietnamDayOf, backupsKept.days),
    ...newestOfEach(newestFirst, weekOf, backupsKept.weeks),
    ...newestOfEach(newestFirst, (at) => monthOf(vietnamDayOf(at)), backupsKept.months),
  ]);
  return newestFirst.filter((at) => kept.has(at));
}

/** Whether backups are late: there is none, or the newest is too old. */
export function isBackupLate(newest: Instant | null, now: Instant): boolean {
  return newest === null || millisecondsOf(now) - millisecondsOf(newest) > lateBackupHours * 3_600_000;
}

function newestOfEach<Span>(
  newestFirst: readonly Instant[],
  spanOf: (at: Instant) => Span,
  most: number,
): readonly Instant[] {
  const newest = new Map<Span, Instant>();
  for (const at of newestFirst) {
    if (!newest.has(spanOf(at)) && newest.size < most) newest.set(spanOf(at), at);
  }
  return [...newest.values()];
}

// 1970-01-01 was a Thursday.
function weekOf(at: Instant): number {
  return Math.floor((dayNumber(vietnamDayOf(at)) + 3) / 7);
}
