import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import pg from 'pg';
import { inject } from 'vitest';

import { openPostgresStore, storeOnPostgres } from '../store.postgres.server.ts';
import type { Store } from '../store.server.ts';
import { openMemoryStore } from '../store.sqlite.server.ts';

export type TestEngine = { name: string; open(): Promise<Store> };

/** The engines a data test runs on: SQLite and PGlite, unless `TEST_SQLITE_ONLY` is set, and a real PostgreSQL where `TEST_POSTGRES_URL` names one. */
export const testEngines: readonly TestEngine[] = [
  { name: 'SQLite', open: openMemoryCopy },
  ...(process.env.TEST_SQLITE_ONLY === undefined ? [{ name: 'PGlite', open: reusing(openPglite) }] : []),
  ...(process.env.TEST_POSTGRES_URL === undefined
    ? []
    : [{ name: 'PostgreSQL', open: reusing(() => openDatabase(process.env.TEST_POSTGRES_URL ?? '')) }]),
];

/** Two stores of one database, as two servers have them: PGlite, unless `TEST_SQLITE_ONLY` is set, and a real PostgreSQL where there is one. */
export const sharedEngines: readonly { name: string; open(): Promise<[Store, Store]> }[] = [
  ...(process.env.TEST_SQLITE_ONLY === undefined ? [{ name: 'PGlite', open: openPgliteTwice }] : []),
  ...(process.env.TEST_POSTGRES_URL === undefined
    ? []
    : [{ name: 'PostgreSQL', open: () => openDatabaseTwice(process.env.TEST_POSTGRES_URL ?? '') }]),
];

/** A store of its own that can be emptied for the next test. */
type Emptied = { store: Store; run(sql: string): Promise<unknown> };

let sqliteTemplate: Promise<Buffer> | undefined;

/** A migrated, empty SQLite store in memory. */
export async function openMemoryCopy(): Promise<Store> {
  sqliteTemplate ??= openMemoryStore().then(async (store) => {
    const copy = store.serialize();
    await store.close();
    return copy;
  });
  return openMemoryStore(await sqliteTemplate);
}

/** Starting an engine takes longer than emptying one: a store that a test has closed serves the next. */
function reusing(openNew: () => Promise<Emptied>): () => Promise<Store> {
  const idle: Emptied[] = [];
  return async () => {
    const kept = idle.pop();
    const opened = kept ?? (await openNew());
    if (kept !== undefined) await kept.run(emptyEveryTable);
    return { ...opened.store, close: async () => void idle.push(opened) };
  };
}

/** Past the append-only triggers, as only a superuser may; those that a test switched off stand again. */
const emptyEveryTable = `
  set session_replication_role = replica;
  do $$
  declare found record;
  begin
    for found in select tablename from pg_tables where schemaname = current_schema() loop
      execute format('alter table %I enable trigger user', found.tablename);
    end loop;
    execute (
      select 'truncate ' || string_agg(quote_ident(tablename), ', ')
      from pg_tables where schemaname = current_schema() and tablename <> 'migrations'
    );
  end $$;
  set session_replication_role = origin;
`;

async function openPglite(): Promise<Emptied> {
  const database = await PGlite.create({
    loadDataDir: new Blob([readFileSync(inject('pgliteTemplate'))]),
  });
  const store = storeOnPostgres(drizzle({ client: database, casing: 'snake_case' }), () => database.close());
  return { store, run: (sql) => database.exec(sql) };
}

async function openPgliteTwice(): Promise<[Store, Store]> {
  const database = await PGlite.create({
    loadDataDir: new Blob([readFileSync(inject('pgliteTemplate'))]),
  });
  const open = (close: () => Promise<void>) =>
    storeOnPostgres(drizzle({ client: database, casing: 'snake_case' }), close);
  return [open(() => database.close()), open(async () => undefined)];
}

async function openDatabaseTwice(url: string): Promise<[Store, Store]> {
  const location = await createDatabase(url);
  const open = () => openPostgresStore(location, { readOnly: false });
  return [await open(), await open()];
}

async function openDatabase(url: string): Promise<Emptied> {
  const location = await createDatabase(url);
  const store = await openPostgresStore(location, { readOnly: false });
  return { store, run: (sql) => withClient(location, (client) => client.query(sql)) };
}

/** A new, empty database on a server; returns its address. */
async function createDatabase(url: string): Promise<string> {
  const name = `tiendo_test_${randomUUID().replaceAll('-', '')}`;
  await withClient(url, (client) => client.query(`create database ${name}`));
  const location = new URL(url);
  location.pathname = `/${name}`;
  return location.href;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client);
  await client.end();
}
