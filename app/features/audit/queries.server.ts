import { lt, type Placeholder, sql } from 'drizzle-orm';

import type { Actor } from '#app/domain/permissions.ts';
import { isPermitted } from '#app/domain/permissions.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { chainHead } from '#db/hash-chain.server.ts';
import { preparedPer } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';

import { eventScopes, type HistorySubject } from './event-scopes.ts';
import { type LoggedEvent, readEvent } from './logged-event.server.ts';
import { newestOf, selectNewest } from './newest-of.server.ts';
import { speakEvents } from './speak-events.server.ts';

export type { HistorySubject } from './event-scopes.ts';

type Reading = { actor: Actor; t: Translate; locale: Locale };

/** How many events a page shows of its subject: fewer where the rest has a page of its own. */
const newestShown: Readonly<Record<HistorySubject['kind'], number>> = {
  project: 5,
  package: 5,
  contract: 5,
  supplier: 10,
  user: 10,
  disbursement: 10,
};
const pageSize = 50;

const id = sql.placeholder('id');
const reversesId = sql.placeholder('reversesId');

/** The subjects that a statement is kept for; a reversal is a disbursement that undoes another. */
const keptSubjects = {
  project: { kind: 'project', id },
  package: { kind: 'package', id },
  contract: { kind: 'contract', id },
  supplier: { kind: 'supplier', id },
  user: { kind: 'user', id },
  disbursement: { kind: 'disbursement', id, reversesId: null },
  reversal: { kind: 'disbursement', id, reversesId },
} as const satisfies Readonly<Record<string, HistorySubject<Placeholder>>>;

const findNewest = preparedPer((db, of: keyof typeof keptSubjects) => {
  const subject = keptSubjects[of];
  return selectNewest(db, eventScopes(db, subject), [], newestShown[subject.kind] + 1);
});

/** The newest events about a subject and what belongs to it, in sentences, and whether there are more; null for who may not read histories. */
export async function listEventsOf(db: Reader, subject: HistorySubject, reading: Reading) {
  if (!mayReadHistory(reading.actor, subject)) return null;
  const isReversal = subject.kind === 'disbursement' && subject.reversesId !== null;
  const found = await findNewest(db, isReversal ? 'reversal' : subject.kind, subject);
  return spokenPage(
    db,
    found.map((row) => readEvent(row)),
    reading,
    newestShown[subject.kind],
  );
}
export type History = NonNullable<Awaited<ReturnType<typeof listEventsOf>>>;

/** A page of all that happened to a subject, newest first, older than the line `before`. */
export async function listWholeHistory(
  db: Reader,
  subject: HistorySubject,
  reading: Reading,
  before: number | null,
): Promise<History> {
  const older = before === null ? [] : [lt(db.t.auditEvents.seq, before)];
  const found = await newestOf(db, eventScopes(db, subject), older, pageSize + 1);
  return spokenPage(db, found, reading, pageSize);
}

/** The heads of both chains, for the foot of whatever is printed. */
export async function getChainHeads(db: Reader) {
  return { ledger: await chainHead(db, 'ledger'), audit: await chainHead(db, 'audit') };
}

/** Whether the reader may see who signed in from where. */
export function maySeeSignIns(actor: Actor): boolean {
  return isPermitted(actor, 'audit:read') || isPermitted(actor, 'user:read');
}

function mayReadHistory(actor: Actor, { kind }: HistorySubject): boolean {
  return kind === 'user' ? maySeeSignIns(actor) : isPermitted(actor, 'history:read');
}

/** One event more than the limit was found where there are more. */
async function spokenPage(db: Reader, found: readonly LoggedEvent[], reading: Reading, limit: number) {
  return {
    events: await speakEvents(db, found.slice(0, limit), {
      ...reading,
      showsWhereabouts: maySeeSignIns(reading.actor),
    }),
    hasMore: found.length > limit,
  };
}
