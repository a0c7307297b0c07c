import { join } from 'node:path';

import Sqlite from 'better-sqlite3';

import { StoreRefused } from './store-refused.ts';

/**
 * Holds the data directory for this process. The lock is the operating system's own on an empty database file,
 * so a killed process leaves none behind.
 */
export function lockDirectory(dataDirectory: string): { release(): void } {
  const lock = new Sqlite(join(dataDirectory, 'tiendo.lock'), { timeout: 0 });
  try {
    lock.pragma('locking_mode = exclusive');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new StoreRefused(
        `Another Tiến độ process is using ${dataDirectory}. Stop it first; to run several processes on one portfolio, use PostgreSQL (DATABASE_URL).`,
        { cause: error },
      );
    }
    throw error;
  }
  return { release: () => lock.close() };
}
