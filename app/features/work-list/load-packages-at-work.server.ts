import { and, asc, eq, inArray, isNull, lt, lte, max, ne, notInArray, sql } from 'drizzle-orm';

import type { PackageStatus } from '#app/domain/codelists.ts';
import { type Day, vietnamDayOf } from '#app/domain/day.ts';
import { itMilestones, type Reached, reachedMilestones } from '#app/domain/it-milestones.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { AwaitedEnd, PackageAtWork } from '#app/domain/work-list.ts';
import { statedOfSelection } from '#db/materialise/stated-of-selection.ts';
import type { Reader } from '#db/reader.ts';

/** Nothing is left to do for these, whatever their schedule says. */
const finished: readonly PackageStatus[] = ['closed', 'terminated'];

/** The packages that a person is in charge of, as their needs are judged. */
export async function loadPackagesAtWork(
  db: Reader,
  managerId: string,
  today: Day,
): Promise<(PackageAtWork & { readonly id: string })[]> {
  const rows = await listOwn(db, managerId);
  const awaited = await listOverdue(db, managerId, today);
  const planned = await listPlanned(db, withStatus(rows, 'draft'));
  const closings = await listClosings(db, withStatus(rows, 'inviting'));
  const reached = await listReached(
    db,
    rows.filter(({ isIt }) => isIt).map(({ id }) => id),
  );
  return rows.map(({ bidClosingAt, planNumber, statusOn, reportedOn, ...row }) => ({
    ...row,
    isPlanned: planNumber !== null || planned.has(row.id),
    silentSince: reportedOn ?? statusOn,
    closingOn: closings.get(row.id) ?? (bidClosingAt === null ? null : vietnamDayOf(bidClosingAt)),
    awaited: awaited.get(row.id) ?? [],
    reached: reached.get(row.id) ?? [],
  }));
}

function listOwn(db: Reader, managerId: string) {
  const { biddingPackages: packages, packagePositions: positions } = db.t;
  return db
    .select({
      id: packages.id,
      status: packages.status,
      isIt: packages.isIt,
      planNumber: packages.planNumber,
      bidClosingAt: packages.bidClosingAt,
      physical: positions.physical,
      reportedOn: positions.reportedOn,
      statusOn: positions.statusOn,
    })
    .from(packages)
    .leftJoin(positions, eq(positions.packageId, packages.id))
    .where(and(eq(packages.managerId, managerId), notInArray(packages.status, [...finished])));
}

/** Ends of phases and milestones that should have come by the latest approved plan, and have not. */
async function listOverdue(db: Reader, managerId: string, today: Day): Promise<Map<string, AwaitedEnd[]>> {
  const { scheduleItems: items, biddingPackages: packages, baselines, baselineItems } = db.t;
  const ownProjects = db
    .selectDistinct({ id: packages.projectId })
    .from(packages)
    .where(eq(packages.managerId, managerId));
  const latest = db
    .select({ projectId: baselines.projectId, number: max(baselines.number).as('latest_number') })
    .from(baselines)
    .where(and(lte(baselines.approvedOn, today), inArray(baselines.projectId, ownProjects)))
    .groupBy(baselines.projectId)
    .as('latest');
  const dueOn = sql<Day>`coalesce(${baselineItems.finishOn}, ${items.plannedFinishOn})`.mapWith(
    items.plannedFinishOn,
  );
  const rows = await db
    .select({ packageId: packages.id, role: items.role, name: items.name, dueOn })
    .from(packages)
    .innerJoin(items, eq(items.packageId, packages.id))
    .leftJoin(latest, eq(latest.projectId, packages.projectId))
    .leftJoin(
      baselines,
      and(eq(baselines.projectId, packages.projectId), eq(baselines.number, latest.number)),
    )
    .leftJoin(
      baselineItems,
      and(eq(baselineItems.baselineId, baselines.id), eq(baselineItems.itemId, items.id)),
    )
    .where(
      and(
        eq(packages.managerId, managerId),
        ne(items.kind, 'activity'),
        isNull(items.actualFinishOn),
        lt(dueOn, today),
      ),
    )
    .orderBy(asc(dueOn));
  return groupBy(rows, ({ packageId }) => packageId);
}

function withStatus(rows: readonly { id: string; status: PackageStatus }[], status: PackageStatus): string[] {
  return rows.filter((row) => row.status === status).map(({ id }) => id);
}

async function listPlanned(db: Reader, packageIds: string[]): Promise<ReadonlySet<string>> {
  if (packageIds.length === 0) return new Set();
  const { selectionPlanItems: items } = db.t;
  const rows = await db
    .selectDistinct({ packageId: items.packageId })
    .from(items)
    .where(inArray(items.packageId, packageIds));
  return new Set(rows.map(({ packageId }) => packageId));
}

/** The day bids close by the newest invitation of each package. */
async function listClosings(db: Reader, packageIds: string[]): Promise<ReadonlyMap<string, Day>> {
  if (packageIds.length === 0) return new Map();
  const { packageStatusChanges: changes } = db.t;
  const rows = await db
    .select({ packageId: changes.packageId, closingOn: statedOfSelection(db).closingOn })
    .from(changes)
    .where(and(inArray(changes.packageId, packageIds), eq(changes.toStatus, 'inviting')))
    .orderBy(asc(changes.step));
  return new Map(
    rows.flatMap(({ packageId, closingOn }) => (closingOn === null ? [] : [[packageId, closingOn]])),
  );
}

/** The milestones that were recorded as reached. Those that steps reach stand before no step that could be next without them. */
async function listReached(
  db: Reader,
  packageIds: string[],
): Promise<ReadonlyMap<string, readonly Reached[]>> {
  if (packageIds.length === 0) return new Map();
  const { scheduleItems: items } = db.t;
  const rows = await db
    .select({
      packageId: items.packageId,
      role: items.role,
      doneOn: items.actualFinishOn,
    })
    .from(items)
    .where(and(inArray(items.packageId, packageIds), inArray(items.role, [...itMilestones])));
  const byPackage = groupBy(rows, ({ packageId }) => packageId ?? '');
  return new Map([...byPackage].map(([id, recorded]) => [id, reachedMilestones(recorded, [])]));
}
