import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { buttonClass } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FilterBar } from '#app/components/filter-bar.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PrintButton } from '#app/components/print-button.tsx';
import { ProvinceField } from '#app/components/province-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { yearOf } from '#app/domain/day.ts';
import {
  findDisbursementReport,
  findLedgerEnd,
  listProjectNames,
} from '#app/features/disbursement-reports/queries.server.ts';
import { monthsToChoose, reportAddressOf } from '#app/features/disbursement-reports/report-address.ts';
import { reportLines, reportTableNames } from '#app/features/disbursement-reports/report-columns.ts';
import { ReportTable } from '#app/features/disbursement-reports/report-table.tsx';
import { getProvinceChoice } from '#app/features/portfolio/queries.server.ts';
import { formatCount, formatMonthOfYear } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import {
  disbursementReportFilePath,
  disbursementReportPath,
  disbursementsPath,
} from '#app/platform/paths.ts';

/** A province's month: what was disbursed and how its capital years stand. Its address names the entry at which the ledger is read. */
export const loader = guardLoader('disbursement:read', async ({ actor, store, clock, url, locale, t }) => {
  const today = clock.today();
  return store.read(async (db) => {
    const { provinces, province } = await getProvinceChoice(db, url.searchParams, {
      userId: actor.userId,
      locale,
    });
    const asked = reportAddressOf(url.searchParams, { today, end: await findLedgerEnd(db) });
    const { month, at, isWhole } = asked;
    const page = { title: t('disbursementReports.title'), provinces, month, at };
    const months = monthsToChoose(today, month);
    if (province === null) return { ...page, months, province, found: null, names: {} };
    const isAddressed = isWhole && url.searchParams.get('province') === province.code;
    if (!isAddressed && at > 0)
      throw redirect(disbursementReportPath({ province: province.code, month, at }));
    const found = await findDisbursementReport(db, { provinceCode: province.code, month, at });
    const names = await listProjectNames(db, province.code);
    return {
      ...page,
      months,
      province,
      found,
      names: Object.fromEntries(names.map(({ code, ...name }) => [code, name[locale]])),
    };
  });
});

export default function DisbursementReport() {
  const { t, locale } = useWords();
  const { provinces, province, months, month, at, found, names } = useLoaderData<typeof loader>();
  const lines = found === null ? [] : reportLines(found.report);
  const isShown = province !== null && found !== null && lines.length > 0;
  const monthText = formatMonthOfYear(month, locale);
  return (
    <div className="disbursement-report">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={[{ label: t('disbursements.entry.crumb'), to: disbursementsPath() }]} />
        }
        title={
          province === null
            ? t('disbursementReports.title')
            : t('disbursementReports.titleOf', { month: monthText, province: province.name })
        }
        subtitle={t('disbursementReports.subtitle')}
        actions={
          isShown ? (
            <>
              <a
                href={disbursementReportFilePath({ province: province.code, month, at })}
                download
                className={buttonClass('plain')}
              >
                {t('disbursementReports.download')}
              </a>
              <PrintButton>{t('disbursementReports.print')}</PrintButton>
            </>
          ) : null
        }
      />
      <FilterBar label={t('disbursementReports.choose')}>
        <ProvinceField provinces={provinces} value={province?.code ?? null} without="asked" />
        <SelectField
          label={t('disbursementReports.month')}
          name="month"
          placeholder={false}
          defaultValue={month}
          options={months.map((of) => ({ value: of, label: formatMonthOfYear(of, locale) }))}
          className="min-w-32"
        />
      </FilterBar>
      {isShown ? (
        <>
          {reportTableNames.map((table) => (
            <ReportTable
              key={table}
              table={table}
              provinceCode={province.code}
              lines={lines}
              names={names}
              isIllustrative={found.isIllustrative}
            />
          ))}
          <p className="text-muted text-sm">
            {t('disbursementReports.older', { year: yearOf(month) - 1, ofYear: yearOf(month) })}{' '}
            {t('disbursementReports.placeExplained')}
          </p>
          <p className="mt-1 text-sm wrap-anywhere">
            {t('disbursementReports.place', {
              seq: formatCount(found.place.seq, locale),
              hash: found.place.hash,
            })}
          </p>
        </>
      ) : (
        <EmptyState
          title={t(province === null ? 'disbursementReports.chooseProvince' : 'disbursementReports.none')}
        >
          {province === null ? null : t('disbursementReports.noneExplained')}
        </EmptyState>
      )}
    </div>
  );
}
