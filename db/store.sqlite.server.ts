import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';

import { migrateSqlite, refuseUnmigrated } from './migrations/migrate-sqlite.server.ts';
import type { Reader, Store, Writer } from './reader.ts';
import { rememberStatements } from './remember-statements.ts';
import { sqliteTables } from './schema/tables.sqlite.ts';
import { refuseOtherThanRows } from './only-rows.ts';
import { lockDirectory } from './sqlite-lock.server.ts';
import { StoreRefused } from './store-refused.ts';
import { writeQueue } from './write-queue.ts';

/** "tien", in the file's header: tells our databases from others. */
const applicationId = 0x7469656e;
const quickCheckLimitBytes = 64 * 1024 * 1024;

/** Set and read back on every open; a database that keeps them otherwise is refused. */
export const requiredPragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  recursive_triggers: 1,
  trusted_schema: 0,
  /** KiB, negative by SQLite's convention: what a province asks again and again stays in memory. */
  cache_size: -65_536,
} as const;

/** The name of the database file inside the data directory. */
export const sqliteFileName = 'tiendo.db';

/** Opens (making it first if need be) the embedded database of a data directory. */
export async function openSqliteStore(
  dataDirectory: string,
  { readOnly }: { readOnly: boolean },
): Promise<Store> {
  const file = join(dataDirectory, sqliteFileName);
  if (readOnly && !existsSync(file)) {
    throw new StoreRefused(
      `There is no Tiến độ database in ${dataDirectory} yet. Start the server or run "tiendo demo" first.`,
    );
  }
  mkdirSync(dataDirectory, { recursive: true });
  const lock = readOnly ? null : lockDirectory(dataDirectory);
  try {
    const writer = openConnection(file);
    if (readOnly) {
      writer.pragma('query_only = on');
      refuseUnmigrated(writer);
    } else await migrateSqlite(writer, file);
    const reader = openConnection(file);
    reader.pragma('query_only = on');
    return storeOn(writer, reader, {
      snapshot: (work) => snapshotOf(file, work),
      onClose: () => lock?.release(),
    });
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** A store in memory, for tests: `template` is a serialised migrated database. */
export async function openMemoryStore(
  template?: Buffer,
): Promise<Store & { serialize(): Buffer; execute(statements: string): void }> {
  const connection = template === undefined ? new Sqlite(':memory:') : new Sqlite(template);
  setPragmas(connection, { ...requiredPragmas, journal_mode: 'memory' });
  if (template === undefined) await migrateSqlite(connection, ':memory:');
  const store = storeOn(connection, connection, {
    // One connection cannot look at the past: what writes waits instead.
    snapshot: (work, queue) => queue.run(() => work(withTables(connection))),
    onClose: () => undefined,
  });
  return {
    ...store,
    serialize: () => connection.serialize(),
    execute: (statements) => void connection.exec(statements),
  };
}

/** Makes an SQLite file of this version and fills it in one transaction, in any order: references are checked at the end. */
export async function fillSqliteFile(file: string, work: (tx: Writer) => Promise<void>): Promise<void> {
  const connection = openConnection(file);
  try {
    await migrateSqlite(connection, file);
    connection.pragma('foreign_keys = off');
    connection.exec('BEGIN IMMEDIATE');
    await work(withTables(connection));
    connection.exec('COMMIT');
    const orphans = connection.pragma('foreign_key_check');
    if (!Array.isArray(orphans) || orphans.length > 0) throw new Error('rows without their parent');
    // A file on its own, without a log beside it.
    connection.pragma('journal_mode = delete');
  } finally {
    connection.close();
  }
}

type Behaviour = {
  snapshot<Result>(
    work: (db: Reader) => Promise<Result>,
    queue: ReturnType<typeof writeQueue>,
  ): Promise<Result>;
  onClose(): void;
};

function storeOn(writer: Sqlite.Database, reader: Sqlite.Database, behaviour: Behaviour): Store {
  const queue = writeQueue();
  let commits = 0;
  const writing = withTables(writer);
  const reading = withTables(reader);
  return {
    dialect: 'sqlite',
    read: async (work) => work(reading),
    snapshot: async (work) => behaviour.snapshot(work, queue),
    write: (work) =>
      queue.run(async () => {
        writer.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(writing);
          writer.exec('COMMIT');
          commits += 1;
          return result;
        } catch (error) {
          if (writer.inTransaction) writer.exec('ROLLBACK');
          throw error;
        }
      }),
    activity: () => ({ waiting: queue.waiting(), commits }),
    close: async () => {
      await queue.idle();
      if (reader !== writer) reader.close();
      if (writer.pragma('query_only', { simple: true }) === 0 && !writer.memory) {
        writer.pragma('wal_checkpoint(TRUNCATE)');
      }
      writer.close();
      behaviour.onClose();
    },
  };
}

async function snapshotOf<Result>(file: string, work: (db: Reader) => Promise<Result>): Promise<Result> {
  const connection = openConnection(file);
  try {
    connection.pragma('query_only = on');
    connection.exec('BEGIN');
    return await work(withTables(connection));
  } finally {
    connection.close();
  }
}

/** The driver answers at once; our types say "await it", so that the same query runs on PostgreSQL. */
function withTables(connection: Sqlite.Database): Writer & Reader {
  const client = rememberStatements(rowsOnly(connection) as Sqlite.Database);
  return Object.assign(drizzle({ client, casing: 'snake_case' }), { t: sqliteTables }) as unknown as Writer;
}

/** All of a connection that the query builder needs: to prepare what reads and writes rows. */
function rowsOnly(connection: Sqlite.Database): Pick<Sqlite.Database, 'prepare'> {
  const { prepare } = connection;
  return {
    prepare: ((statement) => prepare.call(connection, refuseOtherThanRows(statement))) as typeof prepare,
  };
}

function openConnection(file: string): Sqlite.Database {
  try {
    const connection = new Sqlite(file);
    refuseForeign(connection, file);
    setPragmas(connection, requiredPragmas);
    return connection;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) {
      throw new StoreRefused(
        `${file} is not a readable database: it is damaged or of another kind. Put the last backup in its place, or choose another TIENDO_DATA directory.`,
        { cause: error },
      );
    }
    throw error;
  }
}

function refuseForeign(connection: Sqlite.Database, file: string): void {
  const tables = Number(connection.prepare('select count(*) from sqlite_master').pluck().get());
  const id = Number(connection.pragma('application_id', { simple: true }));
  if (tables === 0 && id === 0) {
    connection.pragma(`application_id = ${applicationId}`);
    return;
  }
  if (id !== applicationId) {
    throw new StoreRefused(
      `${file} belongs to another program, not to Tiến độ. Nothing was changed; choose another TIENDO_DATA directory.`,
    );
  }
  const bytes =
    Number(connection.pragma('page_count', { simple: true })) *
    Number(connection.pragma('page_size', { simple: true }));
  if (bytes > quickCheckLimitBytes) return;
  const answer = connection.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') {
    throw new StoreRefused(`${file} is damaged (${String(answer)}). Put the last backup in its place.`);
  }
}

function setPragmas(connection: Sqlite.Database, pragmas: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(pragmas)) {
    connection.pragma(`${name} = ${value}`);
    const kept = connection.pragma(name, { simple: true });
    if (kept !== value)
      throw new StoreRefused(`The database does not keep ${name} = ${value} (it says ${String(kept)}).`);
  }
}
