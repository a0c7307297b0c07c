import { and, asc, eq, inArray, lte } from 'drizzle-orm';

import { type Day, daysBetween } from '#app/domain/day.ts';
import { projectScheduleOf } from '#app/domain/position/project-schedule.ts';
import { loadSchedule } from '#db/materialise/load-project-records.server.ts';
import type { Reader } from '#db/reader.ts';

import type { PackageSubject } from './package-address.server.ts';

/** A package's phases and milestones: as first planned, as last approved, and as they happened or are now expected. */
export async function findPackageSchedule(db: Reader, { packageId, projectId }: PackageSubject, today: Day) {
  const { items, links } = await loadSchedule(db, projectId);
  const own = items.filter((item) => item.packageId === packageId);
  if (own.length === 0) return [];
  const packages = await listScheduledPackages(db, projectId);
  const schedule = projectScheduleOf({ items, links, packages }, today);
  const plans = await listPlans(
    db,
    projectId,
    own.map(({ id }) => id),
    today,
  );
  const packageOf = new Map(items.map((item) => [item.id, item.packageId]));
  const codes = new Map(packages.map(({ id, code }) => [id, code]));
  return own.map((item) => {
    const computed = schedule.items.get(item.id) ?? null;
    const approved = plans.approved.get(item.id) ?? null;
    const driver = computed?.drivenBy ? packageOf.get(computed.drivenBy) : null;
    return {
      id: item.id,
      kind: item.kind,
      role: item.role,
      name: item.name,
      original: plans.original.get(item.id) ?? null,
      approved,
      actualStartOn: item.actualStartOn,
      actualFinishOn: item.actualFinishOn,
      startOn: computed?.startOn ?? null,
      finishOn: computed?.finishOn ?? null,
      critical: computed?.critical ?? false,
      delayDays: computed && approved ? daysBetween(approved.finishOn, computed.finishOn) : null,
      waitsFor: driver && driver !== packageId ? (codes.get(driver) ?? null) : null,
    };
  });
}
export type PackagePhase = Awaited<ReturnType<typeof findPackageSchedule>>[number];

async function listScheduledPackages(db: Reader, projectId: string) {
  const { biddingPackages: packages, packagePositions: positions } = db.t;
  const rows = await db
    .select({
      id: packages.id,
      code: packages.code,
      status: packages.status,
      physical: positions.physical,
      reportedOn: positions.reportedOn,
    })
    .from(packages)
    .leftJoin(positions, eq(positions.packageId, packages.id))
    .where(eq(packages.projectId, projectId));
  return rows.map(({ physical, reportedOn, ...row }) => ({
    ...row,
    lastReport: reportedOn === null || physical === null ? null : { physical },
  }));
}

type PlannedDays = ReadonlyMap<string, { readonly startOn: Day; readonly finishOn: Day }>;

async function listPlans(
  db: Reader,
  projectId: string,
  itemIds: readonly string[],
  today: Day,
): Promise<{ original: PlannedDays; approved: PlannedDays }> {
  const { baselines, baselineItems } = db.t;
  const rows = await db
    .select({
      itemId: baselineItems.itemId,
      startOn: baselineItems.startOn,
      finishOn: baselineItems.finishOn,
    })
    .from(baselines)
    .innerJoin(baselineItems, eq(baselineItems.baselineId, baselines.id))
    .where(
      and(
        eq(baselines.projectId, projectId),
        lte(baselines.approvedOn, today),
        inArray(baselineItems.itemId, [...itemIds]),
      ),
    )
    .orderBy(asc(baselines.number));
  const byItem = (planned: typeof rows): PlannedDays => new Map(planned.map((row) => [row.itemId, row]));
  return { original: byItem(rows.toReversed()), approved: byItem(rows) };
}
