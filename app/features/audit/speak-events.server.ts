import type { Locale } from '#app/domain/codelists.ts';
import type { Instant } from '#app/domain/day.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { Reader } from '#db/reader.ts';

import { type EventDetail, eventDetails, eventLabel, eventSentence } from './event-sentence.ts';
import type { LoggedEvent } from './logged-event.server.ts';
import { findNamedRecords, type NamedRecord } from './record-names.server.ts';

/** An event as a page shows it. */
export type SpokenEvent = {
  seq: number;
  recordedAt: Instant;
  label: string;
  sentence: string;
  requestId: string;
  subject: NamedRecord;
  details: readonly EventDetail[];
};

/** An event in words, with who did it and as the log keeps it: for an export, not for a page. */
export type TracedEvent = SpokenEvent & { actor: NamedRecord | null; logged: LoggedEvent };

/** Fields that tell where somebody was. */
const whereabouts: ReadonlySet<string> = new Set(['address', 'device']);

/** Puts events into the reader's language, with names for ids. */
export async function speakEvents(...asked: Parameters<typeof traceEvents>): Promise<SpokenEvent[]> {
  return (await traceEvents(...asked)).map(({ actor, logged, ...spoken }) => spoken);
}

/** As `speakEvents`, with the people and the lines themselves. */
export async function traceEvents(
  db: Reader,
  events: readonly LoggedEvent[],
  { t, locale, showsWhereabouts }: { t: Translate; locale: Locale; showsWhereabouts: boolean },
): Promise<TracedEvent[]> {
  const records = await findNamedRecords(db, events);
  const speech = { t, locale, names: new Map([...records].map(([id, { label }]) => [id, label])) };
  return events.map((logged) => {
    const { seq, event, subjectKind, subjectId, changes, actorId, requestId, recordedAt } = logged;
    const actor = actorId === null ? null : (records.get(actorId) ?? nameless(actorId));
    const subject = records.get(subjectId) ?? subjectWithoutRecord(t, { subjectKind, subjectId, changes });
    const told = { event, actor: actor?.label ?? null, subject: subject.label, changes };
    return {
      seq,
      recordedAt,
      label: eventLabel(speech, event),
      sentence: eventSentence(speech, told),
      requestId,
      subject,
      actor,
      logged,
      details: eventDetails(speech, changes).filter(
        ({ field }) => showsWhereabouts || !whereabouts.has(field),
      ),
    };
  });
}

const systemSubjects = [
  'reference',
  'demo',
  'national',
  'records',
  'backup',
  'securityPolicy',
  'ledger',
] as const;

function subjectWithoutRecord(
  t: Translate,
  { subjectKind, subjectId, changes }: Pick<LoggedEvent, 'subjectKind' | 'subjectId' | 'changes'>,
): NamedRecord {
  const system = systemSubjects.find((known) => subjectKind === 'system' && known === subjectId);
  if (system !== undefined) return named(t(`audit.subjects.${system}`));
  if (subjectKind === 'user') return named(t('audit.unknownPerson'));
  const fileName =
    typeof changes === 'object' && changes !== null && 'fileName' in changes ? changes.fileName : null;
  return subjectKind === 'import' && typeof fileName === 'string' ? named(fileName) : nameless(subjectId);
}

function named(label: string): NamedRecord {
  return { label, code: label, path: null };
}

/** A record that is no longer there keeps its id for a name. */
function nameless(id: string): NamedRecord {
  return named(id);
}
