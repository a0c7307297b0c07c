import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm';

import { capitalYearsOn } from '#app/domain/capital.ts';
import { addMonths, type Day, firstDayOf, type Month, monthOf } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { noMoney, sumVnd, type Vnd } from '#app/domain/money.ts';
import type {
  BaselineRecord,
  CapitalYearRecord,
  ContractRecord,
  PackageRecord,
  ProjectRecords,
} from '#app/domain/position/records.ts';
import { inForceFirst } from '../investment-order.ts';
import type { Reader } from '../reader.ts';
import type { Tables } from '../schema/schema.ts';
import { sumOf } from '../sums.ts';
import { loadRuleParams } from './load-rule-params.server.ts';
import { loadSelections, selectionColumns, statedOfSelection } from './load-selections.server.ts';

/** What a list of projects shows and searches of one; it changes only with the project itself. */
export type ProjectListing = Pick<
  Tables['projects']['$inferSelect'],
  'code' | 'foldedName' | 'sector' | 'group'
>;
export type LocatedProject = ProjectRecords & { provinceCode: string; listing: ProjectListing };

/** Reads everything recorded about a project that happened on or before `today`. */
export async function loadProjectRecords(db: Reader, projectId: string, today: Day): Promise<LocatedProject> {
  const { projects } = db.t;
  const [project] = await db
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
    .where(eq(projects.id, projectId));
  if (project === undefined) throw new Error(`no project ${projectId}`);
  const capitalYear = capitalYearsOn(today)[0] ?? 0;
  const years = await loadCapital(db, projectId, today);
  const packages = await loadPackages(db, projectId, today);
  return {
    id: projectId,
    ...project,
    totalInvestment: await loadTotalInvestment(db, projectId, today),
    packages,
    contracts: packages.length === 0 ? [] : await loadContracts(db, projectId, today),
    ...(await loadSchedule(db, projectId)),
    ...(await loadBaselines(db, projectId, today)),
    capitalYear,
    capital: years.filter((line) => line.capitalYear === capitalYear),
    disbursementPlan: await loadDisbursementPlan(db, projectId, capitalYear),
    disbursed: sumVnd(...years.map(({ disbursed }) => disbursed)),
    ruleParams: await loadRuleParams(db),
  };
}

/** The total investment by the latest decision on or before `today`; null before the first. */
export async function loadTotalInvestment(db: Reader, projectId: string, today: Day): Promise<Vnd | null> {
  const { investmentDecisions: decisions } = db.t;
  const [latest] = await db
    .select({ totalInvestment: decisions.totalInvestment })
    .from(decisions)
    .where(and(eq(decisions.projectId, projectId), lte(decisions.decidedOn, today)))
    .orderBy(...inForceFirst(decisions))
    .limit(1);
  return latest?.totalInvestment ?? null;
}

async function loadPackages(db: Reader, projectId: string, today: Day): Promise<PackageRecord[]> {
  const { biddingPackages: packages, packageStatusChanges: changes, progressReports: reports } = db.t;
  const rows = await db
    .select({
      id: packages.id,
      price: packages.price,
      status: packages.status,
      ...selectionColumns(db),
    })
    .from(packages)
    .where(eq(packages.projectId, projectId))
    .orderBy(asc(packages.code));
  if (rows.length === 0) return [];
  const changeRows = await db
    .select({
      packageId: changes.packageId,
      kind: changes.kind,
      to: changes.toStatus,
      on: changes.changedOn,
      ...statedOfSelection(db),
    })
    .from(changes)
    .innerJoin(packages, eq(packages.id, changes.packageId))
    .where(and(eq(packages.projectId, projectId), lte(changes.changedOn, today)))
    .orderBy(asc(changes.packageId), asc(changes.step));
  const reportRows = await db
    .select({
      packageId: reports.packageId,
      id: reports.id,
      on: reports.reportedOn,
      physical: reports.physical,
    })
    .from(reports)
    .innerJoin(packages, eq(packages.id, reports.packageId))
    .where(and(eq(packages.projectId, projectId), lte(reports.reportedOn, today)))
    .orderBy(asc(reports.reportedOn), asc(reports.id));
  const changesOf = groupBy(changeRows, ({ packageId }) => packageId);
  const lastReports = new Map(reportRows.map((report) => [report.packageId, report]));
  const selectionOf = await loadSelections(db, { projectId, today, rows, changesOf });
  return rows.map((row) => ({
    id: row.id,
    price: row.price,
    status: row.status,
    changes: changesOf.get(row.id) ?? [],
    lastReport: lastReports.get(row.id) ?? null,
    selection: selectionOf(row),
  }));
}

async function loadContracts(db: Reader, projectId: string, today: Day): Promise<ContractRecord[]> {
  const { biddingPackages: packages, contracts, contractTotals, contractAmendments, securities } = db.t;
  const rows = await db
    .select({
      id: contracts.id,
      packageId: contracts.packageId,
      value: contracts.value,
      finishOn: contracts.finishOn,
      advanced: contractTotals.advanced,
      advanceOutstanding: contractTotals.advanceOutstanding,
      paid: contractTotals.paid,
    })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .leftJoin(contractTotals, eq(contractTotals.contractId, contracts.id))
    .where(and(eq(packages.projectId, projectId), lte(contracts.signedOn, today)))
    .orderBy(asc(contracts.signedOn), asc(contracts.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const amendments = await db
    .select({
      contractId: contractAmendments.contractId,
      value: contractAmendments.newValue,
      finishOn: contractAmendments.newFinishOn,
    })
    .from(contractAmendments)
    .where(and(inArray(contractAmendments.contractId, ids), lte(contractAmendments.signedOn, today)))
    .orderBy(asc(contractAmendments.signedOn), asc(contractAmendments.id));
  const securityRows = await db
    .select({
      contractId: securities.contractId,
      id: securities.id,
      kind: securities.kind,
      expiresOn: securities.expiresOn,
    })
    .from(securities)
    .where(and(inArray(securities.contractId, ids), lte(securities.issuedOn, today)))
    .orderBy(asc(securities.id));
  const latest = new Map(amendments.map((amendment) => [amendment.contractId, amendment]));
  const securitiesOf = groupBy(securityRows, ({ contractId }) => contractId);
  return rows.map((row) => ({
    id: row.id,
    packageId: row.packageId,
    value: latest.get(row.id)?.value ?? row.value,
    finishOn: latest.get(row.id)?.finishOn ?? row.finishOn,
    advanced: row.advanced ?? noMoney,
    advanceOutstanding: row.advanceOutstanding ?? noMoney,
    paid: row.paid ?? noMoney,
    securities: securitiesOf.get(row.id) ?? [],
  }));
}

/** A project's schedule: its items in order and what links them. */
export async function loadSchedule(
  db: Reader,
  projectId: string,
): Promise<Pick<ProjectRecords, 'items' | 'links'>> {
  const { scheduleItems: items, dependencies } = db.t;
  return {
    items: await db
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
      .where(eq(items.projectId, projectId))
      .orderBy(asc(items.packageId), asc(items.position)),
    links: await db
      .select({
        fromItemId: dependencies.fromItemId,
        toItemId: dependencies.toItemId,
        type: dependencies.type,
        lagDays: dependencies.lagDays,
      })
      .from(dependencies)
      .where(eq(dependencies.projectId, projectId)),
  };
}

async function loadBaselines(
  db: Reader,
  projectId: string,
  today: Day,
): Promise<Pick<ProjectRecords, 'original' | 'approved'>> {
  const { baselines, baselineItems } = db.t;
  const rows = await db
    .select({ id: baselines.id })
    .from(baselines)
    .where(and(eq(baselines.projectId, projectId), lte(baselines.approvedOn, today)))
    .orderBy(asc(baselines.number));
  const originalId = rows[0]?.id;
  const approvedId = rows.at(-1)?.id;
  if (originalId === undefined || approvedId === undefined) return { original: null, approved: null };
  const itemRows = await db
    .select({
      baselineId: baselineItems.baselineId,
      itemId: baselineItems.itemId,
      startOn: baselineItems.startOn,
      finishOn: baselineItems.finishOn,
    })
    .from(baselineItems)
    .where(inArray(baselineItems.baselineId, [originalId, approvedId]));
  const baselineOf = (id: string): BaselineRecord => ({
    id,
    items: new Map(itemRows.filter(({ baselineId }) => baselineId === id).map((item) => [item.itemId, item])),
  });
  return { original: baselineOf(originalId), approved: baselineOf(approvedId) };
}

async function loadCapital(db: Reader, projectId: string, today: Day): Promise<CapitalYearRecord[]> {
  const { projectYearTotals: totals, disbursementEntries: entries } = db.t;
  const rows = await db
    .select({
      capitalYear: totals.capitalYear,
      fundingSource: totals.fundingSource,
      own: totals.own,
      carriedIn: totals.carriedIn,
      usable: totals.usable,
      disbursed: totals.disbursed,
    })
    .from(totals)
    .where(eq(totals.projectId, projectId))
    .orderBy(asc(totals.capitalYear), asc(totals.fundingSource));
  if (rows.length === 0) return [];
  const month = sql<Month>`substr(cast(${entries.postedOn} as text), 1, 7)`;
  const monthly = await db
    .select({
      capitalYear: entries.capitalYear,
      fundingSource: entries.fundingSource,
      month,
      cash: sumOf(entries.cash),
    })
    .from(entries)
    .where(
      and(
        eq(entries.projectId, projectId),
        gte(entries.postedOn, firstDayOf(addMonths(monthOf(today), -4))),
        lte(entries.postedOn, today),
      ),
    )
    .groupBy(entries.capitalYear, entries.fundingSource, month);
  return rows.map((row) => ({
    ...row,
    monthly: new Map(
      monthly
        .filter(
          ({ capitalYear, fundingSource }) =>
            capitalYear === row.capitalYear && fundingSource === row.fundingSource,
        )
        .map((line) => [line.month, line.cash]),
    ),
  }));
}

async function loadDisbursementPlan(
  db: Reader,
  projectId: string,
  capitalYear: number,
): Promise<ProjectRecords['disbursementPlan']> {
  const { disbursementPlans: plans } = db.t;
  const rows = await db
    .select({ revision: plans.revision, month: plans.month, cumulative: plans.cumulative })
    .from(plans)
    .where(and(eq(plans.projectId, projectId), eq(plans.capitalYear, capitalYear)))
    .orderBy(asc(plans.revision), asc(plans.month));
  const newest = rows.at(-1)?.revision;
  return rows.filter(({ revision }) => revision === newest);
}
