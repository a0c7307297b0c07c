import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import { type Instant, lastDayOf, type Month } from '#app/domain/day.ts';
import {
  disbursementReport,
  type ReportCapital,
  type ReportPostings,
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
  const postings = await listPostings(db, asked);
  return {
    place,
    report: disbursementReport(asked.month, await listCapital(db, asked, place.recordedAt), postings),
    isIllustrative: postings.some(({ illustrative }) => illustrative > 0),
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

async function listPostings(
  db: Reader,
  { provinceCode, month, at }: AskedReport,
): Promise<(ReportPostings & { illustrative: number })[]> {
  const { disbursementEntries: entries, projects } = db.t;
  const undone = alias(entries, 'undone');
  const postedIn = sql<Month>`substr(cast(${entries.postedOn} as text), 1, 7)`;
  const kind = sql<ReportPostings['kind']>`coalesce(${undone.kind}, ${entries.kind})`;
  const signed = (amount: typeof entries.gross | typeof entries.recovered) =>
    sumOf(sql`case when ${undone.kind} is null then ${amount} else -${amount} end`);
  return db
    .select({
      projectCode: projects.code,
      capitalYear: entries.capitalYear,
      fundingSource: entries.fundingSource,
      month: postedIn,
      kind,
      gross: signed(entries.gross),
      recovered: signed(entries.recovered),
      advanceChange: sumOf(entries.advanceChange),
      paidChange: sumOf(entries.paidChange),
      cash: sumOf(entries.cash),
      illustrative: totalOf(sql`case when ${entries.illustrative} then 1 else 0 end`),
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .leftJoin(undone, eq(undone.id, entries.reversesId))
    .where(
      and(
        eq(entries.provinceCode, provinceCode),
        lte(entries.seq, at),
        lte(entries.postedOn, lastDayOf(month)),
      ),
    )
    .groupBy(projects.code, entries.capitalYear, entries.fundingSource, postedIn, kind);
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
