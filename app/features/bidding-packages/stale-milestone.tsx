import { DefinitionList } from '#app/components/definition-list.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { milestoneFieldNames } from './field-names.ts';
import type { PackageMilestone } from './find-milestones.server.ts';
import type { PackageHistory } from './find-package-history.server.ts';
import { standsNow } from './stands-now.tsx';
import { typedWords } from './typed-words.ts';

type StaleMilestoneProps = {
  history: PackageHistory;
  milestone: PackageMilestone;
  /** The form as it was sent. */
  typed: Readonly<Record<string, unknown>>;
};

/** Both versions, when the package was changed while one of its milestones was being typed. */
export function StaleMilestone({ history, milestone, typed }: StaleMilestoneProps) {
  const { t, locale } = useWords();
  const days = [
    ['plannedOn', milestone.plannedOn],
    ['doneOn', milestone.doneOn],
  ] as const;
  return (
    <StaleNotice
      title={t('packages.stale.title')}
      theirs={
        <DefinitionList
          items={[
            ...standsNow(history, t, locale),
            ...days.flatMap(([name, on]) =>
              on === null
                ? []
                : [
                    {
                      term: t(`packages.milestones.${name}`),
                      description: formatDay(on, locale),
                    },
                  ],
            ),
            ...(milestone.documentRef === null
              ? []
              : [
                  {
                    term: t('packages.milestones.documentRef'),
                    description: milestone.documentRef,
                  },
                ]),
          ]}
        />
      }
      mine={typedWords(typed, milestoneFieldNames, t, locale).map(({ name, words }) => ({
        term: t(`packages.milestones.${name}`),
        description: words,
      }))}
    />
  );
}
