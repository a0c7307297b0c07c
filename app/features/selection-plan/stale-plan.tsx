import { DefinitionList } from '#app/components/definition-list.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { parseDay } from '#app/domain/day.ts';
import { formatCount, formatDay, formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { revisionFieldNames } from './field-names.ts';
import type { PlanPage } from './find-plan.server.ts';

type StalePlanProps = {
  page: Pick<PlanPage, 'revisions' | 'sums'>;
  /** The form as it was sent. */
  typed: Readonly<Record<string, unknown>>;
};

/** Both versions, when the plan was changed while its approval was being typed. */
export function StalePlan({ page, typed }: StalePlanProps) {
  const { t, locale } = useWords();
  const { revisions, sums } = page;
  const [last] = revisions;
  const theirs = [
    {
      term: t('selectionPlan.revisions.revision'),
      description:
        last === undefined
          ? t('selectionPlan.revisions.none')
          : t('selectionPlan.stale.last', {
              revision: last.revision,
              number: last.decisionNumber,
              day: formatDay(last.decidedOn, locale),
            }),
    },
    ...(last?.reason ? [{ term: t('selectionPlan.revisions.reason'), description: last.reason }] : []),
    { term: t('selectionPlan.sums.packages'), description: formatCount(sums.all.packages, locale) },
    { term: t('selectionPlan.sums.price'), description: formatMoneyExact(sums.all.price, locale) },
  ];
  const mine = revisionFieldNames.flatMap((name) => {
    const value = typed[name];
    if (typeof value !== 'string' || value === '') return [];
    const day = parseDay(value);
    return [
      {
        term: t(`selectionPlan.approve.${name}`),
        description: day === null ? value : formatDay(day, locale),
      },
    ];
  });
  return (
    <StaleNotice
      title={t('selectionPlan.stale.plan')}
      theirs={<DefinitionList items={theirs} />}
      mine={mine}
    />
  );
}
