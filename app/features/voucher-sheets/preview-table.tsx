import { Badge } from '#app/components/badge.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import type { Locale, Standing } from '#app/domain/codelists.ts';
import { formatDay, formatMoneyExact } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { VoucherPreview } from './find-voucher-pages.server.ts';

type Row = VoucherPreview['rows'][number];

const tones: Readonly<Record<Row['outcome'], Standing>> = {
  created: 'onTrack',
  unchanged: 'done',
  rejected: 'offTrack',
};

/** Every row of the file and what becomes of it. */
export function PreviewTable({ rows }: { rows: readonly Row[] }) {
  const { t, locale } = useWords();
  return (
    <DataTable
      caption={t('voucherSheets.preview.rows')}
      columns={columnsIn(t, locale)}
      rows={rows}
      rowKey={({ row }) => String(row)}
      empty={<p>{t('voucherSheets.preview.empty')}</p>}
    />
  );
}

function columnsIn(t: Translate, locale: Locale): readonly Column<Row>[] {
  return [
    {
      key: 'row',
      head: t('voucherSheets.preview.row'),
      align: 'end',
      width: 'narrow',
      cell: ({ row }) => row,
    },
    {
      key: 'voucher',
      head: t('voucherSheets.preview.voucher'),
      isRowHead: true,
      cell: ({ voucherNumber }) => (
        <span className="wrap-anywhere">{voucherNumber ?? t('voucherSheets.preview.unnamed')}</span>
      ),
    },
    {
      key: 'on',
      head: t('voucherSheets.preview.on'),
      width: 'narrow',
      dash: true,
      cell: ({ postedOn }) => (postedOn === null ? null : formatDay(postedOn, locale)),
    },
    {
      key: 'project',
      head: t('voucherSheets.preview.project'),
      width: 'narrow',
      dash: true,
      cell: ({ projectCode }) => projectCode,
    },
    {
      key: 'cash',
      head: t('voucherSheets.preview.cash'),
      align: 'end',
      dash: true,
      cell: ({ cash }) => (cash === null ? null : formatMoneyExact(cash, locale)),
    },
    {
      key: 'outcome',
      head: t('voucherSheets.preview.outcome'),
      width: 'narrow',
      cell: ({ outcome }) => <Badge tone={tones[outcome]}>{t(`voucherSheets.outcomes.${outcome}`)}</Badge>,
    },
    {
      key: 'remarks',
      head: t('voucherSheets.preview.remarks'),
      width: 'whole',
      dash: true,
      cell: ({ remarks }) =>
        remarks.length === 0 ? null : (
          <ul className="text-off-ink min-w-40 text-sm wrap-anywhere">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        ),
    },
  ];
}
