import type { Day, Instant } from '#app/domain/day.ts';
import { dayNumber, instantFromMilliseconds, vietnamDayOf } from '#app/domain/day.ts';

/** The present, handed to whoever needs it. */
export type Clock = {
  /** The day on which the records stand: today in Vietnam, or the pinned day. */
  today: () => Day;
  /** The moment for records: now, or the pinned day at the present time of day. */
  now: () => Instant;
  /** The real moment, pinned or not: for sessions and rate limits. */
  wall: () => Instant;
  isPinned: boolean;
};

const millisecondsPerDay = 86_400_000;
const vietnamOffsetMilliseconds = 7 * 3_600_000;

/** A clock that shows the real time, or `pinnedTo` as its day. `readWall` gives milliseconds since the Unix epoch. */
export function createClock(pinnedTo: Day | null, readWall: () => number = Date.now): Clock {
  const wall = () => instantFromMilliseconds(readWall());
  if (pinnedTo === null) return { today: () => vietnamDayOf(wall()), now: wall, wall, isPinned: false };
  return {
    today: () => pinnedTo,
    now: () => instantFromMilliseconds(vietnamMidnight(pinnedTo) + timeOfDayInVietnam(readWall())),
    wall,
    isPinned: true,
  };
}

function vietnamMidnight(of: Day): number {
  return dayNumber(of) * millisecondsPerDay - vietnamOffsetMilliseconds;
}

function timeOfDayInVietnam(milliseconds: number): number {
  return (milliseconds + vietnamOffsetMilliseconds) % millisecondsPerDay;
}
