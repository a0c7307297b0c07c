import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';

import { migratePostgres } from '../migrations/migrate-postgres.server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A file that holds a migrated, empty PGlite data directory. */
    pgliteTemplate: string;
  }
}

/** Migrates a PGlite once for all test files, where any runs on it; each test works on a copy. */
export default async function preparePglite(project: TestProject): Promise<(() => void) | undefined> {
  if (process.env.TEST_SQLITE_ONLY !== undefined) return undefined;
  const database = await PGlite.create();
  await migratePostgres({ query: async (sql) => (await database.exec(sql)).at(-1)?.rows ?? [] });
  const copy = await database.dumpDataDir('none');
  await database.close();
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-pglite-'));
  const file = join(folder, 'template.tar');
  writeFileSync(file, Buffer.from(await copy.arrayBuffer()));
  project.provide('pgliteTemplate', file);
  return () => rmSync(folder, { recursive: true });
}
