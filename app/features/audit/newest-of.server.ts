import { and, desc, inArray, type SQL, sql } from 'drizzle-orm';

import type { Reader } from '#db/reader.ts';

import { eventColumns, type LoggedEvent, readEvent } from './logged-event.server.ts';

/** The newest events of several scopes; each is looked up by its own index. */
export async function newestOf(
  db: Reader,
  scopes: readonly SQL[],
  common: readonly (SQL | undefined)[],
  limit: number,
): Promise<LoggedEvent[]> {
  const { auditEvents: events } = db.t;
  const found = new Map<number, LoggedEvent>();
  for (const scope of scopes) {
    const newest = db
      .select({ seq: events.seq })
      .from(events)
      .where(and(scope, ...common))
      // The sum keeps the planner from walking the whole log backwards in search of a few rows.
      .orderBy(desc(sql`${events.seq} + 0`))
      .limit(limit);
    const rows = await db.select(eventColumns(db)).from(events).where(inArray(events.seq, newest));
    for (const row of rows) found.set(row.seq, readEvent(row));
  }
  return [...found.values()].toSorted((a, b) => b.seq - a.seq).slice(0, limit);
}
