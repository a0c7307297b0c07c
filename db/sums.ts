import { type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import { type Vnd, vnd } from '#app/domain/money.ts';

/** The sum of a column in whole đồng, 0 over no rows. PostgreSQL gives its sums as text. */
export function sumOf(column: AnySQLiteColumn | SQL): SQL<Vnd> {
  return sql`coalesce(sum(${column}), 0)`.mapWith((value) => vnd(Number(value)));
}

/** How many rows. */
export const countOf = () => sql`count(*)`.mapWith(Number);
