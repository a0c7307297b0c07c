import type { Dependency } from './schedule-order.ts';
import type { PlacedItem } from './schedule-placement.ts';
import { dependencyEnds, endOf, lagOf, startOf } from './schedule-placement.ts';

/** The latest an item may lie without moving the schedule's end. */
export type LatestPlace = { readonly start: number; readonly end: number };

export type Successor = {
  readonly dependency: Dependency;
  readonly placed: PlacedItem;
  readonly latest: LatestPlace;
};

/** The backward step: the latest place of an item, given those of its successors and the end of the whole. */
export function latestPlace(
  item: PlacedItem,
  successors: readonly Successor[],
  scheduleEnd: number,
): LatestPlace {
  const binding = successors.filter(({ dependency, placed }) => binds(dependency, placed));
  const end = Math.min(scheduleEnd, ...boundsOn('end', item, binding));
  if (item.progress !== 'unstarted') return { start: item.start, end };
  const latestStart = Math.min(startOf(item.count, end, item.duration), ...boundsOn('start', item, binding));
  const start = lastCounted(item, latestStart);
  return { start, end: endOf(item.count, start, item.duration) };
}

/** Calendar days the item may slip; null once it is finished. */
export function totalFloatOf(item: PlacedItem, latest: LatestPlace): number | null {
  if (item.progress === 'finished') return null;
  return item.progress === 'started' ? latest.end - item.end : latest.start - item.start;
}

/** What has started no longer waits to start; what has finished waits for nothing. */
function binds({ type }: Dependency, successor: PlacedItem): boolean {
  if (successor.progress === 'unstarted') return true;
  return successor.progress === 'started' && dependencyEnds[type].holds === 'end';
}

function boundsOn(end: 'start' | 'end', item: PlacedItem, successors: readonly Successor[]): number[] {
  return successors
    .filter(({ dependency }) => dependencyEnds[dependency.type].of === end)
    .map(
      ({ dependency, placed, latest }) =>
        latest[dependencyEnds[dependency.type].holds] - lagOf(dependency, placed),
    );
}

function lastCounted({ count }: PlacedItem, upTo: number): number {
  return count.dayNumberAt(count.ordinalOf(upTo + 1) - 1);
}
