import { useLoaderData, useLocation } from '@remix-run/react';
import { useMemo } from 'react';

import { Badge } from '#app/components/badge.tsx';
import { Card } from '#app/components/card.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { Dialog } from '#app/components/dialog.tsx';
import { FilterBar } from '#app/components/filter-bar.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ProvinceField } from '#app/components/province-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { standings } from '#app/domain/codelists.ts';
import { getProvinceChoice } from '#app/features/portfolio/queries.server.ts';
import { listScheduledProjects, listTimeline } from '#app/features/schedule/queries.server.ts';
import { TimelineChart } from '#app/features/schedule/timeline-chart.tsx';
import { timelineUnits, timelineViewOf } from '#app/features/schedule/timeline-filter.ts';
import { timelineRowsOf } from '#app/features/schedule/timeline-rows.ts';
import { TimelineTable } from '#app/features/schedule/timeline-table.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { timelinePath } from '#app/platform/paths.ts';

/** What the chart's marks mean, in the order in which a reader meets them. */
const readingItems = ['bar', 'progress', 'approved', 'original', 'milestone', 'link', 'colour'] as const;

/** What the page itself brings; the chart fetches the rest. */
const linesInPage = 100;

/** Projects and packages on one time axis. */
export const loader = guardLoader('timeline:read', async ({ actor, store, clock, url, locale, t }) => {
  const view = timelineViewOf(url.searchParams);
  return store.read(async (db) => {
    const { provinces, province } = await getProvinceChoice(db, url.searchParams, {
      userId: actor.userId,
      locale,
    });
    const provinceCode = province?.code ?? null;
    const filter = { provinceCode, projectCode: view.project, standing: view.standing };
    return {
      title: t('timeline.title'),
      today: clock.today(),
      view,
      province: provinceCode ?? 'all',
      provinces,
      projects: await listScheduledProjects(db, provinceCode, locale),
      bars: await listTimeline(db, filter, { locale, limit: linesInPage }),
    };
  });
});

export default function TimelinePage() {
  const { t, locale } = useWords();
  const { search } = useLocation();
  const { today, view, province, provinces, projects, bars } = useLoaderData<typeof loader>();
  const rows = useMemo(() => timelineRowsOf(bars, t, locale), [bars, t, locale]);
  const chosen = { province, project: view.project, standing: view.standing };
  const shown = { ...chosen, unit: view.unit, critical: view.onlyCritical ? 1 : null };
  return (
    <>
      <PageHeader
        title={t('timeline.title')}
        subtitle={t('timeline.subtitle', { count: rows.length })}
        actions={
          <>
            <Dialog
              id="reading"
              title={t('timeline.reading.title')}
              trigger={t('timeline.reading.title')}
              triggerTone="quiet"
            >
              <DefinitionList
                items={readingItems.map((item) => ({
                  term: t(`timeline.reading.${item}.term`),
                  description: t(`timeline.reading.${item}.detail`),
                }))}
              />
            </Dialog>
            <LinkButton to={timelinePath({ ...shown, critical: view.onlyCritical ? null : 1 })}>
              {view.onlyCritical ? t('timeline.criticalAll') : t('timeline.criticalOnly')}
            </LinkButton>
            <LinkButton to={timelinePath({ ...shown, view: view.asTable ? null : 'table' })}>
              {view.asTable ? t('timeline.asChart') : t('timeline.asTable')}
            </LinkButton>
          </>
        }
      />
      <FilterBar
        label={t('timeline.filterLabel')}
        keep={{
          ...(view.onlyCritical ? { critical: '1' } : {}),
          ...(view.asTable ? { view: 'table' } : {}),
        }}
        isFiltered={view.project !== null || view.standing !== null}
      >
        <ProvinceField provinces={provinces} value={province} without="all" className="" />
        <SelectField
          name="project"
          label={t('timeline.project')}
          placeholder={t('timeline.allProjects')}
          defaultValue={view.project ?? ''}
          options={projects.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <SelectField
          name="standing"
          label={t('timeline.standing')}
          placeholder={t('timeline.allStandings')}
          defaultValue={view.standing ?? ''}
          options={standings.map((standing) => ({
            value: standing,
            label: t(`codelists.standings.${standing}`),
          }))}
        />
        <SelectField
          name="unit"
          label={t('timeline.unit')}
          placeholder={false}
          defaultValue={view.unit}
          options={timelineUnits.map((unit) => ({ value: unit, label: t(`timeline.units.${unit}`) }))}
        />
      </FilterBar>
      <p className="mb-3 flex flex-wrap gap-2">
        {standings.map((standing) => {
          const count = bars.packages.filter((bar) => bar.standing === standing).length;
          return count === 0 ? null : (
            <Badge key={standing} tone={standing}>
              {t('timeline.standingCount', { standing: t(`codelists.standings.${standing}`), count })}
            </Badge>
          );
        })}
      </p>
      {view.asTable ? (
        <Card>
          <TimelineTable rows={rows} linked />
        </Card>
      ) : (
        <>
          <div className="noscript-hidden print:hidden">
            <TimelineChart bars={bars} today={today} view={view} search={search} />
          </div>
          <div className="timeline-alternative">
            <TimelineTable rows={rows} linked={false} />
          </div>
        </>
      )}
      {bars.hasMore ? (
        <p className="text-muted mt-2 text-sm">{t('timeline.table.more', { shown: rows.length })}</p>
      ) : null}
    </>
  );
}
