import { and, eq, gte, lte, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { addDays, type Day, type Instant } from '#app/domain/day.ts';
import type { BasisPoints } from '#app/domain/money.ts';
import { jump, type Lateness, latenessOf, type ProgressReport } from '#app/domain/progress-report.ts';

import { changesBetween, type Trace } from './audit.server.ts';
import type { Reader, Writer } from './reader.ts';

type Recorded = { recordedBy: string | null; recordedAt: Instant };

/** Adds a report to the package's record; returns its id. */
export async function insertReport(
  tx: Writer,
  packageId: string,
  { on, ...report }: ProgressReport,
  recorded: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.insert(tx.t.progressReports).values({ id, packageId, reportedOn: on, ...report, ...recorded });
  return id;
}

/** What a report's event says beside its day and its note. */
export function reportedChanges(
  lastReport: { readonly physical: BasisPoints } | null,
  { physical, acceptedValue, delayReason }: ProgressReport,
) {
  return {
    physical,
    ...changesBetween({ physical: lastReport?.physical ?? null }, { physical }),
    acceptedValue,
    delayReason,
  };
}

/** The event that tells of a report, for the command to record. */
export function reportEvent(
  packageId: string,
  lastReport: { readonly physical: BasisPoints } | null,
  report: ProgressReport,
) {
  return {
    event: 'package.reported' as const,
    subjectKind: 'package' as const,
    subjectId: packageId,
    changes: { ...reportedChanges(lastReport, report), on: report.on, reason: report.note },
  };
}

/** Adds a report to a package, whose row becomes another version by it; returns the event that tells of it, for the command to record. */
export async function appendReport(
  tx: Writer,
  packageId: string,
  report: ProgressReport,
  lastReport: { readonly physical: BasisPoints } | null,
  { actorId, at }: Trace,
) {
  const { biddingPackages: packages } = tx.t;
  await tx
    .update(packages)
    .set({ version: sql`${packages.version} + 1` })
    .where(eq(packages.id, packageId));
  await insertReport(tx, packageId, report, { recordedBy: actorId, recordedAt: at });
  return reportEvent(packageId, lastReport, report);
}

/** The reports with which a report of a day is compared, so that a jump is seen. */
export async function listRecentReports(db: Reader, packageId: string, on: Day) {
  const { progressReports: reports } = db.t;
  return db
    .select({ on: reports.reportedOn, physical: reports.physical })
    .from(reports)
    .where(
      and(
        eq(reports.packageId, packageId),
        gte(reports.reportedOn, addDays(on, -jump.days)),
        lte(reports.reportedOn, on),
      ),
    );
}

/** How late a package is, by its position before the report. */
export async function findLateness(db: Reader, packageId: string): Promise<Lateness | null> {
  const { packagePositions: positions } = db.t;
  const [position] = await db
    .select({
      delayDays: positions.delayDays,
      approvedFinishOn: positions.approvedFinishOn,
      finishOn: positions.finishOn,
    })
    .from(positions)
    .where(eq(positions.packageId, packageId));
  return position === undefined ? null : latenessOf(position);
}
