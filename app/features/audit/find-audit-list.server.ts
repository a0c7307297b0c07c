import type { Locale } from '#app/domain/codelists.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { auditEventNames, auditSubjectKinds } from '#db/audit.server.ts';
import type { Reader } from '#db/reader.ts';

import { listAuditPage } from './audit-page.server.ts';
import { findAuditPart } from './find-audit-part.server.ts';
import type { AuditFilters } from './schemas.ts';
import { speakEvents } from './speak-events.server.ts';

const pageSize = 50;

/** One page of the audit log in sentences, with the people that the filters may mean. */
export async function findAuditList(
  db: Reader,
  filters: AuditFilters,
  { t, locale, before }: { t: Translate; locale: Locale; before: number | null },
) {
  const { part, people } = await findAuditPart(db, filters);
  if (part === null) return { people, found: [], next: null, isUnfinished: false };
  const { events, next, isUnfinished } = await listAuditPage(db, part, { before, limit: pageSize });
  return {
    people,
    found: await speakEvents(db, events, { t, locale, showsWhereabouts: true }),
    next,
    isUnfinished,
  };
}

/** What the log can be filtered by, in words. */
export function auditChoices(t: Translate) {
  return {
    kinds: auditSubjectKinds.map((kind) => ({ value: kind, label: t(`audit.subjectKinds.${kind}`) })),
    events: auditEventNames.map((event) => ({ value: event, label: t(`audit.events.${event}`) })),
  };
}
