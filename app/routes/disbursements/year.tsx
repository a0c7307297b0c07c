import { useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { FilterBar } from '#app/components/filter-bar.tsx';
import { areAllIllustrative, IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { ProvinceField } from '#app/components/province-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { capitalWindow, capitalYearsOn } from '#app/domain/capital.ts';
import {
  linesPerPage,
  listYearLines,
  sumYear,
} from '#app/features/disbursement-year/list-year-lines.server.ts';
import { YearSearch } from '#app/features/disbursement-year/schemas.ts';
import { YearLineTable } from '#app/features/disbursement-year/year-line-table.tsx';
import { YearOutlook } from '#app/features/disbursement-year/year-outlook.tsx';
import { listLedgerYears } from '#app/features/disbursements/queries.server.ts';
import { getProvinceChoice, getYearCurve } from '#app/features/portfolio/queries.server.ts';
import { YearCurveCard } from '#app/features/portfolio/year-curve.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { ceilingsPath, disbursementsPath } from '#app/platform/paths.ts';

/** Whether a year's capital will be disbursed before it lapses: the whole of it, its curve, then each project and source. */
export const loader = guardLoader('disbursement:read', async ({ actor, store, clock, url, locale, t }) => {
  const today = clock.today();
  const { year: askedYear, page } = YearSearch.parse(Object.fromEntries(url.searchParams));
  const year = askedYear ?? capitalYearsOn(today)[0] ?? 0;
  return store.read(async (db) => {
    const { provinces, province } = await getProvinceChoice(db, url.searchParams, {
      userId: actor.userId,
      locale,
    });
    const asked = { provinceCode: province?.code ?? null, year, today };
    const line = await sumYear(db, asked);
    return {
      title: t('disbursementYear.title', { year }),
      today,
      year,
      page,
      pageSize: linesPerPage,
      provinces,
      provinceCode: asked.provinceCode,
      years: [...new Set([...capitalYearsOn(today), ...(await listLedgerYears(db, asked.provinceCode))])],
      line,
      curve: await getYearCurve(db, { ...asked, assigned: line.own, ownDisbursed: line.disbursedOfOwn }),
      ...(await listYearLines(db, { ...asked, page, locale })),
    };
  });
});

export default function DisbursementYear() {
  const { t } = useWords();
  const { today, year, page, pageSize, provinces, provinceCode, years, line, curve, lines, total } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={[{ label: t('disbursements.entry.crumb'), to: disbursementsPath() }]} />
        }
        title={t('disbursementYear.title', { year })}
        subtitle={t('disbursementYear.subtitle')}
        actions={
          <LinkButton to={ceilingsPath({ province: provinceCode ?? undefined })}>
            {t('ceilings.link')}
          </LinkButton>
        }
      />
      <FilterBar label={t('disbursementYear.filters')} keep={{}} isFiltered={false}>
        <SelectField
          label={t('disbursements.filters.year')}
          name="year"
          placeholder={false}
          defaultValue={String(year)}
          options={years.toSorted((a, b) => b - a).map((one) => ({ value: String(one), label: String(one) }))}
          className="min-w-24"
        />
        <ProvinceField provinces={provinces} value={provinceCode} without="all" />
      </FilterBar>
      <YearOutlook line={line} year={year} today={today} deadline={capitalWindow(year).to} />
      <div className="grid gap-4">
        <YearCurveCard curve={curve} year={year} today={today} />
        <Card
          title={t('disbursementYear.lines')}
          subtitle={t('disbursementYear.linesSubtitle')}
          aside={areAllIllustrative(lines) ? <IllustrativeMark /> : null}
        >
          <YearLineTable lines={lines} year={year} />
          <Pagination page={page} pageSize={pageSize} total={total} />
        </Card>
      </div>
    </>
  );
}
