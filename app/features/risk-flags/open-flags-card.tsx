import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { FlagItem } from './flag-item.tsx';
import type { FlagRow } from './queries.server.ts';

/** The open flags of one project or package, on its page. */
export function OpenFlagsCard({ flags, today }: { flags: readonly FlagRow[]; today: Day }) {
  const { t } = useWords();
  return (
    <Card title={t('flags.ofSubject.title')}>
      {flags.length === 0 ? (
        <EmptyState title={t('flags.ofSubject.none')}>{t('flags.ofSubject.noneExplained')}</EmptyState>
      ) : (
        <ul>
          {flags.map((flag) => (
            <FlagItem key={flag.id} flag={flag} today={today} />
          ))}
        </ul>
      )}
    </Card>
  );
}
