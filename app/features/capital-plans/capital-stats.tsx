import { Money } from '#app/components/money.tsx';
import { ReviewMark } from '#app/components/review-mark.tsx';
import { type Stat, StatStrip } from '#app/components/stat-strip.tsx';
import { noMoney, shareOf, subtractVnd } from '#app/domain/money.ts';
import { formatCount, formatShareWhole } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { CapitalPage } from './find-capital-page.server.ts';

type Limits = Pick<CapitalPage, 'totalInvestment' | 'assigned' | 'years' | 'group' | 'yearsAllowed'>;

/** What a project was assigned over all years against what it may cost, and in how many years of those allowed. */
export function CapitalStats(limits: Limits) {
  const { t, locale } = useWords();
  const { totalInvestment, assigned } = limits;
  const share = totalInvestment === null ? null : shareOf(assigned, totalInvestment);
  const left = totalInvestment === null ? null : subtractVnd(totalInvestment, assigned);
  return (
    <StatStrip
      stats={[
        {
          label: t('capital.stats.totalInvestment'),
          value: totalInvestment === null ? t('common.none') : <Money amount={totalInvestment} />,
          note: totalInvestment === null ? t('capital.stats.undecided') : null,
        },
        {
          label: t('capital.stats.assigned'),
          value: <Money amount={assigned} />,
          note:
            share === null
              ? null
              : t('capital.stats.assignedNote', { share: formatShareWhole(share, locale) }),
        },
        {
          label: t('capital.stats.left'),
          value: left === null ? t('common.none') : <Money amount={left} />,
          note: left !== null && left < noMoney ? t('capital.stats.over') : null,
        },
        useYears(limits),
      ]}
    />
  );
}

function useYears({ years, group, yearsAllowed }: Limits): Stat {
  const { t, locale } = useWords();
  const label = t('capital.stats.years');
  const used = formatCount(years.length, locale);
  if (group === null || yearsAllowed === null) {
    return { label, value: used, note: t('capital.stats.noLimit') };
  }
  const allowed = formatCount(yearsAllowed.years, locale);
  const isOver = years.length > yearsAllowed.years;
  return {
    label,
    value: t('capital.stats.yearsOf', { years: used, allowed }),
    note: (
      <>
        {t(isOver ? 'capital.stats.yearsOver' : 'capital.stats.yearsNote', { group, allowed })}{' '}
        <ReviewMark status={yearsAllowed.reviewStatus} />
      </>
    ),
  };
}
