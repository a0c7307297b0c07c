import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { severities } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { flagsPath } from '#app/platform/paths.ts';

import type { FlagBasis } from './flag-basis.ts';
import { FlagItem } from './flag-item.tsx';
import type { FlagRow } from './queries.server.ts';

type FlagListProps = { flags: readonly (FlagRow & { basis: FlagBasis | null })[]; today: Day };

/** Flags by severity, the worse first. */
export function FlagList({ flags, today }: FlagListProps) {
  const { t } = useWords();
  if (flags.length === 0) {
    return (
      <Card>
        <EmptyState
          title={t('flags.none')}
          action={<LinkButton to={flagsPath({ view: 'unanswered' })}>{t('flags.toUnanswered')}</LinkButton>}
        >
          {t('flags.noneExplained')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <div className="grid gap-4">
      {severities
        .toReversed()
        .map((severity) => ({ severity, found: flags.filter((flag) => flag.severity === severity) }))
        .filter(({ found }) => found.length > 0)
        .map(({ severity, found }) => (
          <Card key={severity} title={t(`codelists.severities.${severity}`)}>
            <ul>
              {found.map((flag) => (
                <FlagItem key={flag.id} flag={flag} today={today} basis={flag.basis} />
              ))}
            </ul>
          </Card>
        ))}
    </div>
  );
}
