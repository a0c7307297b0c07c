import { and, desc, type SQL, sql } from 'drizzle-orm';

import type { Reader } from '#db/reader.ts';

import { eventColumns, type LoggedEvent, readEvent } from './logged-event.server.ts';

/** The newest events of several scopes; each is looked up by its own index. */
export async function newestOf(
  db: Reader,
  scopes: readonly SQL[],
  common: readonly (SQL | undefined)[],
  limit: number,
): Promise<LoggedEvent[]> {
  if (scopes.length === 0) return [];
  const rows = await selectNewest(db, scopes, common, limit);
  return rows.map((row) => readEvent(row));
}

/** As `newestOf`, for a statement that is kept; there is at least one scope. */
export function selectNewest(
  db: Reader,
  scopes: readonly SQL[],
  common: readonly (SQL | undefined)[],
  limit: number,
) {
  const { auditEvents: events } = db.t;
  // The sum keeps the planner from walking the whole log backwards in search of a few rows.
  const newestFirst = desc(sql`${events.seq} + 0`);
  const newestOfEach = scopes.map((scope) => {
    const newest = db
      .select({ seq: events.seq })
      .from(events)
      .where(and(scope, ...common))
      .orderBy(newestFirst)
      .limit(limit);
    return sql`select seq from ${newest} as newest`;
  });
  return db
    .select(eventColumns(db))
    .from(events)
    .where(sql`${events.seq} in (${sql.join(newestOfEach, sql` union all `)})`)
    .orderBy(newestFirst)
    .limit(limit);
}
