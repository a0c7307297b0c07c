import { StoreRefused } from '../store-refused.ts';
import { type Migration, migrationsOf, pendingMigrations, refuseLostRows } from './migrations.server.ts';

/** One PostgreSQL connection that runs several statements at a time and gives the rows of the last. */
export type PostgresConnection = { query(sql: string): Promise<Record<string, unknown>[]> };

/** "tien": held while migrating, so that of several starting processes one migrates. */
const advisoryLock = 0x7469656e;

/** Brings a PostgreSQL database to this version, each migration whole or not at all. */
export async function migratePostgres(connection: PostgresConnection): Promise<void> {
  await connection.query(`select pg_advisory_lock(${advisoryLock})`);
  try {
    await connection.query(
      'create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    for (const migration of await pendingOn(connection)) await apply(connection, migration);
  } finally {
    await connection.query(`select pg_advisory_unlock(${advisoryLock})`);
  }
}

/** Throws `StoreRefused` unless the database is at exactly this version. */
export async function refuseUnmigrated(connection: PostgresConnection): Promise<void> {
  const pending = await pendingOn(connection);
  if (pending.length > 0) {
    throw new StoreRefused('The database is of an older version. Start the server once to bring it up to date.');
  }
}

async function pendingOn(connection: PostgresConnection): Promise<readonly Migration[]> {
  const applied = await connection.query('select name, sha256 from migrations order by name');
  return pendingMigrations(
    migrationsOf('postgres'),
    applied.map(({ name, sha256 }) => ({ name: String(name), sha256: String(sha256) })),
  );
}

async function apply(connection: PostgresConnection, migration: Migration): Promise<void> {
  await connection.query('begin');
  try {
    const before = await rowCounts(connection);
    await connection.query(migration.sql);
    refuseLostRows(migration.name, before, await rowCounts(connection));
    await connection.query(
      `insert into migrations (name, sha256) values ('${migration.name}', '${migration.sha256}')`,
    );
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback');
    throw error;
  }
}

async function rowCounts(connection: PostgresConnection): Promise<ReadonlyMap<string, number>> {
  const tables = await connection.query(
    "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
  );
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const [row] = await connection.query(`select count(*) as rows from "${String(name)}"`);
    counts.set(String(name), Number(row?.rows));
  }
  return counts;
}
