import { AsyncLocalStorage } from 'node:async_hooks';

import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import pg from 'pg';

import { limitRole } from './migrations/limit-role.server.ts';
import {
  migratePostgres,
  type PostgresConnection,
  refuseUnmigrated,
} from './migrations/migrate-postgres.server.ts';
import type { Store, Writer } from './reader.ts';
import { postgresTables } from './schema/tables.postgres.ts';
import { StoreRefused } from './store-refused.ts';
import { refuseNested } from './write-queue.ts';

type Access = {
  readOnly: boolean;
  /** Given: that role migrates, and the one of the store's own address may only do what the application needs. */
  ownerUrl?: string | undefined;
};

/** Opens a PostgreSQL database (15 or newer) and brings it to this version. */
export async function openPostgresStore(url: string, { readOnly, ownerUrl }: Access): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  try {
    if (readOnly) await withConnection(pool, refuseUnmigrated);
    else if (ownerUrl === undefined) await withConnection(pool, migratePostgres);
    else await migrateAs(ownerUrl, pool);
  } catch (error) {
    await pool.end();
    if (error instanceof StoreRefused) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreRefused(`PostgreSQL does not answer as it should: ${reason}.`, { cause: error });
  }
  return storeOnPostgres(drizzle({ client: pool, casing: 'snake_case' }), () => pool.end());
}

async function migrateAs(ownerUrl: string, pool: pg.Pool): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  try {
    const { rows } = await pool.query<{ role: string }>('select current_user as role');
    await withConnection(owner, async (connection) => {
      await migratePostgres(connection);
      await limitRole(connection, rows[0]?.role ?? '');
    });
  } finally {
    await owner.end();
  }
}

async function withConnection(
  pool: pg.Pool,
  work: (connection: PostgresConnection) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await work({ query: async (sql) => [(await client.query(sql)).rows].flat() });
  } finally {
    client.release();
  }
}

/**
 * Brings an empty PostgreSQL database to this version and fills it in one transaction, in any order: references are checked at its end.
 * Throws `StoreRefused` when there are rows already. Needs the role that owns the tables.
 */
export async function fillPostgres(url: string, work: (tx: Writer) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await migratePostgres({ query: async (sql) => [(await client.query(sql)).rows].flat() });
    await client.query('begin');
    await refuseRows(client);
    const references = await referencesOf(client);
    for (const { key, on } of references) {
      await client.query(`alter table ${on} alter constraint ${key} deferrable initially deferred`);
    }
    await work(withTables(drizzle({ client, casing: 'snake_case' })));
    await client.query('set constraints all immediate');
    for (const { key, on } of references) {
      await client.query(`alter table ${on} alter constraint ${key} not deferrable`);
    }
    await client.query('commit');
  } finally {
    // Unless it was committed, all of it goes with the connection.
    await client.end();
  }
}

/** A store on any Drizzle PostgreSQL database; tests give it PGlite. */
export function storeOnPostgres(database: PgDatabase<PgQueryResultHKT>, close: () => Promise<void>): Store {
  const inside = new AsyncLocalStorage<true>();
  const reading = withTables(database);
  let waiting = 0;
  let commits = 0;
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
      waiting += 1;
      try {
        const result = await inside.run(true, () => database.transaction((tx) => work(withTables(tx))));
        commits += 1;
        return result;
      } finally {
        waiting -= 1;
      }
    },
    activity: () => ({ waiting, commits }),
    close,
  };
}

async function refuseRows(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = current_schema() and tablename <> 'migrations'",
  );
  for (const { name } of rows) {
    const { rowCount } = await client.query(`select 1 from ${name} limit 1`);
    if (rowCount !== 0) {
      throw new StoreRefused(
        `The PostgreSQL database has data already (in ${name}). Nothing was changed; choose an empty database.`,
      );
    }
  }
}

async function referencesOf(client: pg.Client): Promise<{ key: string; on: string }[]> {
  const { rows } = await client.query<{ key: string; on: string }>(
    "select quote_ident(conname) as key, conrelid::regclass::text as on from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace",
  );
  return rows;
}

/** PostgreSQL's builder under SQLite's types: `schema.test-d.ts` holds every table to it. */
function withTables(database: object): Writer {
  return Object.assign(database, { t: postgresTables }) as unknown as Writer;
}
