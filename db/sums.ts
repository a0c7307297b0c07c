import { type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import { type Vnd, vnd } from '#app/domain/money.ts';

/** The sum of a column in whole đồng, 0 over no rows. PostgreSQL gives its sums as text. */
export function sumOf(column: AnySQLiteColumn | SQL): SQL<Vnd> {
  return sql`coalesce(sum(${column}), 0)`.mapWith((value) => vnd(Number(value)));
}

/** The sum of a column of counts, 0 over no rows. */
export function totalOf(column: AnySQLiteColumn | SQL): SQL<number> {
  return sql`coalesce(sum(${column}), 0)`.mapWith(Number);
}

/** How many rows. */
export const countOf = () => sql`count(*)`.mapWith(Number);
