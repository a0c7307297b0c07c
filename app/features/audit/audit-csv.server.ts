import type { Locale } from '#app/domain/codelists.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { byteOrderMark, csvLines } from '#app/platform/csv.server.ts';
import type { AuditSubjectKind } from '#db/audit.server.ts';
import { auditSubjectKinds } from '#db/audit.server.ts';
import { canonicalText, chainHead } from '#db/hash-chain.server.ts';
import type { Store } from '#db/store.server.ts';

import { listAuditPage } from './audit-page.server.ts';
import { type AuditPart, findAuditPart } from './find-audit-part.server.ts';
import type { AuditFilters } from './schemas.ts';
import { type TracedEvent, traceEvents } from './speak-events.server.ts';

type Reading = { store: Store; t: Translate; locale: Locale };

const rowsAtATime = 500;
const columns = [
  'seq',
  'recordedAt',
  'person',
  'email',
  'event',
  'subjectKind',
  'subject',
  'sentence',
  'changes',
  'requestId',
  'hash',
] as const;

/**
 * The part of the audit log that the filters mean, newest first, for a spreadsheet: a page at a time, so that it costs no more memory
 * than a page. No cell is one that a spreadsheet would run. The last line is the log's head when the export began; what was recorded
 * since is left out.
 */
export async function* auditAsCsv(
  { store, t, locale }: Reading,
  filters: AuditFilters,
): AsyncGenerator<string, void> {
  const { head, part } = await store.read(async (db) => ({
    head: await chainHead(db, 'audit'),
    part: (await findAuditPart(db, filters)).part,
  }));
  yield byteOrderMark + csvLines([columns.map((column) => t(`audit.csv.${column}`))]);
  if (part !== null) yield* linesOf({ store, t, locale }, part, (head?.seq ?? 0) + 1);
  yield csvLines([[t('audit.csv.head'), head?.seq ?? 0, head?.hash ?? '']]);
}

async function* linesOf(
  { store, t, locale }: Reading,
  part: AuditPart,
  end: number,
): AsyncGenerator<string, void> {
  let before: number | null = end;
  while (before !== null) {
    const cursor: number = before;
    const { events, next } = await store.read(async (db) => {
      const page = await listAuditPage(db, part, { before: cursor, limit: rowsAtATime });
      return { ...page, events: await traceEvents(db, page.events, { t, locale, showsWhereabouts: true }) };
    });
    if (events.length > 0) yield csvLines(events.map((event) => cellsOf(t, event)));
    before = next;
  }
}

function cellsOf(
  t: Translate,
  { actor, subject, sentence, label, logged }: TracedEvent,
): (string | number)[] {
  const { seq, recordedAt, subjectKind, changes, requestId, hash } = logged;
  const kind = auditSubjectKinds.find((known) => known === subjectKind);
  return [
    seq,
    recordedAt,
    actor?.label ?? t('audit.system'),
    actor?.code ?? '',
    label,
    kindWord(t, kind) ?? subjectKind,
    subject.code,
    sentence,
    canonicalText(changes),
    requestId,
    hash,
  ];
}

function kindWord(t: Translate, kind: AuditSubjectKind | undefined): string | null {
  return kind === undefined ? null : t(`audit.subjectKinds.${kind}`);
}
