import { asc, eq, gt } from 'drizzle-orm';

import { byteOrderMark, csvLines } from '#app/platform/csv.server.ts';
import { pagesOf, recordTables } from '#db/dump.server.ts';
import { canonicalText, chainHead, chainStart, hashRecipe } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';

/** A piece of a file, and how many records it completes. */
export type Chunk = { text: string; rows: number };

type Row = Readonly<Record<string, unknown>>;

const rowsAtATime = 2_000;

const ledgerColumns = [
  'seq',
  'id',
  'project',
  'package',
  'contract',
  'provinceCode',
  'capitalYear',
  'fundingSource',
  'kind',
  'voucherNumber',
  'postedOn',
  'gross',
  'recovered',
  'advanceChange',
  'paidChange',
  'cash',
  'note',
  'reversesId',
  'illustrative',
  'recordedBy',
  'recordedAt',
  'hash',
] as const;

/** The ledger for a spreadsheet: codes instead of ids, no cell that a spreadsheet would run, the chain's head in the last line. */
export async function* ledgerAsCsv(db: Reader): AsyncGenerator<Chunk> {
  yield text(byteOrderMark + csvLines([ledgerColumns]));
  let page = await ledgerPage(db, 0);
  while (page.length > 0) {
    yield {
      text: csvLines(page.map((row) => ledgerColumns.map((column) => row[column]))),
      rows: page.length,
    };
    page = await ledgerPage(db, page.at(-1)?.seq ?? 0);
  }
  const head = await chainHead(db, 'ledger');
  yield text(csvLines([['head', head?.seq ?? 0, head?.hash ?? chainStart]]));
}

/** The ledger exactly as hashed, with the recipe, and the totals kept of it: whoever has SHA-256 can verify both without us. */
export async function* ledgerAsJson(db: Reader): AsyncGenerator<Chunk> {
  const head = await chainHead(db, 'ledger');
  yield text(`{\n${facts({ format: 'tiendo-ledger', version: 1, hashRecipe, chainStart, head })},\n`);
  yield* listOf('entries', pagesOf(db, 'disbursementEntries'));
  const { contractTotals: contracts, projectYearTotals: years } = db.t;
  yield totalsText('contractTotals', await db.select().from(contracts).orderBy(asc(contracts.contractId)));
  const ofYear = [asc(years.projectId), asc(years.capitalYear), asc(years.fundingSource)];
  yield totalsText(
    'projectYearTotals',
    await db
      .select()
      .from(years)
      .orderBy(...ofYear),
  );
  yield text('\n}\n');
}

/** The audit log exactly as hashed, with the recipe. */
export async function* auditAsJson(db: Reader): AsyncGenerator<Chunk> {
  const head = await chainHead(db, 'audit');
  yield text(`{\n${facts({ format: 'tiendo-audit', version: 1, hashRecipe, chainStart, head })},\n`);
  yield* listOf('events', pagesOf(db, 'auditEvents'));
  yield text('\n}\n');
}

/** Every record, table by table in a fixed order, with the heads of both chains: equal data gives equal bytes on both engines. */
export async function* portfolioAsJson(db: Reader): AsyncGenerator<Chunk> {
  const heads = { ledger: await chainHead(db, 'ledger'), audit: await chainHead(db, 'audit') };
  yield text(
    `{\n${facts({ format: 'tiendo-portfolio', version: 1, hashRecipe, chainStart, heads })},\n"tables":{\n`,
  );
  for (const [index, table] of recordTables.entries()) {
    if (index > 0) yield text(',\n');
    yield* listOf(table, pagesOf(db, table));
  }
  yield text('\n}\n}\n');
}

async function* listOf(name: string, pages: AsyncGenerator<readonly Row[]>): AsyncGenerator<Chunk> {
  yield text(`${JSON.stringify(name)}:[`);
  let separator = '\n';
  for await (const page of pages) {
    yield { text: separator + page.map((row) => canonicalText(row)).join(',\n'), rows: page.length };
    separator = ',\n';
  }
  yield text('\n]');
}

/** Rows of kept totals, which are no records and do not count as such. */
function totalsText(name: string, rows: readonly Row[]): Chunk {
  return text(`,\n${JSON.stringify(name)}:[\n${rows.map((row) => canonicalText(row)).join(',\n')}\n]`);
}

function facts(of: Row): string {
  return Object.entries(of)
    .map(([name, fact]) => `${JSON.stringify(name)}:${canonicalText(fact)}`)
    .join(',\n');
}

function text(of: string): Chunk {
  return { text: of, rows: 0 };
}

async function ledgerPage(db: Reader, after: number) {
  const { disbursementEntries: entries, projects, biddingPackages, contracts, users } = db.t;
  return db
    .select({
      seq: entries.seq,
      id: entries.id,
      project: projects.code,
      package: biddingPackages.code,
      contract: contracts.number,
      provinceCode: entries.provinceCode,
      capitalYear: entries.capitalYear,
      fundingSource: entries.fundingSource,
      kind: entries.kind,
      voucherNumber: entries.voucherNumber,
      postedOn: entries.postedOn,
      gross: entries.gross,
      recovered: entries.recovered,
      advanceChange: entries.advanceChange,
      paidChange: entries.paidChange,
      cash: entries.cash,
      note: entries.note,
      reversesId: entries.reversesId,
      illustrative: entries.illustrative,
      recordedBy: users.email,
      recordedAt: entries.recordedAt,
      hash: entries.hash,
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .leftJoin(biddingPackages, eq(biddingPackages.id, entries.packageId))
    .leftJoin(contracts, eq(contracts.id, entries.contractId))
    .leftJoin(users, eq(users.id, entries.recordedBy))
    .where(gt(entries.seq, after))
    .orderBy(asc(entries.seq))
    .limit(rowsAtATime);
}
