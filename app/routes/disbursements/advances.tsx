import { useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { FilterBar } from '#app/components/filter-bar.tsx';
import { areAllIllustrative, IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PageSteps } from '#app/components/page-steps.tsx';
import { ProvinceField } from '#app/components/province-field.tsx';
import { AdvanceTable } from '#app/features/advances/advance-table.tsx';
import { listAdvances, sumAdvances } from '#app/features/advances/list-advances.server.ts';
import { AdvanceSearch } from '#app/features/advances/schemas.ts';
import { getProvinceChoice } from '#app/features/portfolio/queries.server.ts';
import { formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { disbursementsPath, securitiesPath } from '#app/platform/paths.ts';

/** The contracts with advance outstanding, most first: by when it must be recovered, and what secures it. */
export const loader = guardLoader('disbursement:read', async ({ actor, store, clock, url, locale, t }) => {
  const { page } = AdvanceSearch.parse(Object.fromEntries(url.searchParams));
  const today = clock.today();
  return store.read(async (db) => {
    const { provinces, province } = await getProvinceChoice(db, url.searchParams, {
      userId: actor.userId,
      locale,
    });
    const provinceCode = province?.code ?? null;
    return {
      title: t('advances.title'),
      page,
      provinces,
      provinceCode,
      sum: await sumAdvances(db, provinceCode),
      ...(await listAdvances(db, { provinceCode, page, today, locale })),
    };
  });
});

export default function Advances() {
  const { t, locale } = useWords();
  const { page, provinces, provinceCode, sum, advances, hasMore } = useLoaderData<typeof loader>();
  const areIllustrative = areAllIllustrative(advances);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={[{ label: t('disbursements.entry.crumb'), to: disbursementsPath() }]} />
        }
        title={t('advances.title')}
        subtitle={t('advances.subtitle', {
          outstanding: formatMoneyExact(sum.outstanding, locale),
          contracts: t('advances.contracts', { count: sum.contracts }),
        })}
        actions={<LinkButton to={securitiesPath({ kind: 'advance' })}>{t('advances.calendar')}</LinkButton>}
      />
      <FilterBar label={t('advances.filters')} keep={{}} isFiltered={false}>
        <ProvinceField provinces={provinces} value={provinceCode} without="all" />
      </FilterBar>
      <Card
        title={t('advances.list')}
        subtitle={t('advances.listSubtitle')}
        aside={areIllustrative ? <IllustrativeMark /> : null}
      >
        <AdvanceTable advances={advances} marksRows={!areIllustrative} />
        <PageSteps
          previous={page > 1 ? { page: String(page - 1) } : null}
          next={hasMore ? { page: String(page + 1) } : null}
        />
      </Card>
    </>
  );
}
