import { useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { areAllIllustrative, IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PageSteps } from '#app/components/page-steps.tsx';
import { isFilteredBy } from '#app/features/contracts/is-filtered-by.ts';
import { listHeldSecurities } from '#app/features/contracts/list-securities.server.ts';
import { expiryWindows, SecuritySearch } from '#app/features/contracts/schemas.ts';
import { SecurityFilters } from '#app/features/contracts/security-filters.tsx';
import { SecurityTable } from '#app/features/contracts/security-table.tsx';
import { ExportLink } from '#app/features/list-exports/export-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

/** The securities that are held, by the day on which they expire. */
export const loader = guardLoader('package:read', async ({ actor, store, clock, url, locale, t }) => {
  const search = SecuritySearch.parse(Object.fromEntries(url.searchParams));
  const today = clock.today();
  return {
    title: t('contracts.calendar.title'),
    search,
    windows: expiryWindows,
    today,
    ...(await store.read((db) => listHeldSecurities(db, search, { today, locale, userId: actor.userId }))),
  };
});

export default function SecurityCalendar() {
  const { t } = useWords();
  const { search, windows, today, securities, hasMore } = useLoaderData<typeof loader>();
  const { page } = search;
  const areIllustrative = areAllIllustrative(securities);
  return (
    <>
      <PageHeader
        title={t('contracts.calendar.title')}
        subtitle={
          <>
            {t('contracts.calendar.subtitle')} {areIllustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={<ExportLink list="securities" />}
      />
      <SecurityFilters search={search} windows={windows} />
      <Card>
        <SecurityTable
          securities={securities}
          today={today}
          isFiltered={isFilteredBy(search)}
          marksRows={!areIllustrative}
        />
        <PageSteps
          previous={page > 1 ? { page: String(page - 1) } : null}
          next={hasMore ? { page: String(page + 1) } : null}
        />
      </Card>
    </>
  );
}
