import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import type { Day } from '#app/domain/day.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { flagsPath } from '#app/platform/paths.ts';

import { FlagItem } from './flag-item.tsx';
import type { DecisionFlag } from './decision-flags.server.ts';

type DecisionCardProps = {
  flags: readonly DecisionFlag[];
  open: { red: number; amber: number };
  today: Day;
  provinceCode: string | null;
};

/** The flags that most need the committee, on the page it opens first. */
export function DecisionCard({ flags, open, today, provinceCode }: DecisionCardProps) {
  const { t, locale } = useWords();
  return (
    <Card
      title={t('portfolio.decisions.title')}
      subtitle={t('portfolio.decisions.subtitle', {
        red: formatCount(open.red, locale),
        amber: formatCount(open.amber, locale),
      })}
      aside={
        <a href={flagsPath({ province: provinceCode ?? 'all' })} className="text-accent hover:underline">
          {t('portfolio.decisions.all')}
        </a>
      }
    >
      {flags.length === 0 ? (
        <EmptyState title={t('portfolio.decisions.none')}>
          {t('portfolio.decisions.noneExplained')}
        </EmptyState>
      ) : (
        <ul>
          {flags.map((flag) => (
            <FlagItem key={flag.id} flag={flag} today={today} drives={flag.drives} />
          ))}
        </ul>
      )}
    </Card>
  );
}
