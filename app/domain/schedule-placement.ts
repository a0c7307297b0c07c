import type { DependencyType, DurationUnit, ScheduleItemKind } from './codelists.ts';
import type { Day } from './day.ts';
import { dayNumber } from './day.ts';
import type { DayCount } from './day-count.ts';
import { calendarDays } from './day-count.ts';
import type { BasisPoints } from './money.ts';
import type { Dependency } from './schedule-order.ts';

/** A bar or milestone of a schedule. Days are inclusive: a one-day item starts and finishes on the same day. */
export type ScheduleItem = {
  readonly id: string;
  readonly kind: ScheduleItemKind;
  readonly plannedStartOn: Day;
  readonly plannedFinishOn: Day;
  readonly actualStartOn: Day | null;
  readonly actualFinishOn: Day | null;
  /** Progress of a started item; null when nobody has reported any. */
  readonly percent: BasisPoints | null;
  readonly durationUnit: DurationUnit;
};

/** An item on the line of day numbers: it occupies [start, end). A milestone occupies its one day. */
export type PlacedItem = {
  readonly id: string;
  readonly progress: 'unstarted' | 'started' | 'finished';
  readonly isMilestone: boolean;
  readonly count: DayCount;
  readonly duration: number;
  readonly start: number;
  readonly end: number;
  readonly drivenBy: string | null;
};

export type Predecessor = { readonly dependency: Dependency; readonly placed: PlacedItem };

type Own = Omit<PlacedItem, 'drivenBy'>;

/** The forward step: where an item lies, given today's number and its predecessors already placed. */
export function placeItem(
  item: ScheduleItem,
  predecessors: readonly Predecessor[],
  today: number,
  workingDays: DayCount,
): PlacedItem {
  const isMilestone = item.kind === 'milestone';
  const count = item.durationUnit === 'calendarDays' || isMilestone ? calendarDays : workingDays;
  const own = ownPlace(item, today, count);
  return predecessors.reduce<PlacedItem>((place, predecessor) => pushed(place, predecessor), {
    ...own,
    drivenBy: null,
  });
}

/** The first day after a stretch of `duration` counted days that begins on or after `start`. */
export function endOf(count: DayCount, start: number, duration: number): number {
  return count.dayNumberAt(count.ordinalOf(start) + duration - 1) + 1;
}

/** The last counted day on which a stretch of `duration` counted days can begin so as to end by `end`. */
export function startOf(count: DayCount, end: number, duration: number): number {
  return count.dayNumberAt(count.ordinalOf(end) - duration);
}

/** The days between the ends that a dependency joins. A milestone happens on the very day that what it waits for finishes. */
export function lagOf({ type, lagDays }: Dependency, successor: { readonly isMilestone: boolean }): number {
  return type === 'FS' && successor.isMilestone ? lagDays - 1 : lagDays;
}

/** Which end of the predecessor a type looks at, and which end of the successor it holds. */
export const dependencyEnds = {
  FS: { of: 'end', holds: 'start' },
  SS: { of: 'start', holds: 'start' },
  FF: { of: 'end', holds: 'end' },
  SF: { of: 'start', holds: 'end' },
} as const satisfies Record<DependencyType, { of: 'start' | 'end'; holds: 'start' | 'end' }>;

function ownPlace(item: ScheduleItem, today: number, count: DayCount): Own {
  const isMilestone = item.kind === 'milestone';
  const plannedEnd = dayNumber(item.plannedFinishOn) + 1;
  const plannedStart = isMilestone ? plannedEnd - 1 : dayNumber(item.plannedStartOn);
  const duration = Math.max(1, count.ordinalOf(plannedEnd) - count.ordinalOf(plannedStart));
  const own = { id: item.id, isMilestone, count, duration };
  if (item.actualFinishOn !== null) {
    const end = dayNumber(item.actualFinishOn) + 1;
    const begun = item.actualStartOn === null ? plannedStart : dayNumber(item.actualStartOn);
    return { ...own, progress: 'finished', start: isMilestone ? end - 1 : Math.min(begun, end - 1), end };
  }
  if (item.actualStartOn !== null && !isMilestone) {
    const start = dayNumber(item.actualStartOn);
    return {
      ...own,
      progress: 'started',
      start,
      end: endOfStarted(item.percent, start, duration, today, count),
    };
  }
  const start = firstCounted(count, Math.max(plannedStart, today));
  return { ...own, progress: 'unstarted', start, end: endOf(count, start, duration) };
}

/** What remains takes from today on its share of the duration, at least a day; without a report, the plan holds until it is past. */
function endOfStarted(
  percent: BasisPoints | null,
  start: number,
  duration: number,
  today: number,
  count: DayCount,
): number {
  if (percent === null) return Math.max(endOf(count, start, duration), endOf(count, today, 1));
  const remaining = Math.max(1, Math.ceil((duration * (10_000 - percent)) / 10_000));
  return endOf(count, Math.max(start, today), remaining);
}

function pushed(place: PlacedItem, { dependency, placed }: Predecessor): PlacedItem {
  const { of, holds } = dependencyEnds[dependency.type];
  const bound = placed[of] + lagOf(dependency, place);
  if (place.progress === 'finished' || bound <= place[holds]) return place;
  if (place.progress === 'started')
    return holds === 'end' ? { ...place, end: bound, drivenBy: placed.id } : place;
  const start = holds === 'start' ? bound : earliestToEnd(place, bound);
  return movedTo(place, start, placed.id);
}

function movedTo(place: PlacedItem, notBefore: number, drivenBy: string): PlacedItem {
  const start = firstCounted(place.count, notBefore);
  return start <= place.start
    ? place
    : { ...place, start, end: endOf(place.count, start, place.duration), drivenBy };
}

/** The earliest start with which the item ends on or after `end`. */
function earliestToEnd({ count, duration }: PlacedItem, end: number): number {
  const start = startOf(count, end, duration);
  return endOf(count, start, duration) >= end ? start : start + 1;
}

function firstCounted(count: DayCount, from: number): number {
  return count.dayNumberAt(count.ordinalOf(from));
}
