import { ReviewMark } from '#app/components/review-mark.tsx';
import type { ProjectGroup } from '#app/domain/codelists.ts';
import type { Vnd } from '#app/domain/money.ts';
import { suggestedGroup } from '#app/domain/project-group.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ReviewedThresholds } from './find-project-form.server.ts';

type GroupHintProps = {
  thresholds: ReviewedThresholds;
  /** Null where no decision is known, as for a project that is being made. */
  totalInvestment: Vnd | null;
  /** The group as it is recorded. */
  group: ProjectGroup | null;
};

/** Which group the total investment makes likely, and whether another one is recorded; never more than a hint. */
export function GroupHint({ thresholds, totalInvestment, group }: GroupHintProps) {
  const { t, locale } = useWords();
  const { groupA, groupB } = thresholds;
  if (groupA === null || groupB === null) return <>{t('projects.form.groupUnknown')}</>;
  const suggested = suggestedGroup(totalInvestment, thresholds);
  const limits = { groupA: formatMoney(groupA, locale), groupB: formatMoney(groupB, locale) };
  const mark = <ReviewMark status={thresholds.reviewStatus} />;
  if (suggested === null || totalInvestment === null) {
    return (
      <>
        {t('projects.form.groupLimits', limits)} {mark}
      </>
    );
  }
  const words = {
    total: formatMoney(totalInvestment, locale),
    suggested: t(`codelists.projectGroups.${suggested}`),
  };
  return (
    <>
      {t('projects.form.groupSuggested', words)}{' '}
      {group === null || group === suggested
        ? null
        : `${t('projects.form.groupDiffers', { group: t(`codelists.projectGroups.${group}`) })} `}
      {mark}
    </>
  );
}
