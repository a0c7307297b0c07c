import { and, asc, desc, eq, gt, gte, lt, lte, max, sql } from 'drizzle-orm';

import { addMonths, type Day, firstDayOf, lastDayOf, type Month, monthOf } from '#app/domain/day.ts';
import { noMoney, sumVnd, type Vnd } from '#app/domain/money.ts';
import { prepared } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';
import { countOf, sumOf } from '#db/sums.ts';

/** A month of the ledger that nobody has closed: what was disbursed in it, and since the last closing. */
export type OpenMonth = { readonly month: Month; readonly cash: Vnd; readonly sinceClosing: Vnd };

/** Shown of a province's closings; older ones are in the audit log. */
const closingsShown = 24;

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

/** A province's closings, the newest first, each with who closed and where the chain stood. */
export async function listClosings(db: Reader, provinceCode: string) {
  const { periodClosings: closings, users } = db.t;
  return db
    .select({
      id: closings.id,
      throughMonth: closings.throughMonth,
      cash: closings.cash,
      treasuryCash: closings.treasuryCash,
      explanation: closings.explanation,
      entries: closings.entries,
      ledgerSeq: closings.ledgerSeq,
      ledgerHash: closings.ledgerHash,
      illustrative: closings.illustrative,
      closedBy: users.name,
      recordedAt: closings.recordedAt,
    })
    .from(closings)
    .leftJoin(users, eq(users.id, closings.recordedBy))
    .where(eq(closings.provinceCode, provinceCode))
    .orderBy(desc(closings.throughMonth))
    .limit(closingsShown);
}
export type ListedClosing = Awaited<ReturnType<typeof listClosings>>[number];

/** The months that can be closed on `today`: over, and not closed; the earliest with entries first. */
export async function listOpenMonths(
  db: Reader,
  { provinceCode, closedThrough, today }: { provinceCode: string; closedThrough: Month | null; today: Day },
): Promise<readonly OpenMonth[]> {
  const { provinceMonthTotals: totals } = db.t;
  const rows = await db
    .select({ month: totals.month, cash: sumOf(totals.disbursed) })
    .from(totals)
    .where(
      and(
        eq(totals.provinceCode, provinceCode),
        closedThrough === null ? undefined : gt(totals.month, closedThrough),
        lt(totals.month, monthOf(today)),
      ),
    )
    .groupBy(totals.month)
    .orderBy(asc(totals.month));
  const first = closedThrough === null ? rows[0]?.month : addMonths(closedThrough, 1);
  if (first === undefined) return [];
  const cashOf = new Map(rows.map(({ month, cash }) => [month, cash]));
  const months: OpenMonth[] = [];
  for (let month = first; month < monthOf(today); month = addMonths(month, 1)) {
    const cash = cashOf.get(month) ?? noMoney;
    months.push({ month, cash, sinceClosing: sumVnd(months.at(-1)?.sinceClosing ?? noMoney, cash) });
  }
  return months;
}

/** How many entries a province has in the months after `closedThrough` through `month`, their cash, and who entered them. */
export async function summarisePeriod(
  db: Reader,
  { provinceCode, closedThrough, month }: { provinceCode: string; closedThrough: Month | null; month: Month },
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
