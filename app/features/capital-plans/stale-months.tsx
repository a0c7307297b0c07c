import { type Definition, DefinitionList } from '#app/components/definition-list.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { monthsOfCapital } from '#app/domain/monthly-plan.ts';
import { formatInstant, formatMoneyExact, formatMonthOfYear } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { monthFields } from './field-names.ts';
import type { PlanRevision } from './plan-revisions.server.ts';

type StaleMonthsProps = {
  year: number;
  newest: PlanRevision | null;
  /** The form as it was sent. */
  typed: Readonly<Record<string, unknown>>;
};

/** Both versions, when another revision was recorded while the months were being typed. */
export function StaleMonths({ year, newest, typed }: StaleMonthsProps) {
  const { t, locale } = useWords();
  const months = monthsOfCapital(year).map((month) => formatMonthOfYear(month, locale));
  const theirs: Definition[] =
    newest === null
      ? []
      : [
          {
            term: t('capital.months.revisionOf', { revision: newest.revision }),
            description: `${newest.recordedBy ?? t('capital.decisions.bySystem')}, ${formatInstant(newest.recordedAt, locale)}`,
          },
          ...newest.amounts.flatMap((amount, index) =>
            amount === 0
              ? []
              : [{ term: months[index] ?? '', description: formatMoneyExact(amount, locale) }],
          ),
        ];
  const mine = monthFields.flatMap((name, index) => {
    const value = typed[name];
    return typeof value === 'string' && value !== ''
      ? [{ term: months[index] ?? '', description: value }]
      : [];
  });
  return (
    <StaleNotice title={t('capital.months.stale')} theirs={<DefinitionList items={theirs} />} mine={mine} />
  );
}
