import { and, asc, eq, isNotNull } from 'drizzle-orm';

import type { PackageStatus, ScheduleItemRole } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { Proven } from '#app/domain/document-rules.ts';
import type { BasisPoints } from '#app/domain/money.ts';
import type { Reader } from '#db/reader.ts';

import type { DocumentPlace } from './document-place.server.ts';

/** A record that a document can prove, with what tells it from others of its kind. */
export type Fact = Proven & {
  readonly on: Day;
  readonly name: string | null;
  readonly status: PackageStatus | null;
  readonly physical: BasisPoints | null;
  readonly milestone: ScheduleItemRole | null;
};

const untold = { name: null, status: null, physical: null, milestone: null };

/** All that a document of a package or a project can prove beside the whole of it, oldest first of each kind. */
export async function listFacts(db: Reader, place: Pick<DocumentPlace, 'projectId' | 'packageId'>) {
  const { projectId, packageId } = place;
  return packageId === null ? factsOfProject(db, projectId) : factsOfPackage(db, packageId);
}

async function factsOfPackage(db: Reader, packageId: string): Promise<Fact[]> {
  const { packageStatusChanges: changes, progressReports: reports, contracts } = db.t;
  const { contractAmendments: amendments, securities } = db.t;
  const steps = await db
    .select({ id: changes.id, on: changes.changedOn, status: changes.toStatus })
    .from(changes)
    .where(eq(changes.packageId, packageId))
    .orderBy(asc(changes.step));
  const reported = await db
    .select({ id: reports.id, on: reports.reportedOn, physical: reports.physical })
    .from(reports)
    .where(eq(reports.packageId, packageId))
    .orderBy(asc(reports.reportedOn), asc(reports.id));
  const signed = await db
    .select({ id: contracts.id, on: contracts.signedOn, name: contracts.number })
    .from(contracts)
    .where(eq(contracts.packageId, packageId))
    .orderBy(asc(contracts.signedOn), asc(contracts.id));
  const amended = await db
    .select({ id: amendments.id, on: amendments.signedOn, name: amendments.number })
    .from(amendments)
    .innerJoin(contracts, eq(contracts.id, amendments.contractId))
    .where(eq(contracts.packageId, packageId))
    .orderBy(asc(amendments.signedOn), asc(amendments.id));
  const secured = await db
    .select({ id: securities.id, on: securities.issuedOn, name: securities.number })
    .from(securities)
    .innerJoin(contracts, eq(contracts.id, securities.contractId))
    .where(eq(contracts.packageId, packageId))
    .orderBy(asc(securities.issuedOn), asc(securities.id));
  const { scheduleItems: items } = db.t;
  const reached = await db
    .select({ id: items.id, on: items.actualFinishOn, milestone: items.role })
    .from(items)
    .where(and(eq(items.packageId, packageId), eq(items.kind, 'milestone'), isNotNull(items.actualFinishOn)))
    .orderBy(asc(items.actualFinishOn), asc(items.id));
  return [
    ...steps.map((row) => ({ ...untold, kind: 'statusChange' as const, ...row })),
    ...reported.map((row) => ({ ...untold, kind: 'progressReport' as const, ...row })),
    ...signed.map((row) => ({ ...untold, kind: 'contract' as const, ...row })),
    ...amended.map((row) => ({ ...untold, kind: 'amendment' as const, ...row })),
    ...secured.map((row) => ({ ...untold, kind: 'security' as const, ...row })),
    ...reached.flatMap(({ on, ...row }) =>
      on === null ? [] : [{ ...untold, kind: 'scheduleItem' as const, on, ...row }],
    ),
  ];
}

async function factsOfProject(db: Reader, projectId: string): Promise<Fact[]> {
  const { investmentDecisions: decisions, selectionPlans: plans } = db.t;
  const decided = await db
    .select({ id: decisions.id, on: decisions.decidedOn, name: decisions.number })
    .from(decisions)
    .where(eq(decisions.projectId, projectId))
    .orderBy(asc(decisions.decidedOn), asc(decisions.id));
  const approved = await db
    .select({ id: plans.id, on: plans.decidedOn, name: plans.decisionNumber })
    .from(plans)
    .where(eq(plans.projectId, projectId))
    .orderBy(asc(plans.revision));
  return [
    ...decided.map((row) => ({ ...untold, kind: 'investmentDecision' as const, ...row })),
    ...approved.map((row) => ({ ...untold, kind: 'selectionPlan' as const, ...row })),
  ];
}
