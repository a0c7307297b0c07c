import { getTableColumns, getTableName } from 'drizzle-orm';

import { sqliteTables } from '#db/schema/tables.sqlite.ts';
import type { Store } from '#db/store.server.ts';

/** Words by which a leak is known: `secrets` nobody may be sent, `business` only whoever reads the portfolio. */
export type Canaries = { secrets: readonly string[]; business: readonly string[] };

/** Columns whose names look secret and are not: the published hashes of the chains and of files. */
const published = new Set(['hash', 'previousHash', 'sha256', 'ledgerHash']);
const looksSecret = /hash|token|secret|password(?!ChangedAt)/i;
const shortest = 8;

/** Every value of a secret column as it stands, and the names and numbers of what is being built. */
export async function readCanaries(store: Store): Promise<Canaries> {
  const secrets: string[] = [];
  const named: (readonly [table: string, column: string])[] = [];
  for (const table of Object.values(sqliteTables)) {
    const columns = Object.keys(getTableColumns(table)).filter(
      (column) => looksSecret.test(column) && !published.has(column),
    );
    for (const column of columns) named.push([getTableName(table), column]);
  }
  await store.read(async (db) => {
    for (const [name, table] of Object.entries(db.t)) {
      const columns = named.filter(([of]) => of === getTableName(table)).map(([, column]) => column);
      if (columns.length === 0) continue;
      const rows: Record<string, unknown>[] = await db.select().from(table);
      for (const row of rows) secrets.push(...columns.map((column) => String(row[column] ?? '')));
      if (name === '') throw new Error('a table without a name');
    }
  });
  return { secrets: distinct(secrets), business: distinct(await businessWords(store)) };
}

async function businessWords(store: Store): Promise<string[]> {
  return store.read(async (db) => {
    const { biddingPackages, contracts, suppliers, disbursementEntries } = db.t;
    const packages = await db.select({ word: biddingPackages.name }).from(biddingPackages);
    const numbers = await db.select({ word: contracts.number }).from(contracts);
    const names = await db.select({ word: suppliers.name }).from(suppliers);
    const vouchers = await db.select({ word: disbursementEntries.voucherNumber }).from(disbursementEntries);
    return [...packages, ...numbers, ...names, ...vouchers].map(({ word }) => word);
  });
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word.length >= shortest);
}
