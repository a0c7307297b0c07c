import { Link } from '@remix-run/react';

import { DefinitionList } from '#app/components/definition-list.tsx';
import { formatInstant } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { EventDetail } from './event-sentence.ts';
import type { SpokenEvent } from './speak-events.server.ts';

type EventListProps = {
  events: readonly SpokenEvent[];
  /** Also says in which line of the log an event stands, in answer to which request, and what it is about. */
  isFull?: boolean;
};

/** Events as sentences; each opens what was before and what is after. */
export function EventList({ events, isFull = false }: EventListProps) {
  return (
    <ol>
      {events.map((event) => (
        <li key={event.seq} id={`event-${event.seq}`} className="border-t py-2 first:border-t-0 first:pt-0">
          <EventItem event={event} isFull={isFull} />
        </li>
      ))}
    </ol>
  );
}

function EventItem({ event, isFull }: { event: SpokenEvent; isFull: boolean }) {
  const { t, locale } = useWords();
  const { seq, recordedAt, sentence, requestId, subject, details } = event;
  return (
    <div className="grid gap-x-4 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <time dateTime={recordedAt} className="text-muted text-sm sm:pt-0.5">
        {formatInstant(recordedAt, locale)}
      </time>
      <div className="min-w-0">
        <p className="wrap-anywhere">{sentence}</p>
        {isFull ? (
          <p className="text-muted flex flex-wrap gap-x-3 text-sm">
            <span>{t('audit.list.place', { seq })}</span>
            {subject.path === null ? (
              <span>{subject.code}</span>
            ) : (
              <Link to={subject.path} className="hover:text-accent underline">
                {subject.code}
              </Link>
            )}
            <span className="wrap-anywhere">{t('audit.list.request', { id: requestId })}</span>
          </p>
        ) : null}
        {details.length > 0 ? <EventDetails seq={seq} details={details} /> : null}
      </div>
    </div>
  );
}

function EventDetails({ seq, details }: { seq: number; details: readonly EventDetail[] }) {
  const { t } = useWords();
  const changesSomething = details.some(({ from }) => from !== null);
  return (
    <details className="mt-0.5 text-sm">
      <summary className="text-muted hover:text-ink w-fit underline decoration-dotted underline-offset-4">
        {t(changesSomething ? 'audit.list.details' : 'audit.list.facts')}
        <span className="sr-only"> {t('audit.list.place', { seq })}</span>
      </summary>
      <div className="my-1 max-w-3xl wrap-anywhere">
        <DefinitionList
          items={details.map(({ label, from, to }) => ({
            term: label,
            description: from === null ? to : <Change from={from} to={to} />,
          }))}
        />
      </div>
    </details>
  );
}

function Change({ from, to }: { from: string; to: string }) {
  return (
    <>
      <del className="text-muted">{from}</del> <span aria-hidden>→</span>{' '}
      <ins className="no-underline">{to}</ins>
    </>
  );
}
