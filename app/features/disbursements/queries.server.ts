import { and, asc, desc, eq, gte, inArray, lte, max, min, type SQL, sql } from 'drizzle-orm';

import { type Day, firstDayOf, lastDayOf, type Month } from '#app/domain/day.ts';
import { beginsWith } from '#db/begins-with.ts';
import { findPackageId, findProjectId } from '#db/ids-by-code.server.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

import type { LedgerCursor } from './ledger-cursor.ts';
import type { LedgerFilters } from './schemas.ts';

/** A part of the ledger: the filters with the records they name, and the months in which there is anything of it. */
export type LedgerPart = LedgerFilters & {
  provinceCode: string | null;
  projectId: string | null;
  packageId: string | null;
  contractId: string | null;
  months: { first: Month; last: Month } | null;
};

const pageSize = 25;

/** The part of the ledger that the filters mean; null where they can mean no entry, such as a project that is not there. */
export async function findLedgerPart(
  db: Reader,
  filters: LedgerFilters,
  provinceCode: string | null,
): Promise<LedgerPart | null> {
  const everything = { provinceCode: null, projectId: null, packageId: null, contractId: null, months: null };
  const part = { ...filters, ...everything };
  if (filters.contract !== null) return { ...part, contractId: filters.contract };
  if (filters.project === null) {
    if (filters.year === null && filters.source === null) return { ...part, provinceCode };
    const months = await findMonths(db, filters, provinceCode);
    return months && { ...part, provinceCode, months };
  }
  const projectId = await findProjectId(db, filters.project);
  if (projectId === null) return null;
  if (filters.package === null) return { ...part, projectId };
  const packageId = await findPackageId(db, projectId, filters.package);
  return packageId === null ? null : { ...part, projectId, packageId };
}

/** The number of the contract that the filters name, for the heading; null where they name none. */
export async function findContractNumber(db: Reader, { contract }: LedgerFilters): Promise<string | null> {
  if (contract === null) return null;
  const { contracts } = db.t;
  const [found] = await db
    .select({ number: contracts.number })
    .from(contracts)
    .where(eq(contracts.id, contract));
  return found?.number ?? null;
}

/**
 * One page of the ledger, newest first, and whether there are newer and older ones. A search for a voucher gives the first
 * matches by number instead, and whether there are more.
 */
export async function listDisbursements(db: Reader, part: LedgerPart, cursor: LedgerCursor | null) {
  const { disbursementEntries: entries, projects, biddingPackages, users } = db.t;
  const isSearch = part.voucher !== null;
  const isBackwards = !isSearch && cursor?.towards === 'newer';
  const along = isBackwards ? asc : desc;
  const found = await db
    .select({
      seq: entries.seq,
      id: entries.id,
      voucherNumber: entries.voucherNumber,
      postedOn: entries.postedOn,
      projectCode: projects.code,
      packageCode: biddingPackages.code,
      packageName: biddingPackages.name,
      kind: entries.kind,
      gross: entries.gross,
      recovered: entries.recovered,
      cash: entries.cash,
      fundingSource: entries.fundingSource,
      capitalYear: entries.capitalYear,
      recordedBy: users.name,
      illustrative: entries.illustrative,
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .leftJoin(biddingPackages, eq(biddingPackages.id, entries.packageId))
    .leftJoin(users, eq(users.id, entries.recordedBy))
    .where(and(...conditionsOf(db, part), isSearch || cursor === null ? undefined : beyond(db, cursor)))
    .orderBy(
      ...(isSearch
        ? [asc(entries.voucherNumber), asc(entries.seq)]
        : [along(entries.postedOn), along(entries.seq)]),
    )
    .limit(pageSize + 1);
  const hasMore = found.length > pageSize;
  const page = found.slice(0, pageSize);
  return {
    rows: isBackwards ? page.toReversed() : page,
    hasNewer: !isSearch && (isBackwards ? hasMore : cursor !== null),
    hasOlder: !isSearch && (isBackwards || hasMore),
    hasMoreMatches: isSearch && hasMore,
  };
}

/** Where a list of the ledger goes on: beyond this row. */
type LedgerPlace = { readonly seq: number; readonly postedOn: Day; readonly voucherNumber: string };

/**
 * Rows of the ledger with all that they say, in the order of its page; of the entries through `through`, so that a list read in several
 * steps is one.
 */
export async function listLedgerRows(
  db: Reader,
  part: LedgerPart,
  { after, through, most }: { after: LedgerPlace | null; through: number; most: number },
) {
  const { disbursementEntries: entries, projects, biddingPackages, contracts, users } = db.t;
  const isSearch = part.voucher !== null;
  const onwards = () => {
    if (after === null) return undefined;
    const { seq, postedOn, voucherNumber } = after;
    return isSearch
      ? sql`(${entries.voucherNumber}, ${entries.seq}) > (${voucherNumber}, ${seq})`
      : beyond(db, { towards: 'older', day: postedOn, seq });
  };
  const rows = await db
    .select({
      seq: entries.seq,
      voucherNumber: entries.voucherNumber,
      postedOn: entries.postedOn,
      projectCode: projects.code,
      packageCode: biddingPackages.code,
      contractNumber: contracts.number,
      kind: entries.kind,
      gross: entries.gross,
      recovered: entries.recovered,
      cash: entries.cash,
      capitalYear: entries.capitalYear,
      fundingSource: entries.fundingSource,
      note: entries.note,
      reversesId: entries.reversesId,
      recordedBy: users.name,
      illustrative: entries.illustrative,
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .leftJoin(biddingPackages, eq(biddingPackages.id, entries.packageId))
    .leftJoin(contracts, eq(contracts.id, entries.contractId))
    .leftJoin(users, eq(users.id, entries.recordedBy))
    .where(and(...conditionsOf(db, part), lte(entries.seq, through), onwards()))
    .orderBy(
      ...(isSearch
        ? [asc(entries.voucherNumber), asc(entries.seq)]
        : [desc(entries.postedOn), desc(entries.seq)]),
    )
    .limit(most);
  const reversed = await listVoucherNumbers(
    db,
    rows.flatMap(({ reversesId }) => reversesId ?? []),
  );
  return rows.map(({ reversesId, ...row }) => ({
    ...row,
    reverses: reversesId === null ? null : (reversed.get(reversesId) ?? null),
  }));
}
export type LedgerRow = Awaited<ReturnType<typeof listLedgerRows>>[number];

async function listVoucherNumbers(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { disbursementEntries: entries } = db.t;
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: entries.id, voucherNumber: entries.voucherNumber })
    .from(entries)
    .where(inArray(entries.id, [...ids]));
  return new Map(rows.map(({ id, voucherNumber }) => [id, voucherNumber]));
}

/** The capital years that anything was disbursed of, latest first. */
export async function listLedgerYears(db: Reader, provinceCode: string | null): Promise<number[]> {
  const { provinceMonthTotals: totals } = db.t;
  const rows = await db
    .selectDistinct({ year: totals.capitalYear })
    .from(totals)
    .where(provinceCode === null ? undefined : eq(totals.provinceCode, provinceCode))
    .orderBy(desc(totals.capitalYear));
  return rows.map(({ year }) => year);
}

/** A capital year by funding source: what was assigned, what is gone, what is left, from totals kept by project. */
export async function listYearBySource(
  db: Reader,
  { provinceCode, year }: { provinceCode: string | null; year: number },
) {
  const { projectYearTotals: totals } = db.t;
  const { carriedIn, disbursed } = totals;
  // Capital carried in is drawn first: it lapses first, and is no part of the rate.
  const fromCarriedIn = sql`case when ${disbursed} <= 0 then 0 when ${disbursed} < ${carriedIn} then ${disbursed} else ${carriedIn} end`;
  return db
    .select({
      fundingSource: totals.fundingSource,
      own: sumOf(totals.own),
      carriedIn: sumOf(carriedIn),
      usable: sumOf(totals.usable),
      disbursed: sumOf(disbursed),
      disbursedOfOwn: sumOf(sql`${disbursed} - ${fromCarriedIn}`),
    })
    .from(totals)
    .where(
      and(
        eq(totals.capitalYear, year),
        provinceCode === null ? undefined : eq(totals.provinceCode, provinceCode),
      ),
    )
    .groupBy(totals.fundingSource)
    .orderBy(desc(sumOf(totals.usable)), asc(totals.fundingSource));
}

function conditionsOf(db: Reader, part: LedgerPart): (SQL | undefined)[] {
  const { disbursementEntries: entries } = db.t;
  const { provinceCode, projectId, packageId, contractId, months, year, source, kind, voucher } = part;
  return [
    ...(months === null
      ? []
      : [gte(entries.postedOn, firstDayOf(months.first)), lte(entries.postedOn, lastDayOf(months.last))]),
    provinceCode === null ? undefined : eq(entries.provinceCode, provinceCode),
    projectId === null ? undefined : eq(entries.projectId, projectId),
    packageId === null ? undefined : eq(entries.packageId, packageId),
    contractId === null ? undefined : eq(entries.contractId, contractId),
    year === null ? undefined : eq(entries.capitalYear, year),
    source === null ? undefined : eq(entries.fundingSource, source),
    kind === null ? undefined : eq(entries.kind, kind),
    voucher === null ? undefined : beginsWith(entries.voucherNumber, voucher),
  ];
}

function beyond(db: Reader, { towards, day, seq }: LedgerCursor): SQL {
  const { disbursementEntries: entries } = db.t;
  const place = sql`(${entries.postedOn}, ${entries.seq})`;
  return towards === 'older' ? sql`${place} < (${day}, ${seq})` : sql`${place} > (${day}, ${seq})`;
}

/** From kept totals, so that the entries of other years are never looked at. */
async function findMonths(
  db: Reader,
  { year, source }: LedgerFilters,
  provinceCode: string | null,
): Promise<LedgerPart['months']> {
  const { provinceMonthTotals: totals } = db.t;
  const [found] = await db
    .select({ first: min(totals.month), last: max(totals.month) })
    .from(totals)
    .where(
      and(
        provinceCode === null ? undefined : eq(totals.provinceCode, provinceCode),
        year === null ? undefined : eq(totals.capitalYear, year),
        source === null ? undefined : eq(totals.fundingSource, source),
      ),
    );
  const { first = null, last = null } = found ?? {};
  return first === null || last === null ? null : { first, last };
}
