import { type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/** Whether a column holds this text wherever it stands; no index answers it. */
export function containsText(column: AnySQLiteColumn | SQL, text: string): SQL {
  return sql`${column} like ${`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`} escape '\\'`;
}
