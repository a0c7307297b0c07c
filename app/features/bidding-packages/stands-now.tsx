import { DayText } from '#app/components/day-text.tsx';
import type { Definition } from '#app/components/definition-list.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { formatDay, formatShare } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';

import type { PackageHistory } from './find-package-history.server.ts';

/** What is on record of a package now: its step and its last report, each with its day and who recorded it. */
export function standsNow(
  { status, steps, lastReport }: PackageHistory,
  t: Translate,
  locale: Locale,
): Definition[] {
  const last = steps.at(-1);
  const bySystem = t('packages.page.history.bySystem');
  return [
    { term: t('packages.stale.status'), description: t(`codelists.packageStatuses.${status}`) },
    ...(last === undefined
      ? []
      : [
          { term: t('packages.stale.on'), description: <DayText day={last.on} /> },
          { term: t('packages.stale.by'), description: last.by ?? bySystem },
        ]),
    ...(lastReport === null
      ? []
      : [
          {
            term: t('packages.stale.report'),
            description: t('packages.stale.reported', {
              physical: formatShare(lastReport.physical, locale),
              day: formatDay(lastReport.on, locale),
              by: lastReport.by ?? bySystem,
            }),
          },
          ...(lastReport.note === null
            ? []
            : [{ term: t('packages.stale.reportNote'), description: lastReport.note }]),
        ]),
  ];
}
