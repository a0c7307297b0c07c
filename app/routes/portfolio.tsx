import { useLoaderData } from '@remix-run/react';

import { buttonClass } from '#app/components/button.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PrintButton } from '#app/components/print-button.tsx';
import { capitalYearsOn } from '#app/domain/capital.ts';
import { IndicatorTable } from '#app/features/portfolio/indicator-table.tsx';
import { PortfolioProjects } from '#app/features/portfolio/portfolio-projects.tsx';
import { PortfolioStats } from '#app/features/portfolio/portfolio-stats.tsx';
import {
  getPortfolioTotals,
  getProvinceChoice,
  getYearCurve,
  listIndicators,
  listPortfolioProjects,
} from '#app/features/portfolio/queries.server.ts';
import { DecisionCard } from '#app/features/risk-flags/decision-card.tsx';
import { listDecisionFlags } from '#app/features/risk-flags/decision-flags.server.ts';
import { countOpenBySeverity } from '#app/features/risk-flags/queries.server.ts';
import { YearCurveCard } from '#app/features/portfolio/year-curve.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { portfolioPath } from '#app/platform/paths.ts';

const projectsShown = 12;
const decisionsShown = 3;

/** What is late, why, what it costs, what to decide: one page. `?province=` a code, or `all`. */
export const loader = guardLoader('portfolio:read', async ({ actor, store, clock, url, locale, t }) => {
  const today = clock.today();
  const year = capitalYearsOn(today)[0] ?? 0;
  return store.read(async (db) => {
    const { provinces, province } = await getProvinceChoice(db, url.searchParams, {
      userId: actor.userId,
      locale,
    });
    const provinceCode = province?.code ?? null;
    const totals = await getPortfolioTotals(db, provinceCode);
    return {
      title: t('portfolio.title'),
      today,
      year,
      provinces,
      province,
      totals,
      curve: await getYearCurve(db, {
        provinceCode,
        year,
        today,
        assigned: totals.yearAssigned,
        ownDisbursed: totals.yearDisbursed,
      }),
      projects: await listPortfolioProjects(db, { provinceCode, locale, limit: projectsShown }),
      flags: await listDecisionFlags(db, { provinceCode, locale, limit: decisionsShown }),
      open: await countOpenBySeverity(db, { provinceCode }),
      indicators: await listIndicators(db, { provinceCode, today, locale }),
    };
  });
});

export default function Portfolio() {
  const { t, locale } = useWords();
  const { today, year, provinces, province, totals, curve, projects, flags, open, indicators } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={
          province === null
            ? t('portfolio.title')
            : t('portfolio.titleOf', { place: locale === 'vi' ? province.name : province.nameEn })
        }
        subtitle={
          <>
            {t('portfolio.asOf', { day: formatDay(today, locale) })}{' '}
            {projects.some(({ illustrative }) => illustrative) ? <IllustrativeMark /> : null}
          </>
        }
        actions={
          <>
            <nav aria-label={t('portfolio.province')} className="flex flex-wrap gap-2">
              {[
                ...provinces.map(({ code, name }) => ({ code, name })),
                { code: 'all', name: t('portfolio.allProvinces') },
              ].map(({ code, name }) => (
                <a
                  key={code}
                  href={portfolioPath({ province: code })}
                  aria-current={code === (province?.code ?? 'all') ? 'page' : undefined}
                  className={`${buttonClass('plain')} aria-[current=page]:border-accent aria-[current=page]:text-accent`}
                >
                  {name}
                </a>
              ))}
            </nav>
            <PrintButton>{t('portfolio.print')}</PrintButton>
          </>
        }
      />
      <PortfolioStats totals={totals} year={year} />
      <div className="mb-4 grid gap-4 lg:grid-cols-[11fr_9fr]">
        <DecisionCard flags={flags} open={open} today={today} provinceCode={province?.code ?? null} />
        <YearCurveCard curve={curve} year={year} today={today} />
      </div>
      <PortfolioProjects projects={projects} total={totals.projects} />
      <IndicatorTable indicators={indicators} />
    </>
  );
}
