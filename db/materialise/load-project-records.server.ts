import { capitalYearsOn } from '#app/domain/capital.ts';
import { addMonths, type Day, firstDayOf, monthOf } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { presentTerms } from '#app/domain/contract-terms.ts';
import { noMoney, sumVnd, type Vnd } from '#app/domain/money.ts';
import type {
  BaselineRecord,
  CapitalYearRecord,
  ContractRecord,
  PackageRecord,
  ProjectRecords,
} from '#app/domain/position/records.ts';
import { heldSecurities } from '#app/domain/security-rules.ts';
import type { Reader } from '../reader.ts';
import type { Tables } from '../schema/schema.ts';
import { loadRuleParams } from './load-rule-params.server.ts';
import { loadSelections } from './load-selections.server.ts';
import {
  amendmentsOfProject,
  baselinesOfProject,
  capitalOfProject,
  contractsOfProject,
  itemsOfBaselines,
  lastReportsOfProject,
  latestDecision,
  linksOfProject,
  monthlyCashOfProject,
  packagesOfProject,
  planOfYear,
  projectById,
  releasesOfProject,
  scheduleOfProject,
  securitiesOfProject,
  statusChangesOfProject,
} from './project-queries.server.ts';
import type { Reach } from './subject.ts';

/** What a list of projects shows and searches of one; it changes only with the project itself. */
export type ProjectListing = Pick<
  Tables['projects']['$inferSelect'],
  'code' | 'foldedName' | 'sector' | 'group'
>;
export type LocatedProject = ProjectRecords & { provinceCode: string; listing: ProjectListing };

/** Reads everything recorded about a project that happened on or before `today`; `alone`, nothing of other projects. */
export async function loadProjectRecords(
  db: Reader,
  projectId: string,
  today: Day,
  reach: Reach = 'amongProjects',
): Promise<LocatedProject> {
  const [project] = await projectById(db, { projectId });
  if (project === undefined) throw new Error(`no project ${projectId}`);
  const capitalYear = capitalYearsOn(today)[0] ?? 0;
  const years = await loadCapital(db, projectId, today);
  const packages = await loadPackages(db, { projectId, today, reach });
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
  const [latest] = await latestDecision(db, { projectId, today });
  return latest?.totalInvestment ?? null;
}

type AskedPackages = { projectId: string; today: Day; reach: Reach };

async function loadPackages(
  db: Reader,
  { projectId, today, reach }: AskedPackages,
): Promise<PackageRecord[]> {
  const rows = await packagesOfProject(db, { projectId });
  if (rows.length === 0) return [];
  const changeRows = await statusChangesOfProject(db, { projectId, today });
  const reportRows = await lastReportsOfProject(db, { projectId, today });
  const changesOf = groupBy(changeRows, ({ packageId }) => packageId);
  const lastReports = new Map(reportRows.map((report) => [report.packageId, report]));
  const selectionOf = await loadSelections(db, { projectId, today, reach, rows, changesOf });
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
  const rows = await contractsOfProject(db, { projectId, today });
  if (rows.length === 0) return [];
  const amendments = await amendmentsOfProject(db, { projectId, today });
  const amendmentsOf = groupBy(amendments, ({ contractId }) => contractId);
  const held = await loadHeldSecurities(db, projectId, today);
  const securitiesOf = groupBy(held, ({ contractId }) => contractId);
  return rows.map((row) => ({
    id: row.id,
    packageId: row.packageId,
    ...presentTerms(row, amendmentsOf.get(row.id) ?? []),
    advanced: row.advanced ?? noMoney,
    advanceOutstanding: row.advanceOutstanding ?? noMoney,
    paid: row.paid ?? noMoney,
    securities: securitiesOf.get(row.id) ?? [],
  }));
}

/** The securities of a project's contracts that still count on the day: neither extended by another one nor given back by then. */
async function loadHeldSecurities(db: Reader, projectId: string, today: Day) {
  const rows = await securitiesOfProject(db, { projectId, today });
  const released = await releasesOfProject(db, { projectId, today });
  return heldSecurities(rows, new Set(released.map(({ id }) => id)));
}

/** A project's schedule: its items in order and what links them. */
export async function loadSchedule(
  db: Reader,
  projectId: string,
): Promise<Pick<ProjectRecords, 'items' | 'links'>> {
  return {
    items: await scheduleOfProject(db, { projectId }),
    links: await linksOfProject(db, { projectId }),
  };
}

async function loadBaselines(
  db: Reader,
  projectId: string,
  today: Day,
): Promise<Pick<ProjectRecords, 'original' | 'approved'>> {
  const rows = await baselinesOfProject(db, { projectId, today });
  const originalId = rows[0]?.id;
  const approvedId = rows.at(-1)?.id;
  if (originalId === undefined || approvedId === undefined) return { original: null, approved: null };
  const itemRows = await itemsOfBaselines(db, { originalId, approvedId });
  const baselineOf = (id: string): BaselineRecord => ({
    id,
    items: new Map(itemRows.filter(({ baselineId }) => baselineId === id).map((item) => [item.itemId, item])),
  });
  return { original: baselineOf(originalId), approved: baselineOf(approvedId) };
}

async function loadCapital(db: Reader, projectId: string, today: Day): Promise<CapitalYearRecord[]> {
  const rows = await capitalOfProject(db, { projectId });
  if (rows.length === 0) return [];
  const monthly = await monthlyCashOfProject(db, {
    projectId,
    from: firstDayOf(addMonths(monthOf(today), -4)),
    today,
  });
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
  const rows = await planOfYear(db, { projectId, capitalYear });
  const newest = rows.at(-1)?.revision;
  return rows.filter(({ revision }) => revision === newest);
}
