import { useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FilterChips } from '#app/components/filter-chips.tsx';
import { areAllIllustrative, IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { rolesOf } from '#app/domain/permissions.ts';
import { needKinds } from '#app/domain/work-list.ts';
import { PackageFilters } from '#app/features/bidding-packages/package-filters.tsx';
import { PackageTable } from '#app/features/bidding-packages/package-table.tsx';
import {
  listMyPackages,
  listPackages,
  mostListed,
  packagesPerPage,
} from '#app/features/bidding-packages/queries.server.ts';
import { QuickStep } from '#app/features/bidding-packages/quick-step.tsx';
import { PackageSearch } from '#app/features/bidding-packages/schemas.ts';
import { FlagItem } from '#app/features/risk-flags/flag-item.tsx';
import { ExportLink } from '#app/features/list-exports/export-link.tsx';
import { listMyWork } from '#app/features/work-list/list-my-work.server.ts';
import { WorkList } from '#app/features/work-list/work-list.tsx';
import { listProjectProvinces } from '#app/features/projects/queries.server.ts';
import { formatCount, formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { packagesPath } from '#app/platform/paths.ts';

/** A project manager's work of the day (`?need=` one kind of it) and their packages, each with what comes next; for everybody else, and by `?all=1`, all of them. */
export const loader = guardLoader('package:read', async ({ actor, store, clock, url, locale, t }) => {
  const search = PackageSearch.parse(Object.fromEntries(url.searchParams));
  const isManager = rolesOf(actor).includes('projectManager');
  const isMine = isManager && url.searchParams.get('all') !== '1';
  const only = needKinds.find((kind) => kind === url.searchParams.get('need')) ?? null;
  const today = clock.today();
  return store.read(async (db) => ({
    title: t('packages.title'),
    today,
    here: `${url.pathname}${url.search}`,
    search,
    isManager,
    isMine,
    only,
    work: isMine ? await listMyWork(db, { userId: actor.userId, today, locale, only }) : null,
    provinces: isMine ? [] : await listProjectProvinces(db, locale),
    list: isMine
      ? await listMyPackages(db, actor.userId, search.page, locale)
      : await listPackages(db, search, locale),
    pageSize: packagesPerPage,
    most: mostListed,
  }));
});

export default function Packages() {
  const { t, locale } = useWords();
  const { today, here, search, isManager, isMine, only, work, provinces, list, pageSize, most } =
    useLoaderData<typeof loader>();
  const isCut = !isMine && list.total > most;
  const total =
    isCut && search.q !== ''
      ? t('packages.list.moreThan', { most: formatCount(most, locale) })
      : formatCount(list.total, locale);
  return (
    <>
      <PageHeader
        title={isMine ? t('packages.list.mine') : t('packages.list.all')}
        subtitle={
          <>
            {t(isMine ? 'packages.list.subtitleMine' : 'packages.list.subtitleAll', {
              total,
              day: formatDay(today, locale),
            })}{' '}
            {areAllIllustrative(list.rows) ? <IllustrativeMark /> : null}
          </>
        }
        actions={<ExportLink list="packages" with={isMine ? { mine: '1' } : {}} />}
      />
      {isManager ? (
        <FilterChips
          label={t('packages.list.which')}
          chips={[
            { label: t('packages.list.mine'), href: packagesPath(), isChosen: isMine },
            { label: t('packages.list.all'), href: packagesPath({ all: '1' }), isChosen: !isMine },
          ]}
        />
      ) : null}
      {work === null ? null : (
        <WorkList
          groups={work}
          only={only}
          today={today}
          shown={{
            flag: (flag) => <FlagItem key={flag.id} flag={flag} today={today} />,
            nextStep: (row) => <QuickStep row={row} today={today} returnTo={here} />,
          }}
        />
      )}
      {isMine ? null : <PackageFilters search={search} provinces={provinces} />}
      <Card>
        <PackageTable
          packages={list.rows}
          today={today}
          nextStep={isMine ? (row) => <QuickStep row={row} today={today} returnTo={here} /> : undefined}
          empty={
            <EmptyState
              title={isMine ? t('packages.list.noneMine') : t('packages.list.none')}
              action={<LinkButton to={packagesPath({ all: '1' })}>{t('packages.list.showAll')}</LinkButton>}
            >
              {isMine ? t('packages.list.noneMineExplained') : t('packages.list.noneExplained')}
            </EmptyState>
          }
        />
        <Pagination page={list.page} pageSize={pageSize} total={isCut ? most : list.total} />
        {isCut ? (
          <p className="text-muted mt-2 text-sm">
            {t('packages.list.most', { most: formatCount(most, locale) })}
          </p>
        ) : null}
      </Card>
    </>
  );
}
