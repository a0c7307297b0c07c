import type { Day } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Vnd } from '#app/domain/money.ts';
import type { BaselineRecord, PackageRecord, ProjectRecords } from '#app/domain/position/records.ts';
import type { Reader } from '../reader.ts';
import type { Tables } from '../schema/schema.ts';
import { loadCapital } from './load-capital.server.ts';
import { loadContracts } from './load-contracts.server.ts';
import { loadRuleParams } from './load-rule-params.server.ts';
import { loadSelections } from './load-selections.server.ts';
import {
  baselinesOfProject,
  itemsOfBaselines,
  lastReportsOfProject,
  latestDecision,
  linksOfProject,
  packagesOfProject,
  planOfYear,
  projectById,
  scheduleOfProject,
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
  const capital = await loadCapital(db, projectId, today);
  const packages = await loadPackages(db, { projectId, today, reach });
  return {
    id: projectId,
    ...project,
    totalInvestment: await loadTotalInvestment(db, projectId, today),
    packages,
    contracts:
      packages.length === 0 ? [] : await loadContracts(db, { whose: 'project', id: projectId, today }),
    ...(await loadSchedule(db, projectId)),
    ...(await loadBaselines(db, projectId, today)),
    ...capital,
    disbursementPlan: await loadDisbursementPlan(db, projectId, capital.capitalYear),
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

async function loadDisbursementPlan(
  db: Reader,
  projectId: string,
  capitalYear: number,
): Promise<ProjectRecords['disbursementPlan']> {
  const rows = await planOfYear(db, { projectId, capitalYear });
  const newest = rows.at(-1)?.revision;
  return rows.filter(({ revision }) => revision === newest);
}
