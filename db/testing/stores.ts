import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import pg from 'pg';

import { migratePostgres } from '../migrations/migrate-postgres.server.ts';
import { storeOnPostgres, openPostgresStore } from '../store.postgres.server.ts';
import type { Store } from '../store.server.ts';
import { openMemoryStore } from '../store.sqlite.server.ts';

export type TestEngine = { name: string; open(): Promise<Store> };

/** The engines a data test runs on: SQLite and PGlite always, a real PostgreSQL where `TEST_POSTGRES_URL` names one. */
export const testEngines: readonly TestEngine[] = [
  { name: 'SQLite', open: openMemoryCopy },
  { name: 'PGlite', open: openPgliteCopy },
  ...(process.env.TEST_POSTGRES_URL === undefined
    ? []
    : [{ name: 'PostgreSQL', open: () => openFreshDatabase(process.env.TEST_POSTGRES_URL ?? '') }]),
];

let sqliteTemplate: Promise<Buffer> | undefined;
let pgliteTemplate: Promise<Blob> | undefined;
let databases = 0;

/** A migrated, empty SQLite store in memory. */
export async function openMemoryCopy(): Promise<Store> {
  sqliteTemplate ??= openMemoryStore().then(async (store) => {
    const copy = store.serialize();
    await store.close();
    return copy;
  });
  return openMemoryStore(await sqliteTemplate);
}

async function openPgliteCopy(): Promise<Store> {
  pgliteTemplate ??= migratedPglite();
  const database = await PGlite.create({ loadDataDir: await pgliteTemplate });
  return storeOnPostgres(drizzle({ client: database, casing: 'snake_case' }), () => database.close());
}

async function migratedPglite(): Promise<Blob> {
  const database = await PGlite.create();
  await migratePostgres({
    query: async (sql) => (await database.exec(sql)).at(-1)?.rows ?? [],
  });
  const copy = await database.dumpDataDir('none');
  await database.close();
  return copy;
}

async function openFreshDatabase(url: string): Promise<Store> {
  const name = `tiendo_test_${process.pid}_${(databases += 1)}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const location = new URL(url);
  location.pathname = `/${name}`;
  return openPostgresStore(location.href, { readOnly: false });
}
