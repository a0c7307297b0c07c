/**
 * Writes the next migration of both dialects from the difference between the tables and the last snapshot:
 * `npx tsx scripts/generate-migration.ts add-reviews`. Read the SQL before committing it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';

import { postgresTables } from '#db/schema/tables.postgres.ts';
import { sqliteTables } from '#db/schema/tables.sqlite.ts';

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Say what changes, in kebab-case: npx tsx scripts/generate-migration.ts add-reviews');
  process.exit(1);
}

await write('sqlite', generateSQLiteMigration, (tables, previousId) =>
  generateSQLiteDrizzleJson(tables, previousId, 'snake_case'),
);
await write('postgres', generateMigration, async (tables, previousId) =>
  generateDrizzleJson(tables, previousId, undefined, 'snake_case'),
);

async function write<Snapshot extends { id: string }>(
  dialect: 'sqlite' | 'postgres',
  difference: (from: Snapshot, to: Snapshot) => Promise<string[]>,
  snapshotOf: (tables: Record<string, unknown>, previousId?: string) => Promise<Snapshot>,
): Promise<void> {
  const folder = new URL(`../db/migrations/${dialect}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  const snapshotFile = new URL('snapshot.json', folder);
  const previous: Snapshot = existsSync(snapshotFile)
    ? JSON.parse(readFileSync(snapshotFile, 'utf8'))
    : await snapshotOf({});
  const current = await snapshotOf(dialect === 'sqlite' ? sqliteTables : postgresTables, previous.id);
  const statements = await difference(previous, current);
  if (statements.length > 0) {
    const number = String(readdirSync(folder).filter((file) => file.endsWith('.sql')).length + 1).padStart(
      4,
      '0',
    );
    const sql = statements.map((statement) => finished(dialect, statement)).join('\n');
    writeFileSync(new URL(`${number}_${name}.sql`, folder), `${sql}\n`);
    writeFileSync(snapshotFile, `${JSON.stringify(current, null, 1)}\n`);
  }
  console.log(`${dialect}: ${statements.length} statements`);
}

function finished(dialect: 'sqlite' | 'postgres', statement: string): string {
  const strict = dialect === 'sqlite' && statement.startsWith('CREATE TABLE');
  return strict ? statement.trimEnd().replace(/\);$/, ') STRICT;') : statement.trimEnd();
}
