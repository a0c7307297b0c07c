import { setImmediate as pause } from 'node:timers/promises';

import { and, desc, eq, gte, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm';

import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import type { Reader } from '#db/reader.ts';

import type { AuditPart } from './find-audit-part.server.ts';
import { eventColumns, type LoggedEvent, readEvent } from './logged-event.server.ts';
import { newestOf } from './newest-of.server.ts';

export type AuditPage = {
  events: readonly LoggedEvent[];
  /** What is older begins before this line; null where there is nothing older. */
  next: number | null;
  /** The search stopped here before the page was full: what matches lies far back, if anywhere. */
  isUnfinished: boolean;
};

/** How many rows are looked at before others get their turn, and for how long one answer may go on looking. */
type Reach = { rows: number; milliseconds: number };

const usualReach: Reach = { rows: 10_000, milliseconds: 400 };

/**
 * One page of the log, newest first, of what stands before the line `before`. It walks along one index (a subject's events, a
 * person's, those of some days, or the whole log) and looks at a limited stretch of it, so that no filter makes it costly.
 */
export async function listAuditPage(
  db: Reader,
  part: AuditPart,
  { before, limit, reach = usualReach }: { before: number | null; limit: number; reach?: Reach },
): Promise<AuditPage> {
  if (part.scopes !== null) return pageOfSubject(db, part, part.scopes, { before, limit });
  const events: LoggedEvent[] = [];
  let from = before;
  const deadline = performance.now() + reach.milliseconds;
  do {
    const found = await matchesIn(db, part, from, { rows: reach.rows, limit: limit + 1 - events.length });
    events.push(...found);
    if (events.length > limit) return pageOf(events, limit);
    from = await endOfStretch(db, part, from, reach.rows);
    if (from === null) return { events, next: null, isUnfinished: false };
    await pause();
  } while (performance.now() < deadline);
  return { events, next: from, isUnfinished: true };
}

async function pageOfSubject(
  db: Reader,
  part: AuditPart,
  scopes: readonly SQL[],
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditPage> {
  const { seq } = db.t.auditEvents;
  const older = before === null ? undefined : lt(seq, before);
  const common = [
    older,
    ...daysOf(db, part),
    ...actorsOf(db.t.auditEvents, part),
    ...restOf(db.t.auditEvents, part),
  ];
  return pageOf(await newestOf(db, scopes, common, limit + 1), limit);
}

function pageOf(events: readonly LoggedEvent[], limit: number): AuditPage {
  const shown = events.slice(0, limit);
  return {
    events: shown,
    next: events.length > limit ? (shown.at(-1)?.seq ?? null) : null,
    isUnfinished: false,
  };
}

/** What matches in the next stretch of the index. */
async function matchesIn(
  db: Reader,
  part: AuditPart,
  before: number | null,
  { rows: stretchRows, limit }: { rows: number; limit: number },
): Promise<LoggedEvent[]> {
  const { auditEvents: events } = db.t;
  const { conditions, order, residual } = await pathOf(db, part, before);
  const narrowing = residual(events);
  const stretch = db
    .select({
      seq: events.seq,
      recordedAt: events.recordedAt,
      actorId: events.actorId,
      event: events.event,
      subjectKind: events.subjectKind,
    })
    .from(events)
    .where(and(...conditions))
    .orderBy(...order(events))
    .limit(narrowing.length === 0 ? Math.min(limit, stretchRows) : stretchRows)
    .as('stretch');
  const matching = db
    .select({ seq: stretch.seq })
    .from(stretch)
    .where(and(...residual(stretch)))
    .orderBy(...order(stretch))
    .limit(limit);
  const rows = await db
    .select(eventColumns(db))
    .from(events)
    .where(inArray(events.seq, matching))
    .orderBy(...order(events));
  return rows.map(readEvent);
}

/** The last line of the next stretch; null where the index ends in it. */
async function endOfStretch(
  db: Reader,
  part: AuditPart,
  before: number | null,
  rows: number,
): Promise<number | null> {
  const { auditEvents: events } = db.t;
  const { conditions, order } = await pathOf(db, part, before);
  const [last] = await db
    .select({ seq: events.seq })
    .from(events)
    .where(and(...conditions))
    .orderBy(...order(events))
    .limit(1)
    .offset(rows - 1);
  return last?.seq ?? null;
}

type Columns = Readonly<Record<'seq' | 'recordedAt' | 'actorId' | 'event' | 'subjectKind', AnySQLiteColumn>>;

/** The index to walk along, and what is left to compare on the way. */
async function pathOf(db: Reader, part: AuditPart, before: number | null) {
  const { auditEvents: events } = db.t;
  const rest = (columns: Columns) => restOf(columns, part);
  const everything = (columns: Columns) => [...actorsOf(columns, part), ...rest(columns)];
  if (part.from !== null || part.before !== null) {
    return {
      conditions: [...daysOf(db, part), ...(await olderInTime(db, before))],
      order: inTime,
      residual: everything,
    };
  }
  const older = before === null ? undefined : lt(events.seq, before);
  const [only, ...others] = part.actorIds ?? [];
  if (only !== undefined && others.length === 0) {
    return { conditions: [eq(events.actorId, only), older], order: inLog, residual: rest };
  }
  return {
    conditions: [older],
    order: inLog,
    residual: everything,
  };
}

const inLog = ({ seq }: Columns) => [desc(seq)];
const inTime = ({ recordedAt, seq }: Columns) => [desc(recordedAt), desc(seq)];

/** Behind a line in the order of time, where two lines of one moment keep the order of the log. */
async function olderInTime(db: Reader, before: number | null): Promise<SQL[]> {
  if (before === null) return [];
  const { auditEvents: events } = db.t;
  const [line] = await db.select({ at: events.recordedAt }).from(events).where(eq(events.seq, before));
  if (line === undefined) return [lt(events.seq, before)];
  const sameMoment = and(eq(events.recordedAt, line.at), lt(events.seq, before));
  return [lte(events.recordedAt, line.at), or(lt(events.recordedAt, line.at), sameMoment) ?? sql`false`];
}

function daysOf(db: Reader, { from, before }: AuditPart): SQL[] {
  const { recordedAt } = db.t.auditEvents;
  return [
    ...(from === null ? [] : [gte(recordedAt, from)]),
    ...(before === null ? [] : [lt(recordedAt, before)]),
  ];
}

function actorsOf({ actorId }: Columns, { actorIds }: AuditPart): SQL[] {
  return actorIds === null ? [] : [inArray(actorId, actorIds)];
}

function restOf({ event, subjectKind }: Columns, part: AuditPart): SQL[] {
  return [
    ...(part.event === null ? [] : [eq(event, part.event)]),
    ...(part.kind === null ? [] : [eq(subjectKind, part.kind)]),
  ];
}
