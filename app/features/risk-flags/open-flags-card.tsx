import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { FlagItem } from './flag-item.tsx';
import type { FlagRow } from './queries.server.ts';

const shownAtOnce = 4;

/** The open flags of one project or package, on its page: the gravest at once, the others on asking. */
export function OpenFlagsCard({ flags, today }: { flags: readonly FlagRow[]; today: Day }) {
  const { t } = useWords();
  return (
    <Card title={t('flags.ofSubject.title')}>
      {flags.length === 0 ? (
        <EmptyState title={t('flags.ofSubject.none')}>{t('flags.ofSubject.noneExplained')}</EmptyState>
      ) : (
        <FlagList flags={flags.slice(0, shownAtOnce)} today={today} />
      )}
      {flags.length > shownAtOnce ? (
        <details className="border-t pt-3">
          <summary className="text-accent cursor-pointer text-sm hover:underline">
            {t('flags.ofSubject.more', { count: flags.length - shownAtOnce })}
          </summary>
          <FlagList flags={flags.slice(shownAtOnce)} today={today} />
        </details>
      ) : null}
    </Card>
  );
}

function FlagList({ flags, today }: { flags: readonly FlagRow[]; today: Day }) {
  return (
    <ul>
      {flags.map((flag) => (
        <FlagItem key={flag.id} flag={flag} today={today} />
      ))}
    </ul>
  );
}
