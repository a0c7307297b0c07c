import { asc, desc, eq } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import { standingSteps } from '#app/domain/package-history.ts';
import type { Reader } from '#db/reader.ts';

import { contractInForce } from './contract-records.server.ts';
import { listMilestones } from './find-milestones.server.ts';

/** What the forms that move a package on and report its progress need to know of it, with its whole history. */
export async function findPackageHistory(db: Reader, packageId: string, locale: Locale) {
  const { projects, biddingPackages: packages, packagePositions: positions } = db.t;
  const [row] = await db
    .select({
      code: packages.code,
      name: packages.name,
      status: packages.status,
      isIt: packages.isIt,
      version: packages.version,
      round: packages.round,
      illustrative: packages.illustrative,
      project: { code: projects.code, name: locale === 'vi' ? projects.nameVi : projects.nameEn },
      standing: positions.standing,
      statusOn: positions.statusOn,
      physical: positions.physical,
      reportedOn: positions.reportedOn,
      delayDays: positions.delayDays,
    })
    .from(packages)
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .leftJoin(positions, eq(positions.packageId, packages.id))
    .where(eq(packages.id, packageId));
  if (row === undefined) throw new Error(`no package ${packageId}`);
  const steps = await listSteps(db, packageId);
  const stillStanding = standingSteps(steps);
  const standing = new Set(stillStanding);
  return {
    ...row,
    contract: await contractInForce(db, packageId),
    lastReport: await findLastReport(db, packageId),
    milestones: row.isIt ? await listMilestones(db, packageId, stillStanding) : [],
    steps: steps.map((step) => ({
      ...step,
      isTakenBack: step.kind !== 'correction' && !standing.has(step),
    })),
  };
}
export type PackageHistory = Awaited<ReturnType<typeof findPackageHistory>>;

async function listSteps(db: Reader, packageId: string) {
  const { packageStatusChanges: changes, users } = db.t;
  return db
    .select({
      step: changes.step,
      kind: changes.kind,
      from: changes.fromStatus,
      to: changes.toStatus,
      on: changes.changedOn,
      round: changes.round,
      facts: changes.facts,
      documentRef: changes.documentRef,
      note: changes.note,
      illustrative: changes.illustrative,
      recordedAt: changes.recordedAt,
      by: users.name,
    })
    .from(changes)
    .leftJoin(users, eq(users.id, changes.recordedBy))
    .where(eq(changes.packageId, packageId))
    .orderBy(asc(changes.step));
}

async function findLastReport(db: Reader, packageId: string) {
  const { progressReports: reports, users } = db.t;
  const [last] = await db
    .select({ on: reports.reportedOn, physical: reports.physical, note: reports.note, by: users.name })
    .from(reports)
    .leftJoin(users, eq(users.id, reports.recordedBy))
    .where(eq(reports.packageId, packageId))
    .orderBy(desc(reports.reportedOn), desc(reports.id))
    .limit(1);
  return last ?? null;
}
