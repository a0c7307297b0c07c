import Sqlite from 'better-sqlite3';
import { z } from 'zod';

import { Contents } from './archive-format.ts';

const ChainEnd = z.object({ seq: z.number(), hash: z.string() });

/** What an SQLite file of ours holds, of whichever version; throws what SQLite throws when it is none. */
export function describeDatabase(file: string): Contents {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const rows = namesOf(connection, "select name from sqlite_master where type = 'table' order by name")
      .filter((name) => !name.startsWith('sqlite_') && name !== 'migrations')
      .map((name) => [name, connection.prepare(`select count(*) from "${name}"`).pluck().get()]);
    return Contents.parse({
      migrations: connection.prepare('select name, sha256 from migrations order by name').all(),
      rows: Object.fromEntries(rows),
      sums: {
        paid: sumOf(connection, 'paid_change'),
        advance: sumOf(connection, 'advance_change'),
        cash: sumOf(connection, 'cash'),
      },
      chains: {
        ledger: endOf(connection, 'disbursement_entries'),
        audit: endOf(connection, 'audit_events'),
      },
    });
  } finally {
    connection.close();
  }
}

/** The first table, sum or chain in which two descriptions differ; null when they agree. */
export function firstDifference(stated: Contents, found: Contents): string | null {
  const namesOfTables = [...new Set([...Object.keys(stated.rows), ...Object.keys(found.rows)])].toSorted();
  const table = namesOfTables.find((name) => stated.rows[name] !== found.rows[name]);
  if (table !== undefined) return table;
  const sum = (['paid', 'advance', 'cash'] as const).find((name) => stated.sums[name] !== found.sums[name]);
  if (sum !== undefined) return sum;
  const chain = (['ledger', 'audit'] as const).find(
    (name) => stated.chains[name]?.hash !== found.chains[name]?.hash,
  );
  if (chain !== undefined) return chain;
  return JSON.stringify(stated.migrations) === JSON.stringify(found.migrations) ? null : 'migrations';
}

function namesOf(connection: Sqlite.Database, query: string): string[] {
  return z.array(z.string()).parse(connection.prepare(query).pluck().all());
}

function sumOf(connection: Sqlite.Database, column: string): unknown {
  return connection
    .prepare(`select cast(coalesce(sum(${column}), 0) as text) from disbursement_entries`)
    .pluck()
    .get();
}

function endOf(connection: Sqlite.Database, table: string): z.output<typeof ChainEnd> | null {
  const end = connection.prepare(`select seq, hash from ${table} order by seq desc limit 1`).get();
  return end === undefined ? null : ChainEnd.parse(end);
}
