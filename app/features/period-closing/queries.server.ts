import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';

import { addMonths, type Day, type Month, monthOf } from '#app/domain/day.ts';
import { noMoney, sumVnd, type Vnd } from '#app/domain/money.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

export { findClosedThrough } from '#db/period-closings.server.ts';

/** A month of the ledger that nobody has closed: what was disbursed in it, and since the last closing. */
export type OpenMonth = { readonly month: Month; readonly cash: Vnd; readonly sinceClosing: Vnd };

/** Shown of a province's closings; older ones are in the audit log. */
const closingsShown = 24;

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
