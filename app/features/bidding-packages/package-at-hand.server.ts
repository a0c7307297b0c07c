import { asc, desc, eq, getTableColumns } from 'drizzle-orm';

import type { Day } from '#app/domain/day.ts';
import { standingSteps } from '#app/domain/package-history.ts';
import type { StatusStep } from '#app/domain/package-history.ts';
import { reachedMilestones } from '#app/domain/it-milestones.ts';
import type { PackagePosition } from '#app/domain/package-transition.ts';
import type { BasisPoints } from '#app/domain/money.ts';
import type { Reader } from '#db/reader.ts';
import type { Tables } from '#db/schema/schema.ts';

import { listMilestoneItems } from './find-milestones.server.ts';

export type RecordedStep = StatusStep & {
  readonly step: number;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly note: string | null;
  readonly by: string | null;
};

/** A package as a change of its state finds it. */
export type PackageAtHand = {
  readonly row: Tables['biddingPackages']['$inferSelect'];
  /** Every change recorded, oldest first. */
  readonly steps: readonly RecordedStep[];
  readonly lastReport: { readonly on: Day; readonly physical: BasisPoints } | null;
  /** The items of its schedule that are milestones of an IT package. */
  readonly milestones: Awaited<ReturnType<typeof listMilestoneItems>>;
};

/** Reads a package with its history. */
export async function loadPackageAtHand(db: Reader, packageId: string): Promise<PackageAtHand> {
  const { biddingPackages, packageStatusChanges: changes, progressReports: reports, users } = db.t;
  const [row] = await db
    .select(getTableColumns(biddingPackages))
    .from(biddingPackages)
    .where(eq(biddingPackages.id, packageId));
  if (row === undefined) throw new Error(`no package ${packageId}`);
  const steps = await db
    .select({
      step: changes.step,
      kind: changes.kind,
      to: changes.toStatus,
      on: changes.changedOn,
      facts: changes.facts,
      note: changes.note,
      by: users.name,
    })
    .from(changes)
    .leftJoin(users, eq(users.id, changes.recordedBy))
    .where(eq(changes.packageId, packageId))
    .orderBy(asc(changes.step));
  const [lastReport] = await db
    .select({ on: reports.reportedOn, physical: reports.physical })
    .from(reports)
    .where(eq(reports.packageId, packageId))
    .orderBy(desc(reports.reportedOn), desc(reports.id))
    .limit(1);
  const milestones = await listMilestoneItems(db, packageId);
  return { row, steps, lastReport: lastReport ?? null, milestones };
}

/** Where the package stands for the rules of its next change; a correction comes after every change, a step after those that still hold. */
export function positionFor(
  kind: 'transition' | 'correction',
  { row, steps, lastReport, milestones }: PackageAtHand,
): PackagePosition {
  const standing = standingSteps(steps);
  const last = kind === 'correction' ? steps.at(-1) : standing.at(-1);
  return {
    status: row.status,
    isIt: row.isIt,
    lastChangeOn: last?.on ?? null,
    packagePrice: row.price,
    physical: lastReport?.physical ?? 0,
    hadTrialRun: standing.some(({ to }) => to === 'trialRun'),
    reached: reachedMilestones(milestones, standing),
  };
}
