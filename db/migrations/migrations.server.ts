import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

import { StoreRefused } from '../store-refused.ts';

export type Migration = { name: string; sql: string; sha256: string };
export type AppliedMigration = { name: string; sha256: string };

/** All migrations of a dialect in their order. */
export function migrationsOf(dialect: 'sqlite' | 'postgres'): readonly Migration[] {
  const folder = new URL(`./${dialect}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(new URL(file, folder), 'utf8');
      return { name: file.replace(/\.sql$/, ''), sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/** The migrations not yet applied; throws `StoreRefused` when the data knows one that we do not, or knows it otherwise. */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const knownByName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of applied) {
    const ours = knownByName.get(name);
    if (ours === undefined) {
      throw new StoreRefused(
        `The database was written by a newer Tiến độ (it has the change "${name}"). Start that version, or restore an older backup.`,
      );
    }
    if (ours.sha256 !== sha256) {
      throw new StoreRefused(
        `The database was changed by another version of "${name}" than this program has. Nothing was touched.`,
      );
    }
  }
  const appliedNames = new Set(applied.map(({ name }) => name));
  return known.filter(({ name }) => !appliedNames.has(name));
}

/** Throws when a table that still exists has fewer rows than before. */
export function refuseLostRows(
  migration: string,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): void {
  for (const [table, rows] of before) {
    const left = after.get(table);
    if (left !== undefined && left < rows) {
      throw new StoreRefused(
        `The change "${migration}" would lose ${rows - left} rows of ${table}. It was taken back; the data is as it was.`,
      );
    }
  }
}
