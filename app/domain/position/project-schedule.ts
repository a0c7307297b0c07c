import type { PackageStatus, ScheduleItemRole } from '../codelists.ts';
import { type ComputedItem, computeSchedule } from '../critical-path.ts';
import type { Day } from '../day.ts';
import type { BasisPoints } from '../money.ts';
import { isAccepted } from '../package-lifecycle.ts';
import type { ItemRecord, PackageRecord, ProjectRecords } from './records.ts';
import { type Span, spanOf } from './span.ts';

export type PackageTiming = {
  readonly span: Span | null;
  readonly totalFloat: number | null;
  readonly critical: boolean;
  /** The other package that holds this one later than its own dates would. */
  readonly drivenById: string | null;
  readonly milestones: readonly MilestonePosition[];
};

/** A milestone where it happened, or where it is now expected. */
export type MilestonePosition = {
  readonly role: ScheduleItemRole;
  readonly name: string | null;
  readonly on: Day;
  readonly done: boolean;
};

export type NextItem = { readonly id: string; readonly on: Day };

export type ProjectSchedule = {
  readonly span: Span | null;
  /** The first thing still to be finished that people wait for: a milestone or the end of a phase other than execution. */
  readonly nextItem: NextItem | null;
  /** Each item that still stands, as it happened or as computed. */
  readonly items: ReadonlyMap<string, ComputedItem>;
  ofPackage(packageId: string): PackageTiming;
};

const untimed: PackageTiming = {
  span: null,
  totalFloat: null,
  critical: false,
  drivenById: null,
  milestones: [],
};

/** What a forecast is worked out from. */
export type ScheduleRecords = Pick<ProjectRecords, 'items' | 'links'> & {
  readonly packages: readonly ScheduledPackage[];
};
type ScheduledPackage = Pick<PackageRecord, 'id' | 'status'> & {
  readonly lastReport: { readonly physical: BasisPoints } | null;
};

/** A package given up leaves the schedule: what it never did holds nobody. */
const givenUp: ReadonlySet<PackageStatus> = new Set(['cancelled', 'failed', 'terminated']);

/** Works out the forecast of a project's items. A schedule whose links form a cycle has no forecast. */
export function projectScheduleOf(records: ScheduleRecords, today: Day): ProjectSchedule {
  const packages = new Map(records.packages.map((record) => [record.id, record]));
  const items = records.items.filter((item) => {
    const status = item.packageId === null ? undefined : packages.get(item.packageId)?.status;
    return status === undefined || !givenUp.has(status);
  });
  const computed = compute(items, packages, records, today);
  const packageOf = new Map(items.map((item) => [item.id, item.packageId]));
  const timings = new Map(
    records.packages.map((record) => [record.id, timingOf(record.id, items, computed, packageOf)]),
  );
  const ends = items.filter(endsSomething).flatMap(({ id }) => computed.get(id) ?? []);
  return {
    span: spanOf(ends),
    nextItem: nextItemOf(items, computed),
    items: computed,
    ofPackage: (packageId) => timings.get(packageId) ?? untimed,
  };
}

/** Whether an item counts for the days of its package and project: a package ends with its phases, its milestones lie on the way. */
export function endsSomething({ kind, packageId }: Pick<ItemRecord, 'kind' | 'packageId'>): boolean {
  return kind !== 'milestone' || packageId === null;
}

function compute(
  items: readonly ItemRecord[],
  packages: ReadonlyMap<string, ScheduledPackage>,
  records: ScheduleRecords,
  today: Day,
): ReadonlyMap<string, ComputedItem> {
  const known = new Set(items.map(({ id }) => id));
  const schedule = computeSchedule({
    items: items.map((item) => ({ ...item, percent: percentOf(item, packages) })),
    dependencies: records.links.filter(
      ({ fromItemId, toItemId }) => known.has(fromItemId) && known.has(toItemId),
    ),
    today,
  });
  return schedule.ok ? schedule.items : new Map();
}

/** Physical progress is progress of the execution phase; the other phases are only ever begun or finished. */
function percentOf(item: ItemRecord, packages: ReadonlyMap<string, ScheduledPackage>): number | null {
  if (item.role !== 'execution' || item.packageId === null) return null;
  const record = packages.get(item.packageId);
  if (record === undefined) return null;
  return isAccepted(record.status) ? 10_000 : (record.lastReport?.physical ?? null);
}

function timingOf(
  packageId: string,
  items: readonly ItemRecord[],
  computed: ReadonlyMap<string, ComputedItem>,
  packageOf: ReadonlyMap<string, string | null>,
): PackageTiming {
  const own = items
    .filter((item) => item.packageId === packageId && endsSomething(item))
    .flatMap(({ id }) => computed.get(id) ?? []);
  const floats = own.flatMap(({ totalFloat }) => (totalFloat === null ? [] : [totalFloat]));
  const drivers = own.flatMap(({ drivenBy }) =>
    drivenBy === null ? [] : [packageOf.get(drivenBy) ?? packageId],
  );
  return {
    span: spanOf(own),
    totalFloat: floats.length === 0 ? null : Math.min(...floats),
    critical: own.some(({ critical }) => critical),
    drivenById: drivers.find((driver) => driver !== packageId) ?? null,
    milestones: items
      .filter((item) => item.packageId === packageId && item.kind === 'milestone')
      .flatMap(({ id, role, name, actualFinishOn }) => {
        const on = computed.get(id)?.finishOn;
        return on === undefined ? [] : [{ role, name, on, done: actualFinishOn !== null }];
      }),
  };
}

function nextItemOf(
  items: readonly ItemRecord[],
  computed: ReadonlyMap<string, ComputedItem>,
): NextItem | null {
  const waiting = items
    .filter((item) => item.actualFinishOn === null && item.role !== 'execution')
    .flatMap(({ id }) => {
      const timed = computed.get(id);
      return timed === undefined ? [] : [{ id, on: timed.finishOn }];
    })
    .toSorted((a, b) => a.on.localeCompare(b.on));
  return waiting[0] ?? null;
}
