import { eq, sql } from 'drizzle-orm';

import type { Standing } from '#app/domain/codelists.ts';
import { noMoney } from '#app/domain/money.ts';
import { standingRanks } from '#app/domain/standing.ts';
import type { ProjectStanding } from '#app/domain/position/project-position.ts';
import type { Writer } from '../reader.ts';
import type { Tables } from '../schema/schema.ts';
import type { OpenFlagsByPackage, ProjectSubject } from './subject.ts';
import type { ProjectListing } from './load-project-records.server.ts';

export type ProjectPositionRow = Tables['projectPositions']['$inferSelect'];
type ListedSubject = ProjectSubject & ProjectListing;
type ProvinceSums = Omit<Tables['provinceTotals']['$inferSelect'], 'provinceCode'>;

/** Writes a project's position and moves its province's totals by what changed. */
export async function keepProjectPosition(
  tx: Writer,
  subject: ListedSubject,
  position: ProjectStanding,
  open: OpenFlagsByPackage,
): Promise<void> {
  const { projectPositions } = tx.t;
  const [before] = await tx
    .select()
    .from(projectPositions)
    .where(eq(projectPositions.projectId, subject.projectId));
  const row = rowOf(subject, position, open);
  const { projectId, ...values } = row;
  await tx
    .insert(projectPositions)
    .values(row)
    .onConflictDoUpdate({ target: projectPositions.projectId, set: values });
  await moveProvince(
    tx,
    subject.provinceCode,
    before === undefined ? null : contributionOf(before),
    contributionOf(row),
  );
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

function rowOf(
  subject: ListedSubject,
  position: ProjectStanding,
  open: OpenFlagsByPackage,
): ProjectPositionRow {
  const { original, approved, span, packages, judgements, nextItem, ...columns } = position;
  const flags = [...open.values()];
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
    openRed: flags.reduce((sum, { red }) => sum + red, 0),
    openAmber: flags.reduce((sum, { amber }) => sum + amber, 0),
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

async function moveProvince(
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
