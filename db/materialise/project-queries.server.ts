import { and, asc, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import { inForceFirst } from '../investment-order.ts';
import { prepared } from '../prepared.ts';
import { statedOfSelection } from './stated-of-selection.ts';

// What is asked of a project at each write about it.

export const projectById = prepared((db) => {
  const { projects } = db.t;
  return db
    .select({
      status: projects.status,
      provinceCode: projects.provinceCode,
      listing: {
        code: projects.code,
        foldedName: projects.foldedName,
        sector: projects.sector,
        group: projects.group,
      },
    })
    .from(projects)
    .where(eq(projects.id, sql.placeholder('projectId')));
});

export const latestDecision = prepared((db) => {
  const { investmentDecisions: decisions } = db.t;
  return db
    .select({ totalInvestment: decisions.totalInvestment })
    .from(decisions)
    .where(
      and(
        eq(decisions.projectId, sql.placeholder('projectId')),
        lte(decisions.decidedOn, sql.placeholder('today')),
      ),
    )
    .orderBy(...inForceFirst(decisions))
    .limit(1);
});

export const packagesOfProject = prepared((db) => {
  const { biddingPackages: packages } = db.t;
  return db
    .select({
      id: packages.id,
      price: packages.price,
      status: packages.status,
      method: packages.method,
      category: packages.category,
      isDomestic: packages.isDomestic,
      round: packages.round,
      plannedMonth: packages.selectionStartMonth,
      bidClosingAt: packages.bidClosingAt,
    })
    .from(packages)
    .where(eq(packages.projectId, sql.placeholder('projectId')))
    .orderBy(asc(packages.code));
});

export const statusChangesOfProject = prepared((db) => {
  const { biddingPackages: packages, packageStatusChanges: changes } = db.t;
  return db
    .select({
      packageId: changes.packageId,
      kind: changes.kind,
      to: changes.toStatus,
      on: changes.changedOn,
      ...statedOfSelection(db),
    })
    .from(changes)
    .innerJoin(packages, eq(packages.id, changes.packageId))
    .where(
      and(
        eq(packages.projectId, sql.placeholder('projectId')),
        lte(changes.changedOn, sql.placeholder('today')),
      ),
    )
    .orderBy(asc(changes.packageId), asc(changes.step));
});

export const statesOfPackage = prepared((db) => {
  const { packageStatusChanges: changes } = db.t;
  return db
    .select({ to: changes.toStatus, on: changes.changedOn })
    .from(changes)
    .where(
      and(
        eq(changes.packageId, sql.placeholder('packageId')),
        lte(changes.changedOn, sql.placeholder('today')),
      ),
    )
    .orderBy(asc(changes.step));
});

/** The latest report of each package. */
export const lastReportsOfProject = prepared((db) => {
  const { biddingPackages: packages, progressReports: reports } = db.t;
  const later = alias(reports, 'later');
  const lastOfPackage = db
    .select({ id: later.id })
    .from(later)
    .where(and(eq(later.packageId, packages.id), lte(later.reportedOn, sql.placeholder('today'))))
    .orderBy(desc(later.reportedOn), desc(later.id))
    .limit(1);
  return db
    .select({
      packageId: reports.packageId,
      id: reports.id,
      on: reports.reportedOn,
      physical: reports.physical,
    })
    .from(packages)
    .innerJoin(reports, eq(reports.id, sql`(${lastOfPackage})`))
    .where(eq(packages.projectId, sql.placeholder('projectId')));
});

export const scheduleOfProject = prepared((db) => {
  const { scheduleItems: items } = db.t;
  return db
    .select({
      id: items.id,
      packageId: items.packageId,
      kind: items.kind,
      role: items.role,
      name: items.name,
      plannedStartOn: items.plannedStartOn,
      plannedFinishOn: items.plannedFinishOn,
      actualStartOn: items.actualStartOn,
      actualFinishOn: items.actualFinishOn,
      durationUnit: items.durationUnit,
    })
    .from(items)
    .where(eq(items.projectId, sql.placeholder('projectId')))
    .orderBy(asc(items.packageId), asc(items.position));
});

export const linksOfProject = prepared((db) => {
  const { dependencies } = db.t;
  return db
    .select({
      fromItemId: dependencies.fromItemId,
      toItemId: dependencies.toItemId,
      type: dependencies.type,
      lagDays: dependencies.lagDays,
    })
    .from(dependencies)
    .where(eq(dependencies.projectId, sql.placeholder('projectId')));
});

export const baselinesOfProject = prepared((db) => {
  const { baselines } = db.t;
  return db
    .select({ id: baselines.id })
    .from(baselines)
    .where(
      and(
        eq(baselines.projectId, sql.placeholder('projectId')),
        lte(baselines.approvedOn, sql.placeholder('today')),
      ),
    )
    .orderBy(asc(baselines.number));
});

export const itemsOfBaselines = prepared((db) => {
  const { baselineItems: items } = db.t;
  return db
    .select({
      baselineId: items.baselineId,
      itemId: items.itemId,
      startOn: items.startOn,
      finishOn: items.finishOn,
    })
    .from(items)
    .where(inArray(items.baselineId, [sql.placeholder('originalId'), sql.placeholder('approvedId')]));
});

export const planOfYear = prepared((db) => {
  const { disbursementPlans: plans } = db.t;
  return db
    .select({ revision: plans.revision, month: plans.month, cumulative: plans.cumulative })
    .from(plans)
    .where(
      and(
        eq(plans.projectId, sql.placeholder('projectId')),
        eq(plans.capitalYear, sql.placeholder('capitalYear')),
      ),
    )
    .orderBy(asc(plans.revision), asc(plans.month));
});

export const openingsOfProject = prepared((db) => {
  const { bidOpenings: openings, bids, biddingPackages: packages } = db.t;
  return db
    .select({
      id: openings.id,
      packageId: openings.packageId,
      round: openings.round,
      bids: sql<number>`count(${bids.position})`.mapWith(Number),
      eligible: sql<number>`sum(case when ${bids.outcome} = 'eligible' then 1 else 0 end)`.mapWith(Number),
    })
    .from(openings)
    .innerJoin(packages, eq(packages.id, openings.packageId))
    .leftJoin(bids, eq(bids.openingId, openings.id))
    .where(
      and(
        eq(packages.projectId, sql.placeholder('projectId')),
        lte(openings.openedOn, sql.placeholder('today')),
      ),
    )
    .groupBy(openings.id, openings.packageId, openings.round, openings.revision)
    .orderBy(asc(openings.revision));
});

export const publicationsOfProject = prepared((db) => {
  const { publications } = db.t;
  return db
    .select({ packageId: publications.packageId, round: publications.round, kind: publications.kind })
    .from(publications)
    .where(
      and(
        eq(publications.projectId, sql.placeholder('projectId')),
        lte(publications.publishedOn, sql.placeholder('today')),
      ),
    );
});

/** The suppliers, members of a joint venture apart, of the contracts that a project signed since a day. */
export const newSuppliersOfProject = prepared((db) => {
  const { contracts, contractSuppliers, biddingPackages: packages, projects } = db.t;
  return db
    .select({
      packageId: contracts.packageId,
      supplierId: contractSuppliers.supplierId,
      ownerId: projects.ownerId,
    })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .innerJoin(contractSuppliers, eq(contractSuppliers.contractId, contracts.id))
    .where(
      and(
        eq(packages.projectId, sql.placeholder('projectId')),
        gte(contracts.signedOn, sql.placeholder('since')),
        lte(contracts.signedOn, sql.placeholder('today')),
        inArray(contractSuppliers.role, ['sole', 'lead']),
      ),
    );
});
