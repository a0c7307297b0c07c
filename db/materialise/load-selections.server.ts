import { and, desc, eq, gte, inArray, lte } from 'drizzle-orm';

import { addDays, type Day, firstDayOf, type Instant, type Month, vietnamDayOf } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { SelectionRecord } from '#app/domain/position/records.ts';
import { selectionRound, type SelectionStep } from '#app/domain/selection-round.ts';
import type { Reader } from '../reader.ts';
import { newSuppliersOfProject, openingsOfProject, publicationsOfProject } from './project-queries.server.ts';
import type { Reach } from './subject.ts';

type Row = {
  readonly id: string;
  readonly method: SelectionRecord['method'];
  readonly category: SelectionRecord['category'];
  readonly isDomestic: boolean | null;
  readonly round: number;
  readonly plannedMonth: Month | null;
  readonly bidClosingAt: Instant | null;
};
type Asked = {
  readonly projectId: string;
  readonly today: Day;
  readonly reach: Reach;
  readonly rows: readonly Row[];
  readonly changesOf: ReadonlyMap<string, readonly SelectionStep[]>;
};

/** How each package of a project chose its contractor, as recorded on or before `today`. */
export async function loadSelections(db: Reader, asked: Asked): Promise<(row: Row) => SelectionRecord> {
  const { changesOf } = asked;
  const openings = await loadOpenings(db, asked);
  const published = groupBy(
    await publicationsOfProject(db, { projectId: asked.projectId, today: asked.today }),
    ({ packageId, round }) => `${packageId} ${round}`,
  );
  const winners = asked.reach === 'alone' ? noWinners : await loadContractsWithWinners(db, asked);
  return (row) => ({
    ...roundOf(row, changesOf.get(row.id) ?? []),
    method: row.method,
    category: row.category,
    isDomestic: row.isDomestic ?? true,
    round: row.round,
    plannedOn: row.plannedMonth === null ? null : firstDayOf(row.plannedMonth),
    opening: openings.get(`${row.id} ${row.round}`) ?? null,
    contractsWithWinner: winners.get(row.id) ?? [],
    published: published.get(`${row.id} ${row.round}`)?.map(({ kind }) => kind) ?? [],
  });
}

/** A crawled notice says when bids close where no step states it. */
function roundOf({ bidClosingAt }: Row, steps: readonly SelectionStep[]) {
  const round = selectionRound(steps);
  return {
    ...round,
    closingOn: round.closingOn ?? (bidClosingAt === null ? null : vietnamDayOf(bidClosingAt)),
  };
}

async function loadOpenings(db: Reader, { projectId, today }: Asked) {
  const rows = await openingsOfProject(db, { projectId, today });
  return new Map(rows.map((row) => [`${row.packageId} ${row.round}`, row]));
}

const noWinners: ReadonlyMap<string, SelectionRecord['contractsWithWinner']> = new Map();

/** Longer than any limit of the rule that counts them. */
const daysBack = 730;

/** By package: the contracts that its owner signed with one of its suppliers of late. Asked only where the project signed any of late. */
async function loadContractsWithWinners(db: Reader, { projectId, today }: Asked) {
  const since = addDays(today, -daysBack);
  const own = await newSuppliersOfProject(db, { projectId, since, today });
  const ownerId = own[0]?.ownerId ?? null;
  if (ownerId === null) return noWinners;
  const { contracts, contractSuppliers, biddingPackages: packages, projects } = db.t;
  const all = await db
    .select({
      packageId: contracts.packageId,
      supplierId: contractSuppliers.supplierId,
      on: contracts.signedOn,
    })
    .from(contractSuppliers)
    .innerJoin(contracts, eq(contracts.id, contractSuppliers.contractId))
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(
      and(
        inArray(contractSuppliers.supplierId, [...new Set(own.map(({ supplierId }) => supplierId))]),
        inArray(contractSuppliers.role, ['sole', 'lead']),
        eq(projects.ownerId, ownerId),
        gte(contracts.signedOn, since),
        lte(contracts.signedOn, today),
      ),
    )
    .orderBy(desc(contracts.signedOn), contracts.id);
  const bySupplier = groupBy(all, ({ supplierId }) => supplierId);
  return new Map(
    own.map(({ packageId, supplierId }) => [
      packageId,
      (bySupplier.get(supplierId) ?? []).map((contract) => ({
        packageId: contract.packageId,
        on: contract.on,
      })),
    ]),
  );
}
