import { and, asc, between, eq, lt, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import { firstDayOf, type Instant, lastDayOf, type Month, yearOf } from '#app/domain/day.ts';
import {
  disbursementReport,
  type PostedInMonth,
  type ReportCapital,
} from '#app/domain/disbursement-report.ts';
import { chainHead } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf, totalOf } from '#db/sums.ts';

/** A province's month, as the ledger stood at an entry. */
export type AskedReport = { readonly provinceCode: string; readonly month: Month; readonly at: number };
/** The entry at which the ledger is read. */
export type LedgerPlace = { readonly seq: number; readonly hash: string; readonly recordedAt: Instant };

/** The sequence number of the ledger's last entry; 0 while there is none. */
export async function findLedgerEnd(db: Reader): Promise<number> {
  return (await chainHead(db, 'ledger'))?.seq ?? 0;
}

/**
 * The report from entries up to one of the ledger, and from capital decisions recorded no later than it: facts that are never edited, so that whatever
 * is recorded afterwards, it stays the same. Null where the ledger has no such entry.
 */
export async function findDisbursementReport(db: Reader, asked: AskedReport) {
  const { disbursementEntries: entries } = db.t;
  const [place]: LedgerPlace[] = await db
    .select({ seq: entries.seq, hash: entries.hash, recordedAt: entries.recordedAt })
    .from(entries)
    .where(eq(entries.seq, asked.at));
  if (place === undefined) return null;
  const [inMonth, earlier] = [await listInMonth(db, asked), await listEarlier(db, asked)];
  const capital = await listCapital(db, asked, place.recordedAt);
  return {
    place,
    report: disbursementReport(asked.month, capital, { inMonth, earlier }),
    isIllustrative: [...inMonth, ...earlier].some(({ illustrative }) => illustrative > 0),
  };
}
export type FoundReport = NonNullable<Awaited<ReturnType<typeof findDisbursementReport>>>;

/** What projects are called today. Names may be edited: what is printed or taken along has their codes. */
export async function listProjectNames(
  db: Reader,
  provinceCode: string,
): Promise<readonly { code: string; vi: string; en: string }[]> {
  const { projects } = db.t;
  return db
    .select({ code: projects.code, vi: projects.nameVi, en: projects.nameEn })
    .from(projects)
    .where(eq(projects.provinceCode, provinceCode))
    .orderBy(asc(projects.code));
}

/** Whether any of a group's entries is made up. */
const illustrativeOf = (entries: Reader['t']['disbursementEntries']) =>
  totalOf(sql`case when ${entries.illustrative} then 1 else 0 end`);

async function listInMonth(db: Reader, { provinceCode, month, at }: AskedReport) {
  const { disbursementEntries: entries, projects } = db.t;
  const undone = alias(entries, 'undone');
  const kind = sql<PostedInMonth['kind']>`coalesce(${undone.kind}, ${entries.kind})`;
  const signed = (amount: typeof entries.gross | typeof entries.recovered) =>
    sumOf(sql`case when ${undone.kind} is null then ${amount} else -${amount} end`);
  return db
    .select({
      projectCode: projects.code,
      capitalYear: entries.capitalYear,
      fundingSource: entries.fundingSource,
      kind,
      gross: signed(entries.gross),
      recovered: signed(entries.recovered),
      advanceChange: sumOf(entries.advanceChange),
      paidChange: sumOf(entries.paidChange),
      cash: sumOf(entries.cash),
      illustrative: illustrativeOf(entries),
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .leftJoin(undone, eq(undone.id, entries.reversesId))
    .where(
      and(
        eq(entries.provinceCode, provinceCode),
        between(entries.postedOn, firstDayOf(month), lastDayOf(month)),
        lte(entries.seq, at),
      ),
    )
    .groupBy(projects.code, entries.capitalYear, entries.fundingSource, kind);
}

/** Every entry of the years before is added up: it reads nothing but the index of the province. */
async function listEarlier(db: Reader, { provinceCode, month, at }: AskedReport) {
  const { disbursementEntries: entries, projects } = db.t;
  const isOfYear = sql`case when ${entries.postedOn} >= ${`${yearOf(month)}-01-01`} then 1 else 0 end`;
  const sums = await db
    .select({
      projectId: entries.projectId,
      capitalYear: entries.capitalYear,
      fundingSource: entries.fundingSource,
      isOfYear: isOfYear.mapWith(Number),
      advanceChange: sumOf(entries.advanceChange),
      paidChange: sumOf(entries.paidChange),
      cash: sumOf(entries.cash),
      illustrative: illustrativeOf(entries),
    })
    .from(entries)
    .where(
      and(
        eq(entries.provinceCode, provinceCode),
        lt(entries.postedOn, firstDayOf(month)),
        lte(entries.seq, at),
      ),
    )
    // The last by its place: with a parameter of its own, PostgreSQL takes the same words for something else.
    .groupBy(entries.projectId, entries.capitalYear, entries.fundingSource, sql`4`);
  const named = await db
    .select({ id: projects.id, code: projects.code })
    .from(projects)
    .where(eq(projects.provinceCode, provinceCode));
  const codes = new Map(named.map(({ id, code }) => [id, code]));
  return sums.map(({ projectId, isOfYear: ofYear, ...sum }) => ({
    ...sum,
    projectCode: codes.get(projectId) ?? '',
    isOfYear: ofYear === 1,
  }));
}

async function listCapital(
  db: Reader,
  { provinceCode, month }: AskedReport,
  recordedBy: Instant,
): Promise<ReportCapital[]> {
  const { capitalEntries: capital, projects } = db.t;
  return db
    .select({
      projectCode: projects.code,
      capitalYear: capital.capitalYear,
      fundingSource: capital.fundingSource,
      kind: capital.kind,
      amount: sumOf(capital.amount),
    })
    .from(capital)
    .innerJoin(projects, eq(projects.id, capital.projectId))
    .where(
      and(
        eq(projects.provinceCode, provinceCode),
        lte(capital.decidedOn, lastDayOf(month)),
        lte(capital.recordedAt, recordedBy),
      ),
    )
    .groupBy(projects.code, capital.capitalYear, capital.fundingSource, capital.kind);
}
