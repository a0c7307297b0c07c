import { workingDays as vietnameseWorkingDays } from './calendar.ts';
import type { Day } from './day.ts';
import { dayFromNumber, dayNumber } from './day.ts';
import type { DayCount } from './day-count.ts';
import { groupBy } from './group-by.ts';
import type { LatestPlace, Successor } from './schedule-float.ts';
import { latestPlace, totalFloatOf } from './schedule-float.ts';
import type { Dependency } from './schedule-order.ts';
import { orderOf } from './schedule-order.ts';
import type { PlacedItem, Predecessor, ScheduleItem } from './schedule-placement.ts';
import { placeItem } from './schedule-placement.ts';

/** A schedule as of `today`. Items in working days count Vietnam's, unless others are given. */
export type ScheduleInput = {
  readonly items: readonly ScheduleItem[];
  readonly dependencies: readonly Dependency[];
  readonly today: Day;
  readonly workingDays?: DayCount;
};

/**
 * When an item happens, both days inclusive. `totalFloat`: calendar days it may slip without moving the schedule's finish,
 * null once finished; `critical`: unfinished and without float; `drivenBy`: the predecessor that makes it wait beyond its own dates.
 */
export type ComputedItem = {
  readonly startOn: Day;
  readonly finishOn: Day;
  readonly totalFloat: number | null;
  readonly critical: boolean;
  readonly drivenBy: string | null;
};

/** `finishOn` is null for a schedule without items. In a cycle each id waits for the one before it, the first for the last. */
export type ComputedSchedule =
  | { readonly ok: true; readonly items: ReadonlyMap<string, ComputedItem>; readonly finishOn: Day | null }
  | { readonly ok: false; readonly cycle: readonly string[] };

/**
 * The forecast by the critical path method, in time linear in items and dependencies. Actual dates are fixed; a started item
 * needs its remaining duration from today on; an unstarted one starts when its plan, today and its predecessors all allow.
 * RangeError when a dependency names an unknown item.
 */
export function computeSchedule(input: ScheduleInput): ComputedSchedule {
  const ids = input.items.map((item) => item.id);
  const order = orderOf(ids, input.dependencies);
  if (!order.ok) return order;
  const placed = placeForward(input, order.ids);
  const end = [...placed.values()].reduce((last, item) => Math.max(last, item.end), Number.NEGATIVE_INFINITY);
  const latest = placeBackward(input, order.ids, placed, end);
  const items = ids.map((id) => [id, computedItem(found(placed, id), found(latest, id))] as const);
  return { ok: true, items: new Map(items), finishOn: items.length === 0 ? null : dayFromNumber(end - 1) };
}

function placeForward(input: ScheduleInput, ids: readonly string[]): Map<string, PlacedItem> {
  const { workingDays = vietnameseWorkingDays, today } = input;
  const items = new Map(input.items.map((item) => [item.id, item]));
  const incoming = groupBy(input.dependencies, (dependency) => dependency.toItemId);
  const placed = new Map<string, PlacedItem>();
  for (const id of ids) {
    const predecessors = (incoming.get(id) ?? []).map((dependency): Predecessor => ({
      dependency,
      placed: found(placed, dependency.fromItemId),
    }));
    placed.set(id, placeItem(found(items, id), predecessors, dayNumber(today), workingDays));
  }
  return placed;
}

function placeBackward(
  input: ScheduleInput,
  ids: readonly string[],
  placed: ReadonlyMap<string, PlacedItem>,
  end: number,
): Map<string, LatestPlace> {
  const outgoing = groupBy(input.dependencies, (dependency) => dependency.fromItemId);
  const latest = new Map<string, LatestPlace>();
  for (const id of ids.toReversed()) {
    const successors = (outgoing.get(id) ?? []).map((dependency): Successor => ({
      dependency,
      placed: found(placed, dependency.toItemId),
      latest: found(latest, dependency.toItemId),
    }));
    latest.set(id, latestPlace(found(placed, id), successors, end));
  }
  return latest;
}

function computedItem(item: PlacedItem, latest: LatestPlace): ComputedItem {
  const totalFloat = totalFloatOf(item, latest);
  return {
    startOn: dayFromNumber(item.start),
    finishOn: dayFromNumber(item.end - 1),
    totalFloat,
    critical: totalFloat !== null && totalFloat <= 0,
    drivenBy: item.drivenBy,
  };
}

function found<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new RangeError(`no such schedule item: ${id}`);
  return value;
}
