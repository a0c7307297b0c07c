import { useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PageSteps } from '#app/components/page-steps.tsx';
import { capitalWindow, capitalYearsOn } from '#app/domain/capital.ts';
import { daysBetween } from '#app/domain/day.ts';
import { isPermitted } from '#app/domain/permissions.ts';
import { cursorText, ledgerCursorOf } from '#app/features/disbursements/ledger-cursor.ts';
import { LedgerFilterBar } from '#app/features/disbursements/ledger-filter-bar.tsx';
import { LedgerTable } from '#app/features/disbursements/ledger-table.tsx';
import {
  findContractNumber,
  findLedgerPart,
  listDisbursements,
  listLedgerYears,
  listYearBySource,
} from '#app/features/disbursements/queries.server.ts';
import { LedgerFilters } from '#app/features/disbursements/schemas.ts';
import { sumDisbursed } from '#app/features/disbursements/sum-disbursed.server.ts';
import { YearSummary } from '#app/features/disbursements/year-summary.tsx';
import { LedgerFiles } from '#app/features/voucher-sheets/ledger-files.tsx';
import { getProvinceChoice } from '#app/features/portfolio/queries.server.ts';
import { formatDay, formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import {
  advancesPath,
  closingsPath,
  disbursementReportPath,
  disbursementYearPath,
  newDisbursementPath,
  projectCapitalPath,
  treasuryPath,
  voucherImportPath,
} from '#app/platform/paths.ts';

/** The capital year that is running out, then the ledger, newest first. */
export const loader = guardLoader('disbursement:read', async ({ actor, store, clock, url, locale, t }) => {
  const today = clock.today();
  const year = capitalYearsOn(today)[0] ?? 0;
  const filters = LedgerFilters.parse(Object.fromEntries(url.searchParams));
  return store.read(async (db) => {
    const { provinces, province } = await getProvinceChoice(db, url.searchParams, {
      userId: actor.userId,
      locale,
    });
    const provinceCode = province?.code ?? null;
    const part = await findLedgerPart(db, filters, provinceCode);
    return {
      title: t('disbursements.title'),
      today,
      year,
      filters,
      provinces,
      provinceCode,
      years: await listLedgerYears(db, provinceCode),
      sources: await listYearBySource(db, { provinceCode, year }),
      page: part === null ? null : await listDisbursements(db, part, ledgerCursorOf(url.searchParams)),
      contractNumber: await findContractNumber(db, filters),
      sum: part === null ? null : await sumDisbursed(db, part),
      mayRecord: isPermitted(actor, 'disbursement:record'),
    };
  });
});

export default function Disbursements() {
  const { t, locale } = useWords();
  const {
    today,
    year,
    filters,
    provinces,
    provinceCode,
    years,
    sources,
    page,
    contractNumber,
    sum,
    mayRecord,
  } = useLoaderData<typeof loader>();
  const deadline = capitalWindow(year).to;
  const left = daysBetween(today, deadline);
  const isFiltered = Object.values(filters).some((filter) => filter !== null);
  const rows = page?.rows ?? [];
  return (
    <>
      <PageHeader
        title={t('disbursements.title')}
        subtitle={
          left === 0
            ? t('disbursements.year.subtitleLastDay', { year })
            : t('disbursements.year.subtitle', {
                year,
                left: t('disbursements.year.daysLeft', { count: left }),
                deadline: formatDay(deadline, locale),
              })
        }
        actions={
          <>
            <LinkButton to={disbursementYearPath({ province: provinceCode ?? undefined })}>
              {t('disbursementYear.link')}
            </LinkButton>
            <LinkButton to={advancesPath({ province: provinceCode ?? undefined })}>
              {t('advances.link')}
            </LinkButton>
            {filters.project === null ? null : (
              <LinkButton to={projectCapitalPath(filters.project)}>{t('capital.title')}</LinkButton>
            )}
            <LinkButton to={closingsPath({ province: provinceCode ?? undefined })}>
              {t('periods.link')}
            </LinkButton>
            <LinkButton to={treasuryPath({ province: provinceCode ?? undefined })}>
              {t('treasury.link')}
            </LinkButton>
            <LinkButton to={disbursementReportPath({ province: provinceCode ?? undefined })}>
              {t('disbursementReports.link')}
            </LinkButton>
            {mayRecord ? (
              <>
                <LinkButton to={voucherImportPath()}>{t('voucherSheets.link')}</LinkButton>
                <LinkButton to={newDisbursementPath()} tone="primary">
                  {t('disbursements.recordVoucher')}
                </LinkButton>
              </>
            ) : null}
          </>
        }
      />
      <YearSummary year={year} deadline={deadline} sources={sources} />
      <LedgerFilterBar
        filters={filters}
        province={provinceCode ?? 'all'}
        provinces={provinces}
        years={years}
        isFiltered={isFiltered}
      />
      <Card
        title={
          contractNumber === null
            ? t('disbursements.ledger.title')
            : t('disbursements.ledger.titleOfContract', { number: contractNumber })
        }
        subtitle={
          isFiltered && sum !== null
            ? t('disbursements.ledger.sum', { amount: formatMoneyExact(sum, locale) })
            : null
        }
        aside={
          <div className="flex flex-wrap items-center gap-2">
            {rows.some(({ illustrative }) => illustrative) ? <IllustrativeMark /> : null}
            <LedgerFiles />
          </div>
        }
      >
        <LedgerTable rows={rows} isFiltered={isFiltered} />
        {page?.hasMoreMatches ? (
          <p className="text-muted mt-2 text-sm">{t('disbursements.ledger.moreMatches')}</p>
        ) : null}
        <PageSteps {...stepsOf(page)} />
      </Card>
    </>
  );
}

function stepsOf(page: Awaited<ReturnType<typeof listDisbursements>> | null) {
  const newest = page?.rows[0];
  const oldest = page?.rows.at(-1);
  return {
    previous: page?.hasNewer && newest ? { before: undefined, after: cursorText(newest) } : null,
    next: page?.hasOlder && oldest ? { before: cursorText(oldest), after: undefined } : null,
  };
}
