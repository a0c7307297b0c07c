import type { Kit } from '../kit.ts';
import type { defineUsers } from './users.ts';

export const defineAudit = (kit: Kit, { users }: { users: ReturnType<typeof defineUsers>['users'] }) => {
  /** Every write's trace, in the write's own transaction; append-only and hash-chained. */
  const auditEvents = kit.table(
    'audit_events',
    {
      seq: kit.integer().primaryKey(),
      id: kit.id().notNull().unique(),
      /** `noun.pastParticiple`. */
      event: kit.text().notNull(),
      subjectKind: kit.text().notNull(),
      subjectId: kit.text().notNull(),
      changes: kit.json<Record<string, unknown>>().notNull(),
      actorId: kit.id().references(() => users.id),
      requestId: kit.text().notNull(),
      recordedAt: kit.instant().notNull(),
      previousHash: kit.text().notNull(),
      hash: kit.text().notNull(),
    },
    (t) => [
      kit.index('audit_events_by_subject').on(t.subjectKind, t.subjectId, t.seq),
      kit.index('audit_events_by_actor').on(t.actorId, t.seq),
      kit.index('audit_events_by_time').on(t.recordedAt),
    ],
  );

  /** The heads of the hash chains; locking a head queues the writers behind it. */
  const chainHeads = kit.table('chain_heads', {
    name: kit.text().primaryKey(),
    seq: kit.integer().notNull(),
    hash: kit.text().notNull(),
  });

  /** What this installation is: its kind, the day its positions were worked out for. */
  const settings = kit.table('settings', {
    name: kit.text().primaryKey(),
    value: kit.text().notNull(),
  });

  return { auditEvents, chainHeads, settings };
};
