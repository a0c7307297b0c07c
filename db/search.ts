import { type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import { foldText } from '#app/domain/folded-text.ts';

/** Whether a folded column holds the text somewhere, however it is typed: `dak lak` finds `Đắk Lắk`. */
export function foldedContains(column: AnySQLiteColumn | SQL, text: string): SQL {
  return sql`${column} like ${`%${literal(foldText(text))}%`} escape '!'`;
}

/** Whether a column begins with exactly this text; an index on the column answers it. */
export function beginsWith(column: AnySQLiteColumn, text: string): SQL {
  return sql`${column} >= ${text} and ${column} < ${`${text}\u{10FFFF}`}`;
}

function literal(text: string): string {
  return text.replaceAll(/[!%_]/g, '!$&');
}
