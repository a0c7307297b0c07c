import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { areAllIllustrative, IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import type { Vnd } from '#app/domain/money.ts';
import { formatShare } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementPath, disbursementsPath } from '#app/platform/paths.ts';

import type { PackagePage } from './find-package.server.ts';

type Voucher = PackagePage['vouchers'][number];
type Report = PackagePage['reports'][number];

/** The newest vouchers of a package, with the way to all of them. */
export function PackageVouchers({
  ledger,
  vouchers,
}: Pick<PackagePage, 'vouchers'> & { ledger: { project: string; package: string } }) {
  const { t } = useWords();
  const isAllIllustrative = areAllIllustrative(vouchers);
  return (
    <Card
      title={t('packages.page.vouchers.title')}
      aside={
        vouchers.length === 0 ? null : (
          <>
            {isAllIllustrative ? <IllustrativeMark /> : null}{' '}
            <a href={disbursementsPath(ledger)} className="text-accent hover:underline">
              {t('packages.page.vouchers.all')}
            </a>
          </>
        )
      }
    >
      <DataTable
        caption={t('packages.page.vouchers.title')}
        columns={voucherColumns(t, !isAllIllustrative)}
        rows={vouchers}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('packages.page.vouchers.none')}>
            {t('packages.page.vouchers.noneExplained')}
          </EmptyState>
        }
      />
    </Card>
  );
}

/** The newest progress reports of a package. */
export function PackageReports({ reports }: Pick<PackagePage, 'reports'>) {
  const { t, locale } = useWords();
  const isAllIllustrative = areAllIllustrative(reports);
  return (
    <Card title={t('packages.page.reports.title')} aside={isAllIllustrative ? <IllustrativeMark /> : null}>
      <DataTable
        caption={t('packages.page.reports.title')}
        columns={reportColumns(t, locale, !isAllIllustrative)}
        rows={reports}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('packages.page.reports.none')}>
            {t('packages.page.reports.noneExplained')}
          </EmptyState>
        }
      />
    </Card>
  );
}

function voucherColumns(t: Translate, marksRows: boolean): readonly Column<Voucher>[] {
  const amount = (key: string, head: string, of: (row: Voucher) => Vnd): Column<Voucher> => ({
    key,
    head,
    unit: t('common.unit.million'),
    align: 'end',
    cell: (row) => <Money amount={of(row)} unit="million" bare />,
  });
  return [
    {
      key: 'voucher',
      head: t('packages.page.vouchers.voucher'),
      isRowHead: true,
      cell: ({ id, voucherNumber, kind, illustrative }) => (
        <>
          <a href={disbursementPath(id)} className="hover:text-accent hover:underline">
            {voucherNumber}
          </a>
          <span className="text-muted block text-sm font-normal">
            {t(`codelists.disbursementKinds.${kind}`)}{' '}
            {illustrative && marksRows ? <IllustrativeMark /> : null}
          </span>
        </>
      ),
    },
    {
      key: 'posted',
      head: t('packages.page.vouchers.postedOn'),
      width: 'narrow',
      cell: ({ postedOn }) => <DayText day={postedOn} />,
    },
    amount('gross', t('packages.page.vouchers.gross'), ({ gross }) => gross),
    amount('recovered', t('packages.page.vouchers.recovered'), ({ recovered }) => recovered),
    amount('cash', t('packages.page.vouchers.cash'), ({ cash }) => cash),
  ];
}

function reportColumns(t: Translate, locale: Locale, marksRows: boolean): readonly Column<Report>[] {
  return [
    {
      key: 'on',
      head: t('packages.page.reports.on'),
      isRowHead: true,
      cell: ({ reportedOn, by, illustrative }) => (
        <>
          <DayText day={reportedOn} />
          <span className="text-muted block text-sm font-normal">
            {by} {illustrative && marksRows ? <IllustrativeMark /> : null}
          </span>
        </>
      ),
    },
    {
      key: 'physical',
      head: t('packages.page.reports.physical'),
      width: 'meter',
      cell: ({ physical }) => (
        <Meter value={physical} label={t('packages.physicalIs', { value: formatShare(physical, locale) })} />
      ),
    },
    {
      key: 'accepted',
      head: t('packages.page.reports.accepted'),
      unit: t('common.unit.billion'),
      align: 'end',
      cell: ({ acceptedValue }) =>
        acceptedValue === null ? '—' : <Money amount={acceptedValue} unit="billion" bare />,
    },
    {
      key: 'reason',
      head: t('packages.page.reports.reason'),
      cell: ({ delayReason }) => (delayReason === null ? '—' : t(`codelists.delayReasons.${delayReason}`)),
    },
    { key: 'note', head: t('packages.page.reports.note'), cell: ({ note }) => note },
  ];
}
