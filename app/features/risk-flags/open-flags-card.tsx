import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { FlagItem } from './flag-item.tsx';
import type { FlagRow } from './queries.server.ts';

const shownAtOnce = 4;

type OpenFlags = { flags: readonly FlagRow[]; today: Day };

/** The open flags of one project or package, on its page; more than a few are folded away. */
export function OpenFlagsCard({ flags, today }: OpenFlags) {
  const { t } = useWords();
  const rest = flags.slice(shownAtOnce);
  return (
    <Card title={t('flags.ofSubject.title')}>
      {flags.length === 0 ? (
        <EmptyState title={t('flags.ofSubject.none')}>{t('flags.ofSubject.noneExplained')}</EmptyState>
      ) : (
        <FlagItems flags={flags.slice(0, shownAtOnce)} today={today} />
      )}
      {rest.length > 0 ? (
        <details className="group">
          <summary className="text-accent border-t pt-2 hover:underline">
            <span aria-hidden className="mr-1.5 inline-block group-open:rotate-90">
              ›
            </span>
            {t('flags.ofSubject.more', { count: rest.length })}
          </summary>
          <FlagItems flags={rest} today={today} />
        </details>
      ) : null}
    </Card>
  );
}

function FlagItems({ flags, today }: OpenFlags) {
  return (
    <ul>
      {flags.map((flag) => (
        <FlagItem key={flag.id} flag={flag} today={today} namesSubject={false} />
      ))}
    </ul>
  );
}
