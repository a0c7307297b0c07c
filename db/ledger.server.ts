import { eq, sql } from 'drizzle-orm';

import type { CapitalEntryKind, FundingSource } from '#app/domain/codelists.ts';
import { type Day, type Instant, monthOf } from '#app/domain/day.ts';
import {
  effectOf,
  type LedgerEntry,
  type LedgerTotals,
  noTotals,
  type PlainEntry,
  totalsAfter,
} from '#app/domain/ledger.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { noMoney, sumVnd, type Vnd } from '#app/domain/money.ts';
import { appendLinks, linkAt } from './hash-chain.server.ts';
import { prepared } from './prepared.ts';
import type { Writer } from './reader.ts';

/** A voucher as checked by the rules, before it has its place in the chain. */
export type NewDisbursement = {
  /** Made by the client. */
  id: string;
  entry: LedgerEntry;
  projectId: string;
  packageId: string | null;
  contractId: string | null;
  provinceCode: string;
  capitalYear: number;
  fundingSource: FundingSource;
  voucherNumber: string;
  postedOn: Day;
  note: string | null;
  reversesId: string | null;
  illustrative: boolean;
  recordedBy: string | null;
  recordedAt: Instant;
  requestHash: string;
};

export type NewCapitalEntry = {
  id: string;
  projectId: string;
  provinceCode: string;
  capitalYear: number;
  fundingSource: FundingSource;
  kind: CapitalEntryKind;
  amount: Vnd;
  decisionNumber: string;
  decidedOn: Day;
  /** The other project, where the decision moved capital between two. */
  counterpartId?: string | null;
  sourceId: string | null;
  illustrative: boolean;
  recordedBy: string | null;
  recordedAt: Instant;
};

/** Appends an entry to the ledger's chain and adds it to every kept total. Returns its sequence number. */
export async function appendDisbursement(tx: Writer, disbursement: NewDisbursement): Promise<number> {
  const [seq] = await appendDisbursements(tx, [disbursement]);
  if (seq === undefined) throw new Error('an entry got no place in the ledger');
  return seq;
}

/** As `appendDisbursement`, of several entries in their order; few enough for one statement. */
export async function appendDisbursements(
  tx: Writer,
  disbursements: readonly NewDisbursement[],
): Promise<readonly number[]> {
  if (disbursements.length === 0) return [];
  const rows = disbursements.map((disbursement) => disbursementRow(disbursement));
  const links = await appendLinks(
    tx,
    'ledger',
    rows.map((row) => (seq) => ({ seq, ...row })),
  );
  await tx
    .insert(tx.t.disbursementEntries)
    .values(rows.map((row, index) => ({ ...row, ...linkAt(links, index) })));
  const byContract = groupBy(disbursements, ({ contractId }) => contractId);
  for (const [contractId, paid] of byContract) {
    if (contractId === null) continue;
    const change = paid.reduce((totals, { entry }) => totalsAfter(totals, entry), noTotals);
    await addToContract(tx, contractId, change);
  }
  for (const [row, disbursed] of cashBy(rows, lineOf)) {
    const nothingMore = { own: noMoney, carriedIn: noMoney, usable: noMoney };
    await addToProjectYear(tx, { ...row, ...nothingMore, disbursed });
  }
  for (const [row, cash] of cashBy(rows, monthlyLineOf)) await addToProvinceMonth(tx, { ...row, cash });
  return links.map(({ seq }) => seq);
}

type LedgerRow = ReturnType<typeof disbursementRow>;

/** The capital that an entry draws on. */
function lineOf({ projectId, capitalYear, fundingSource }: LedgerRow): string {
  return `${projectId} ${capitalYear} ${fundingSource}`;
}

function monthlyLineOf({ provinceCode, capitalYear, fundingSource, postedOn }: LedgerRow): string {
  return `${provinceCode} ${capitalYear} ${fundingSource} ${monthOf(postedOn)}`;
}

/** One entry of each key, with the cash of all of them. */
function cashBy(rows: readonly LedgerRow[], keyOf: (row: LedgerRow) => string): [LedgerRow, Vnd][] {
  return [...groupBy(rows, keyOf).values()].flatMap((group): [LedgerRow, Vnd][] => {
    const [first] = group;
    return first === undefined ? [] : [[first, sumVnd(...group.map(({ cash }) => cash))]];
  });
}

/** A voucher's row of the ledger, all but its place in the chain. */
export function disbursementRow({ entry, ...voucher }: NewDisbursement) {
  const { amount, recovered } = plainEntryOf(entry);
  const effect = effectOf(entry);
  return {
    ...voucher,
    kind: entry.kind,
    gross: amount,
    recovered,
    advanceChange: effect.advance,
    paidChange: effect.paid,
    cash: effect.cash,
  };
}

/** Records a capital decision and adds it to the year's kept totals. */
export async function appendCapitalEntry(tx: Writer, entry: NewCapitalEntry): Promise<void> {
  const { provinceCode, ...row } = entry;
  await tx.insert(tx.t.capitalEntries).values(row);
  const isOwn = entry.kind === 'assigned' || entry.kind === 'adjusted';
  await addToProjectYear(tx, {
    ...row,
    provinceCode,
    own: isOwn ? entry.amount : noMoney,
    carriedIn: entry.kind === 'carriedIn' ? entry.amount : noMoney,
    usable: entry.amount,
    disbursed: noMoney,
  });
}

function plainEntryOf(entry: LedgerEntry): PlainEntry {
  return entry.kind === 'reversal' ? plainEntryOf(entry.reverses) : entry;
}

async function addToContract(tx: Writer, contractId: string, change: LedgerTotals): Promise<void> {
  const { contractTotals: totals } = tx.t;
  // Two statements: SQLite checks the row an upsert offers before it looks for the one that stands.
  await tx
    .insert(totals)
    .values({ contractId, ...noTotals })
    .onConflictDoNothing();
  await tx
    .update(totals)
    .set({
      advanced: sql`${totals.advanced} + ${change.advanced}`,
      advanceOutstanding: sql`${totals.advanceOutstanding} + ${change.advanceOutstanding}`,
      paid: sql`${totals.paid} + ${change.paid}`,
    })
    .where(eq(totals.contractId, contractId));
}

type ProjectYearChange = {
  projectId: string;
  provinceCode: string;
  capitalYear: number;
  fundingSource: FundingSource;
  own: Vnd;
  carriedIn: Vnd;
  usable: Vnd;
  disbursed: Vnd;
};

async function addToProjectYear(tx: Writer, change: ProjectYearChange): Promise<void> {
  await projectYearAdded(tx, change);
}

const projectYearAdded = prepared((tx: Writer) => {
  const { projectYearTotals: totals } = tx.t;
  return tx
    .insert(totals)
    .values({
      projectId: sql.placeholder('projectId'),
      provinceCode: sql.placeholder('provinceCode'),
      capitalYear: sql.placeholder('capitalYear'),
      fundingSource: sql.placeholder('fundingSource'),
      own: sql.placeholder('own'),
      carriedIn: sql.placeholder('carriedIn'),
      usable: sql.placeholder('usable'),
      disbursed: sql.placeholder('disbursed'),
    })
    .onConflictDoUpdate({
      target: [totals.projectId, totals.capitalYear, totals.fundingSource],
      set: {
        own: sql`${totals.own} + excluded.own`,
        carriedIn: sql`${totals.carriedIn} + excluded.carried_in`,
        usable: sql`${totals.usable} + excluded.usable`,
        disbursed: sql`${totals.disbursed} + excluded.disbursed`,
      },
    });
});

type MonthChange = {
  provinceCode: string;
  capitalYear: number;
  fundingSource: FundingSource;
  postedOn: Day;
  cash: Vnd;
};

async function addToProvinceMonth(tx: Writer, change: MonthChange): Promise<void> {
  await provinceMonthAdded(tx, { ...change, month: monthOf(change.postedOn) });
}

const provinceMonthAdded = prepared((tx: Writer) => {
  const { provinceMonthTotals: totals } = tx.t;
  return tx
    .insert(totals)
    .values({
      provinceCode: sql.placeholder('provinceCode'),
      capitalYear: sql.placeholder('capitalYear'),
      fundingSource: sql.placeholder('fundingSource'),
      month: sql.placeholder('month'),
      disbursed: sql.placeholder('cash'),
    })
    .onConflictDoUpdate({
      target: [totals.provinceCode, totals.capitalYear, totals.fundingSource, totals.month],
      set: { disbursed: sql`${totals.disbursed} + excluded.disbursed` },
    });
});
