import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import { EventList } from './event-list.tsx';
import type { History } from './queries.server.ts';

type HistoryPanelProps = {
  /** Null for who may not read it: nothing stands there then. */
  history: History | null;
  /** Where the rest is, when there is more. */
  allPath: string | null;
};

/** What was done to the subject of a page, the newest first, in sentences. */
export function HistoryPanel({ history, allPath }: HistoryPanelProps) {
  const { t } = useWords();
  if (history === null) return null;
  const { events, hasMore } = history;
  return (
    <Card
      id="audit-history"
      title={t('audit.history.title')}
      aside={
        hasMore && allPath !== null ? (
          <Link to={allPath} className="text-accent hover:underline">
            {t('audit.history.all')}
          </Link>
        ) : null
      }
    >
      {events.length === 0 ? (
        <p className="text-muted">{t('audit.history.empty')}</p>
      ) : (
        <EventList events={events} />
      )}
    </Card>
  );
}
