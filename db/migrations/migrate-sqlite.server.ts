import type Sqlite from 'better-sqlite3';

import { StoreRefused } from '../store-refused.ts';
import {
  type AppliedMigration,
  type Migration,
  migrationsOf,
  pendingMigrations,
  refuseLostRows,
} from './migrations.server.ts';

/** Brings a database file to this version, each migration whole or not at all, after setting a restore point beside it. */
export async function migrateSqlite(connection: Sqlite.Database, file: string): Promise<void> {
  connection.exec(
    'create table if not exists migrations (name text primary key not null, sha256 text not null, applied_at text not null) strict',
  );
  const applied = appliedOn(connection);
  const pending = pendingMigrations(migrationsOf('sqlite'), applied);
  if (pending.length === 0) return;
  if (applied.length > 0) setRestorePoint(connection, `${file}.before-${pending[0]?.name}`);
  // Table rebuilds must not fire foreign-key actions; the pragma only works outside a transaction.
  connection.pragma('foreign_keys = off');
  try {
    for (const migration of pending) apply(connection, migration);
  } finally {
    connection.pragma('foreign_keys = on');
  }
}

/** Throws `StoreRefused` unless the database is at exactly this version. */
export function refuseUnmigrated(connection: Sqlite.Database): void {
  const pending = pendingMigrations(migrationsOf('sqlite'), appliedOn(connection));
  if (pending.length === 0) return;
  throw new StoreRefused('The database is of an older version. Start the server once to bring it up to date.');
}

function appliedOn(connection: Sqlite.Database): AppliedMigration[] {
  const exists = connection.prepare("select 1 from sqlite_master where name = 'migrations'").get();
  if (exists === undefined) return [];
  return connection
    .prepare<[], AppliedMigration>('select name, sha256 from migrations order by name')
    .all();
}

function apply(connection: Sqlite.Database, migration: Migration): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const before = rowCounts(connection);
    connection.exec(migration.sql);
    refuseLostRows(migration.name, before, rowCounts(connection));
    const orphans = connection.pragma('foreign_key_check');
    if (Array.isArray(orphans) && orphans.length > 0) {
      throw new StoreRefused(`The change "${migration.name}" would leave ${orphans.length} rows without their parent.`);
    }
    connection
      .prepare("insert into migrations values (?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))")
      .run(migration.name, migration.sha256);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function setRestorePoint(connection: Sqlite.Database, path: string): void {
  connection.prepare('vacuum into ?').run(path);
}

function rowCounts(connection: Sqlite.Database): ReadonlyMap<string, number> {
  const tables = connection
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all();
  return new Map(
    tables.map(({ name }) => [
      name,
      Number(connection.prepare(`select count(*) from "${name}"`).pluck().get()),
    ]),
  );
}
