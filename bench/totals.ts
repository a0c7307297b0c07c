import { eq, sql } from 'drizzle-orm';

import { sumYear } from '#app/features/disbursement-year/list-year-lines.server.ts';
import { sumOf } from '#db/sums.ts';

import type { BenchServer } from './bench-server.ts';
import { milliseconds, printTable, quantile } from './figures.ts';

const times = 7;
const year = 2025;

/** A year's disbursement out of kept totals against the sum of its entries: they are the same, and what that saves. */
export async function benchTotals(servers: Readonly<Record<string, BenchServer>>): Promise<void> {
  const rows = [];
  for (const [size, { store, clock }] of Object.entries(servers)) {
    const kept = await timed(() =>
      store.read((db) => sumYear(db, { provinceCode: null, year, today: clock.today() })),
    );
    const naive = await timed(() =>
      store.read(async (db) => {
        const { disbursementEntries: entries } = db.t;
        const [row] = await db
          .select({ disbursed: sumOf(entries.cash), entries: sql`count(*)`.mapWith(Number) })
          .from(entries)
          .where(eq(entries.capitalYear, year));
        return row;
      }),
    );
    if (kept.result.disbursed !== naive.result?.disbursed) throw new Error('kept totals differ from entries');
    rows.push({
      size,
      entries: naive.result.entries,
      kept: milliseconds(kept.p50),
      'from entries': milliseconds(naive.p50),
      ratio: (naive.p50 / kept.p50).toFixed(0),
    });
  }
  printTable(`Disbursed of ${year}, all provinces`, rows);
}

async function timed<Result>(ask: () => Promise<Result>): Promise<{ result: Result; p50: number }> {
  const taken: number[] = [];
  let result = await ask();
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    result = await ask();
    taken.push(performance.now() - start);
  }
  return { result, p50: quantile(taken, 0.5) };
}
