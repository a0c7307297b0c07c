import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import type { Locale, Standing } from '#app/domain/codelists.ts';
import type { Reader } from '#db/reader.ts';

export type TimelineFilter = {
  provinceCode: string | null;
  projectCode: string | null;
  standing: Standing | null;
};

export type ProjectBar = Awaited<ReturnType<typeof listProjectBars>>[number];
export type PackageBar = Awaited<ReturnType<typeof listPackageBars>>[number];
export type TimelineBars = {
  projects: readonly ProjectBar[];
  packages: readonly PackageBar[];
  /** Between packages, by their ids: `to` waits for `from`. */
  links: readonly { from: string; to: string }[];
  /** More projects match than were read. */
  hasMore: boolean;
};

/** Projects with their packages, whole projects up to about `limit` lines in all. */
export async function listTimeline(
  db: Reader,
  filter: TimelineFilter,
  { locale, limit }: { locale: Locale; limit: number },
): Promise<TimelineBars> {
  const found = await listProjectBars(db, filter, locale, limit);
  const projects = withinLimit(found, limit);
  const ids = projects.map(({ id }) => id);
  if (ids.length === 0) return { projects: [], packages: [], links: [], hasMore: false };
  return {
    projects,
    packages: await listPackageBars(db, ids),
    links: await listLinks(db, ids),
    hasMore: projects.length < found.length,
  };
}

function listProjectBars(db: Reader, filter: TimelineFilter, locale: Locale, limit: number) {
  const { projects, projectPositions: positions } = db.t;
  return db
    .select({
      id: projects.id,
      code: projects.code,
      name: locale === 'vi' ? projects.nameVi : projects.nameEn,
      packages: positions.packages,
      standing: positions.standing,
      physical: positions.physical,
      startOn: positions.startOn,
      finishOn: positions.finishOn,
      originalStartOn: positions.originalStartOn,
      originalFinishOn: positions.originalFinishOn,
      approvedStartOn: positions.approvedStartOn,
      approvedFinishOn: positions.approvedFinishOn,
      delayDays: positions.delayDays,
      originalDelayDays: positions.originalDelayDays,
    })
    .from(positions)
    .innerJoin(projects, eq(projects.id, positions.projectId))
    .where(
      and(
        isNotNull(positions.startOn),
        filter.provinceCode === null ? undefined : eq(projects.provinceCode, filter.provinceCode),
        filter.projectCode === null ? undefined : eq(projects.code, filter.projectCode),
        filter.standing === null ? undefined : eq(positions.standing, filter.standing),
      ),
    )
    .orderBy(asc(positions.standingRank), sql`${positions.totalInvestment} desc nulls last`)
    .limit(limit);
}

function withinLimit(projects: readonly ProjectBar[], limit: number): readonly ProjectBar[] {
  let lines = 0;
  const end = projects.findIndex(({ packages }) => (lines += packages + 1) > limit);
  return end === -1 ? projects : projects.slice(0, Math.max(1, end));
}

function listPackageBars(db: Reader, projectIds: readonly string[]) {
  const { biddingPackages: packages, packagePositions: positions } = db.t;
  return db
    .select({
      id: packages.id,
      projectId: packages.projectId,
      code: packages.code,
      name: packages.name,
      standing: positions.standing,
      physical: positions.physical,
      startOn: positions.startOn,
      finishOn: positions.finishOn,
      originalStartOn: positions.originalStartOn,
      originalFinishOn: positions.originalFinishOn,
      approvedStartOn: positions.approvedStartOn,
      approvedFinishOn: positions.approvedFinishOn,
      delayDays: positions.delayDays,
      originalDelayDays: positions.originalDelayDays,
      critical: positions.critical,
      drivenById: positions.drivenById,
      milestones: positions.milestones,
    })
    .from(positions)
    .innerJoin(packages, eq(packages.id, positions.packageId))
    .where(and(inArray(positions.projectId, [...projectIds]), isNotNull(positions.startOn)))
    .orderBy(asc(packages.code));
}

async function listLinks(db: Reader, projectIds: readonly string[]) {
  const { dependencies, scheduleItems } = db.t;
  const before = alias(scheduleItems, 'before');
  const after = alias(scheduleItems, 'after');
  const rows = await db
    .selectDistinct({ from: before.packageId, to: after.packageId })
    .from(dependencies)
    .innerJoin(before, eq(before.id, dependencies.fromItemId))
    .innerJoin(after, eq(after.id, dependencies.toItemId))
    .where(and(inArray(dependencies.projectId, [...projectIds]), ne(before.packageId, after.packageId)));
  return rows.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
}

/** Projects that have a schedule, in the order of their codes, for choosing one. */
export async function listScheduledProjects(db: Reader, provinceCode: string | null, locale: Locale) {
  const { projects, projectPositions: positions } = db.t;
  return db
    .select({ code: projects.code, name: locale === 'vi' ? projects.nameVi : projects.nameEn })
    .from(projects)
    .innerJoin(positions, eq(positions.projectId, projects.id))
    .where(
      and(
        isNotNull(positions.startOn),
        provinceCode === null ? undefined : eq(projects.provinceCode, provinceCode),
      ),
    )
    .orderBy(asc(projects.code))
    .limit(200);
}
