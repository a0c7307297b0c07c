import { asc, getTableColumns, gt, sql } from 'drizzle-orm';

import { type ChainLink, type ChainName, chainHead, chainStart, linkHash } from './hash-chain.server.ts';
import { readJson } from './read-json.ts';
import type { Reader } from './reader.ts';

/**
 * What is wrong with the first bad row of a chain. `missing`: there is no row of this number; `previousHash`: it does not follow the
 * row before; `hash`: its content is not what was hashed; `head`: the published head does not end on this row.
 */
export type BrokenLink = { seq: number; reason: 'missing' | 'previousHash' | 'hash' | 'head' };

export type ChainReport = {
  entries: number;
  head: { seq: number; hash: string } | null;
  firstBad: BrokenLink | null;
};

export type LedgerRow = Awaited<ReturnType<typeof ledgerPage>>[number];

const rowsAtATime = 5_000;

/** Walks the ledger's chain; `onPage` sees every page of entries, broken or not. */
export async function verifyLedger(
  db: Reader,
  onPage: (page: readonly LedgerRow[]) => void,
): Promise<ChainReport> {
  return walk(db, 'ledger', ledgerPage, ({ previousHash, hash, ...content }) => content, onPage);
}

/** Walks the audit log's chain; `onPage` sees every page of events, broken or not. */
export async function verifyAudit(
  db: Reader,
  onPage: (page: readonly unknown[]) => void,
): Promise<ChainReport> {
  const contentOf = ({ previousHash, hash, changes, ...content }: AuditRow) => ({
    ...content,
    changes: readJson(changes),
  });
  return walk(db, 'audit', auditPage, contentOf, onPage);
}

async function walk<Row extends ChainLink>(
  db: Reader,
  name: ChainName,
  pageAfter: (db: Reader, seq: number) => Promise<readonly Row[]>,
  contentOf: (row: Row) => unknown,
  onPage: (page: readonly Row[]) => void,
): Promise<ChainReport> {
  let entries = 0;
  let last: { seq: number; hash: string } = { seq: 0, hash: chainStart };
  let firstBad: BrokenLink | null = null;
  let page = await pageAfter(db, Number.MIN_SAFE_INTEGER);
  while (page.length > 0) {
    onPage(page);
    entries += page.length;
    for (const row of page) {
      firstBad ??= brokenLink(last, row, contentOf);
      last = row;
    }
    page = await pageAfter(db, last.seq);
  }
  const head = await chainHead(db, name);
  return { entries, head, firstBad: firstBad ?? brokenHead(last, head) };
}

function brokenLink<Row extends ChainLink>(
  previous: { seq: number; hash: string },
  row: Row,
  contentOf: (row: Row) => unknown,
): BrokenLink | null {
  if (row.seq > previous.seq + 1) return { seq: previous.seq + 1, reason: 'missing' };
  if (row.seq < 1 || row.previousHash !== previous.hash) return { seq: row.seq, reason: 'previousHash' };
  return row.hash === linkHash(row.previousHash, contentOf(row)) ? null : { seq: row.seq, reason: 'hash' };
}

function brokenHead(
  last: { seq: number; hash: string },
  head: { seq: number; hash: string } | null,
): BrokenLink | null {
  const published = head ?? { seq: 0, hash: chainStart };
  if (published.seq > last.seq) return { seq: last.seq + 1, reason: 'missing' };
  if (published.seq < last.seq) return { seq: published.seq + 1, reason: 'head' };
  return published.hash === last.hash ? null : { seq: last.seq, reason: 'head' };
}

async function ledgerPage(db: Reader, after: number) {
  const { disbursementEntries } = db.t;
  return db
    .select()
    .from(disbursementEntries)
    .where(gt(disbursementEntries.seq, after))
    .orderBy(asc(disbursementEntries.seq))
    .limit(rowsAtATime);
}

type AuditRow = Awaited<ReturnType<typeof auditPage>>[number];

async function auditPage(db: Reader, after: number) {
  const { auditEvents } = db.t;
  return db
    .select({
      ...getTableColumns(auditEvents),
      // As kept: an event whose content is no longer JSON is a broken link, not a crash.
      changes: sql<string>`cast(${auditEvents.changes} as text)`,
    })
    .from(auditEvents)
    .where(gt(auditEvents.seq, after))
    .orderBy(asc(auditEvents.seq))
    .limit(rowsAtATime);
}
