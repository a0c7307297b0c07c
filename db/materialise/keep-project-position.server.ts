import { eq, sql } from 'drizzle-orm';

import type { Standing } from '#app/domain/codelists.ts';
import { noMoney, sumVnd } from '#app/domain/money.ts';
import { standingRanks } from '#app/domain/standing.ts';
import type { ProjectStanding } from '#app/domain/position/project-position.ts';
import type { Writer } from '../reader.ts';
import type { Tables } from '../schema/schema.ts';
import { changedIn } from './changed-in.ts';
import { positionOfProject } from './kept-of-project.server.ts';
import { type OpenFlagsByPackage, openOfProject } from './open-flags.ts';
import type { ProjectSubject } from './subject.ts';
import type { ProjectListing } from './load-project-records.server.ts';

export type ProjectPositionRow = Tables['projectPositions']['$inferSelect'];
export type ListedSubject = ProjectSubject & ProjectListing;
export type ProvinceSums = Omit<Tables['provinceTotals']['$inferSelect'], 'provinceCode'>;

/** Writes a project's position and moves its province's totals by what changed. */
export async function keepProjectPosition(
  tx: Writer,
  subject: ListedSubject,
  position: ProjectStanding,
  open: OpenFlagsByPackage,
): Promise<void> {
  const [before] = await positionOfProject(tx, { projectId: subject.projectId });
  const row = rowOf(subject, position, open);
  if (before !== undefined) return changeProjectPosition(tx, before, row);
  await tx.insert(tx.t.projectPositions).values(row);
  await moveProvince(tx, subject.provinceCode, null, contributionOf(row));
}

/** Writes what is new of a position, and moves the province's totals by it. */
export async function changeProjectPosition(
  tx: Writer,
  before: ProjectPositionRow,
  row: ProjectPositionRow,
): Promise<void> {
  const { projectPositions } = tx.t;
  const changed = changedIn(before, row);
  if (changed === null) return;
  await tx.update(projectPositions).set(changed).where(eq(projectPositions.projectId, row.projectId));
  await moveProvince(tx, row.provinceCode, contributionOf(before), contributionOf(row));
}

/** What one project adds to its province's totals. */
export function contributionOf(row: ProjectPositionRow): ProvinceSums {
  const stands = (standing: Standing) => (row.standing === standing ? 1 : 0);
  return {
    projects: 1,
    packages: row.packages,
    packagesDone: row.packagesDone,
    totalInvestment: row.totalInvestment ?? noMoney,
    contractValue: row.contractValue,
    disbursed: row.disbursed,
    yearAssigned: row.yearAssigned,
    yearDisbursed: row.yearDisbursed,
    yearPlanned: row.yearPlanned ?? noMoney,
    offTrack: stands('offTrack'),
    watch: stands('watch'),
    onTrack: stands('onTrack'),
    done: stands('done'),
    unknown: stands('unknown'),
    openRed: row.openRed,
    openAmber: row.openAmber,
  };
}

/** A project's position as it is kept. */
export function rowOf(
  subject: ListedSubject,
  position: ProjectStanding,
  open: OpenFlagsByPackage,
): ProjectPositionRow {
  const { original, approved, span, packages, judgements, nextItem, ...columns } = position;
  return {
    ...subject,
    ...columns,
    standingRank: standingRanks[position.standing],
    packages: packages.length,
    startOn: span?.startOn ?? null,
    finishOn: span?.finishOn ?? null,
    originalStartOn: original?.startOn ?? null,
    originalFinishOn: original?.finishOn ?? null,
    approvedStartOn: approved?.startOn ?? null,
    approvedFinishOn: approved?.finishOn ?? null,
    nextItemId: nextItem?.id ?? null,
    nextItemOn: nextItem?.on ?? null,
    ...openOfProject(open),
  };
}

/** What two parts add to a province's totals together. */
export function sumOfBoth(a: ProvinceSums, b: ProvinceSums): ProvinceSums {
  return {
    projects: a.projects + b.projects,
    packages: a.packages + b.packages,
    packagesDone: a.packagesDone + b.packagesDone,
    totalInvestment: sumVnd(a.totalInvestment, b.totalInvestment),
    contractValue: sumVnd(a.contractValue, b.contractValue),
    disbursed: sumVnd(a.disbursed, b.disbursed),
    yearAssigned: sumVnd(a.yearAssigned, b.yearAssigned),
    yearDisbursed: sumVnd(a.yearDisbursed, b.yearDisbursed),
    yearPlanned: sumVnd(a.yearPlanned, b.yearPlanned),
    offTrack: a.offTrack + b.offTrack,
    watch: a.watch + b.watch,
    onTrack: a.onTrack + b.onTrack,
    done: a.done + b.done,
    unknown: a.unknown + b.unknown,
    openRed: a.openRed + b.openRed,
    openAmber: a.openAmber + b.openAmber,
  };
}

const sumNames = [
  'projects',
  'packages',
  'packagesDone',
  'totalInvestment',
  'contractValue',
  'disbursed',
  'yearAssigned',
  'yearDisbursed',
  'yearPlanned',
  'offTrack',
  'watch',
  'onTrack',
  'done',
  'unknown',
  'openRed',
  'openAmber',
] as const satisfies readonly (keyof ProvinceSums)[];

/** Moves a province's totals by what projects add to them, less what they added before. */
export async function moveProvince(
  tx: Writer,
  provinceCode: string,
  before: ProvinceSums | null,
  after: ProvinceSums,
): Promise<void> {
  const { provinceTotals } = tx.t;
  const changed = sumNames.filter((name) => before === null || before[name] !== after[name]);
  if (changed.length === 0) return;
  const moved = Object.fromEntries(
    changed.map((name) => [name, sql`${provinceTotals[name]} + ${after[name] - (before?.[name] ?? 0)}`]),
  );
  await tx
    .insert(provinceTotals)
    .values({ provinceCode, ...after })
    .onConflictDoUpdate({ target: provinceTotals.provinceCode, set: moved });
}
