import { and, eq, gte, lte, max, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { addMonths, firstDayOf, lastDayOf, type Month } from '#app/domain/day.ts';
import { sumVnd, type Vnd } from '#app/domain/money.ts';
import type { Trace } from './audit.server.ts';
import { prepared } from './prepared.ts';
import type { Reader, Writer } from './reader.ts';
import { countOf, sumOf } from './sums.ts';

const lastClosing = prepared((db) => {
  const { periodClosings: closings } = db.t;
  return db
    .select({ throughMonth: max(closings.throughMonth) })
    .from(closings)
    .where(eq(closings.provinceCode, sql.placeholder('provinceCode')));
});

/** The last month of a province's ledger that is closed; null before the first closing. */
export async function findClosedThrough(db: Reader, provinceCode: string): Promise<Month | null> {
  const [last] = await lastClosing(db, { provinceCode });
  return last?.throughMonth ?? null;
}

/** The months of a province's ledger after `closedThrough` through `month`. */
type Period = { readonly provinceCode: string; readonly closedThrough: Month | null; readonly month: Month };

/** How many entries a period has, their cash, and who entered them. */
export async function summarisePeriod(
  db: Reader,
  { provinceCode, closedThrough, month }: Period,
): Promise<{ entries: number; cash: Vnd; enteredBy: ReadonlySet<string> }> {
  const { disbursementEntries: entries } = db.t;
  const rows = await db
    .select({ recordedBy: entries.recordedBy, entries: countOf(), cash: sumOf(entries.cash) })
    .from(entries)
    .where(
      and(
        eq(entries.provinceCode, provinceCode),
        closedThrough === null ? undefined : gte(entries.postedOn, firstDayOf(addMonths(closedThrough, 1))),
        lte(entries.postedOn, lastDayOf(month)),
      ),
    )
    .groupBy(entries.recordedBy);
  return {
    entries: rows.reduce((total, row) => total + row.entries, 0),
    cash: sumVnd(...rows.map(({ cash }) => cash)),
    enteredBy: new Set(rows.flatMap(({ recordedBy }) => recordedBy ?? [])),
  };
}

type NewClosing = Pick<Period, 'provinceCode' | 'month'> & {
  readonly entries: number;
  readonly cash: Vnd;
  readonly treasuryCash: Vnd;
  readonly explanation: string | null;
  readonly illustrative: boolean;
};

/** Closes a period, as checked by the rules, where the ledger's chain stands now. */
export async function appendClosing(
  tx: Writer,
  { month, ...closing }: NewClosing,
  head: { readonly seq: number; readonly hash: string },
  { actorId, at }: Trace,
): Promise<void> {
  await tx.insert(tx.t.periodClosings).values({
    id: uuidv7(),
    throughMonth: month,
    ...closing,
    ledgerSeq: head.seq,
    ledgerHash: head.hash,
    recordedBy: actorId,
    recordedAt: at,
  });
}
