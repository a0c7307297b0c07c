import { and, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm';

import { addDays, type Day, firstDayOf, type Instant, type Month, parseDay, vietnamDayOf } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { type Vnd, vnd } from '#app/domain/money.ts';
import type { SelectionRecord } from '#app/domain/position/records.ts';
import { selectionRound, type SelectionStep } from '#app/domain/selection-round.ts';
import type { Reader } from '../reader.ts';

/** What a package's row says of its selection. */
export function selectionColumns({ t: { biddingPackages: packages } }: Reader) {
  return {
    method: packages.method,
    category: packages.category,
    isDomestic: packages.isDomestic,
    round: packages.round,
    plannedMonth: packages.selectionStartMonth,
    bidClosingAt: packages.bidClosingAt,
  };
}

/** What a change of state states of the selection. */
export function statedOfSelection({ t: { packageStatusChanges: changes } }: Reader) {
  return {
    closingOn: sql`${changes.facts} ->> 'closingOn'`.mapWith(
      (on: unknown): Day | null => parseDay(String(on)),
    ),
    awardPrice: sql`cast(${changes.facts} ->> 'awardPrice' as bigint)`.mapWith((price: unknown): Vnd | null =>
      price === null ? null : vnd(Number(price)),
    ),
  };
}

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
  readonly rows: readonly Row[];
  readonly changesOf: ReadonlyMap<string, readonly SelectionStep[]>;
};

/** How each package of a project chose its contractor, as recorded on or before `today`. */
export async function loadSelections(db: Reader, asked: Asked): Promise<(row: Row) => SelectionRecord> {
  const { changesOf } = asked;
  const openings = await loadOpenings(db, asked);
  const published = groupBy(
    await loadPublished(db, asked),
    ({ packageId, round }) => `${packageId} ${round}`,
  );
  const winners = await loadContractsWithWinners(db, asked);
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
  return { ...round, closingOn: round.closingOn ?? (bidClosingAt === null ? null : vietnamDayOf(bidClosingAt)) };
}

async function loadOpenings(db: Reader, { projectId, today }: Asked) {
  const { bidOpenings: openings, bids, biddingPackages: packages } = db.t;
  const rows = await db
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
    .where(and(eq(packages.projectId, projectId), lte(openings.openedOn, today)))
    .groupBy(openings.id, openings.packageId, openings.round, openings.revision)
    .orderBy(openings.revision);
  return new Map(rows.map((row) => [`${row.packageId} ${row.round}`, row]));
}

async function loadPublished(db: Reader, { projectId, today }: Asked) {
  const { publications } = db.t;
  return db
    .select({ packageId: publications.packageId, round: publications.round, kind: publications.kind })
    .from(publications)
    .where(and(eq(publications.projectId, projectId), lte(publications.publishedOn, today)));
}

/** Longer than any limit of the rule that counts them. */
const daysBack = 730;

/** By package: the contracts that its owner signed with one of its suppliers of late. Asked only where the project signed any of late. */
async function loadContractsWithWinners(db: Reader, { projectId, today }: Asked) {
  const { contracts, contractSuppliers, biddingPackages: packages, projects } = db.t;
  const since = addDays(today, -daysBack);
  const own = await db
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
        eq(packages.projectId, projectId),
        gte(contracts.signedOn, since),
        lte(contracts.signedOn, today),
        inArray(contractSuppliers.role, ['sole', 'lead']),
      ),
    );
  const ownerId = own[0]?.ownerId ?? null;
  if (ownerId === null) return new Map<string, SelectionRecord['contractsWithWinner']>();
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
