import { sql } from 'drizzle-orm';

import type { Instant } from '#app/domain/day.ts';
import { readJson } from '#db/read-json.ts';
import type { Reader } from '#db/reader.ts';

/** An event as the log keeps it; `changes` undefined where they can no longer be read. */
export type LoggedEvent = {
  seq: number;
  event: string;
  subjectKind: string;
  subjectId: string;
  changes: unknown;
  actorId: string | null;
  requestId: string;
  recordedAt: Instant;
  hash: string;
};

/** The columns of an event, its changes as the text that is kept. */
export function eventColumns(db: Reader) {
  const { auditEvents: events } = db.t;
  return {
    seq: events.seq,
    event: events.event,
    subjectKind: events.subjectKind,
    subjectId: events.subjectId,
    changes: sql<string>`cast(${events.changes} as text)`.as('changes_text'),
    actorId: events.actorId,
    requestId: events.requestId,
    recordedAt: events.recordedAt,
    hash: events.hash,
  };
}

/** An event with its changes read. */
export function readEvent<Row extends { changes: string }>(row: Row) {
  return { ...row, changes: readJson(row.changes) };
}
