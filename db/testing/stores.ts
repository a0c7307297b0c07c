import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import pg from 'pg';
import { inject } from 'vitest';

import { openPostgresStore, storeOnPostgres } from '../store.postgres.server.ts';
import type { Store } from '../store.server.ts';
import { openMemoryStore } from '../store.sqlite.server.ts';
import { giveRawAccess } from './raw-sql.ts';

export type TestEngine = { name: string; open(): Promise<Store> };

/** The engines a data test runs on: SQLite and PGlite, unless `TEST_SQLITE_ONLY` is set, and a real PostgreSQL where `TEST_POSTGRES_URL` names one. */
export const testEngines: readonly TestEngine[] = [
  { name: 'SQLite', open: openMemoryCopy },
  ...(process.env.TEST_SQLITE_ONLY === undefined ? [{ name: 'PGlite', open: reusing(openPglite) }] : []),
  ...(process.env.TEST_POSTGRES_URL === undefined
    ? []
    : [{ name: 'PostgreSQL', open: reusing(() => openDatabase(process.env.TEST_POSTGRES_URL ?? '')) }]),
];

/** The engines of a slow test: PGlite and PostgreSQL are one, and where there is a real one, it is enough. */
export const slowTestEngines: readonly TestEngine[] = testEngines.filter(
  ({ name }) => name !== 'PGlite' || process.env.TEST_POSTGRES_URL === undefined,
);

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
  const store = await openMemoryStore(await sqliteTemplate);
  return giveRawAccess(store, (statements) => store.execute(statements));
}

/** Starting an engine takes longer than emptying one: a store that a test has closed serves the next. */
function reusing(openNew: () => Promise<Emptied>): () => Promise<Store> {
  const idle: Emptied[] = [];
  return async () => {
    const kept = idle.pop();
    const opened = kept ?? (await openNew());
    if (kept !== undefined) await kept.run(emptyEveryTable);
    const store = { ...opened.store, close: async () => void idle.push(opened) };
    return giveRawAccess(store, opened.run);
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
  const { owner, application } = await createDatabase(url);
  const open = () => openPostgresStore(application, { readOnly: false, ownerUrl: owner });
  return [await open(), await open()];
}

async function openDatabase(url: string): Promise<Emptied> {
  const { owner, application } = await createDatabase(url);
  const store = await openPostgresStore(application, { readOnly: false, ownerUrl: owner });
  return { store, run: (sql) => withClient(owner, (client) => client.query(sql)) };
}

/** A new, empty database on a server: its address for the role of `url`, which owns it, and for one that may only do what the application needs. */
async function createDatabase(url: string): Promise<{ owner: string; application: string }> {
  const name = `tiendo_test_${randomUUID().replaceAll('-', '')}`;
  const { password } = new URL(url);
  await withClient(url, async (client) => {
    await client.query(`create role ${name} login password ${password === '' ? 'null' : `'${password}'`}`);
    await client.query(`create database ${name}`);
  });
  const owner = new URL(url);
  owner.pathname = `/${name}`;
  const application = new URL(owner);
  application.username = name;
  return { owner: owner.href, application: application.href };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client);
  await client.end();
}
