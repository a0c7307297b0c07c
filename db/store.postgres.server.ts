import { AsyncLocalStorage } from 'node:async_hooks';

import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import pg from 'pg';

import { migratePostgres, refuseUnmigrated } from './migrations/migrate-postgres.server.ts';
import type { Store, Writer } from './reader.ts';
import { postgresTables } from './schema/tables.postgres.ts';
import { StoreRefused } from './store-refused.ts';
import { refuseNested } from './write-queue.ts';

/** Opens a PostgreSQL database (15 or newer) and brings it to this version. */
export async function openPostgresStore(url: string, { readOnly }: { readOnly: boolean }): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  try {
    const client = await pool.connect();
    const connection = { query: async (sql: string) => [(await client.query(sql)).rows].flat() };
    await (readOnly ? refuseUnmigrated(connection) : migratePostgres(connection)).finally(() =>
      client.release(),
    );
  } catch (error) {
    await pool.end();
    if (error instanceof StoreRefused) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreRefused(`PostgreSQL does not answer as it should: ${reason}.`, { cause: error });
  }
  return storeOnPostgres(drizzle({ client: pool, casing: 'snake_case' }), () => pool.end());
}

/** A store on any Drizzle PostgreSQL database; tests give it PGlite. */
export function storeOnPostgres(database: PgDatabase<PgQueryResultHKT>, close: () => Promise<void>): Store {
  const inside = new AsyncLocalStorage<true>();
  const reading = withTables(database);
  return {
    dialect: 'postgres',
    read: (work) => work(reading),
    snapshot: (work) =>
      database.transaction((tx) => work(withTables(tx)), {
        isolationLevel: 'repeatable read',
        accessMode: 'read only',
      }),
    write: async (work) => {
      refuseNested(inside);
      return inside.run(true, () => database.transaction((tx) => work(withTables(tx))));
    },
    close,
  };
}

/** PostgreSQL's builder under SQLite's types: `schema.test-d.ts` holds every table to it. */
function withTables(database: object): Writer {
  return Object.assign(database, { t: postgresTables }) as unknown as Writer;
}
