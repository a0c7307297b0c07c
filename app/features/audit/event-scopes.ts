import { and, eq, inArray, type Placeholder, type SQL, sql, type SQLWrapper } from 'drizzle-orm';

import type { AuditSubjectKind } from '#db/audit.server.ts';
import type { Reader } from '#db/reader.ts';

/** What a history is of. A project's includes its packages, a package's its contracts and vouchers. */
export type HistorySubject<Id = string> =
  | { readonly kind: 'project' | 'package' | 'contract' | 'supplier' | 'user'; readonly id: Id }
  /** `reversesId`: an entry that undoes another was recorded as an event of that other. */
  | { readonly kind: 'disbursement'; readonly id: Id; readonly reversesId: Id | null };

/** Conditions on the log that together are the events of a subject; no event meets two of them. */
export function eventScopes(db: Reader, subject: HistorySubject<string | Placeholder>): SQL[] {
  const { biddingPackages: packages, contracts, disbursementEntries: entries, auditEvents } = db.t;
  const { kind, id } = subject;
  // The log keeps the ids of all kinds of subject as text.
  const idsOf = (of: typeof packages.id | typeof contracts.id | typeof entries.id, from: SQL) =>
    sql`(select cast(${of} as text) from ${from})`;
  if (kind === 'project') {
    const itsPackages = sql`${packages} where ${packages.projectId} = ${id}`;
    const itsContracts = sql`${contracts} where ${contracts.packageId} in (select ${packages.id} from ${itsPackages})`;
    return [
      within(db, 'project', [id]),
      within(db, 'package', idsOf(packages.id, itsPackages)),
      within(db, 'contract', idsOf(contracts.id, itsContracts)),
      within(db, 'disbursement', idsOf(entries.id, sql`${entries} where ${entries.projectId} = ${id}`)),
    ];
  }
  if (kind === 'package') {
    return [
      within(db, 'package', [id]),
      within(db, 'contract', idsOf(contracts.id, sql`${contracts} where ${contracts.packageId} = ${id}`)),
      within(db, 'disbursement', idsOf(entries.id, sql`${entries} where ${entries.packageId} = ${id}`)),
    ];
  }
  if (kind !== 'disbursement' || subject.reversesId === null) return [within(db, kind, [id])];
  const ofTheUndone = within(db, kind, [subject.reversesId]);
  return [both(ofTheUndone, eq(auditEvents.event, 'disbursement.reversed'))];
}

function within(db: Reader, kind: AuditSubjectKind, ids: (string | Placeholder)[] | SQLWrapper): SQL {
  const { subjectKind, subjectId } = db.t.auditEvents;
  return both(eq(subjectKind, kind), inArray(subjectId, ids));
}

function both(one: SQL, other: SQL): SQL {
  return and(one, other) ?? one;
}
