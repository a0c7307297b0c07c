import { Badge } from '#app/components/badge.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import type { Standing } from '#app/domain/codelists.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { WorkbookPreview } from './find-workbook-page.server.ts';

type Row = WorkbookPreview['rows'][number];

const tones: Readonly<Record<Row['outcome'], Standing>> = {
  created: 'onTrack',
  changed: 'watch',
  unchanged: 'done',
  rejected: 'offTrack',
};

/** Every row of the file and what becomes of it. */
export function PreviewTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('workbooks.preview.rows')}
      columns={columnsIn(t)}
      rows={rows}
      rowKey={({ sheet, row }) => `${sheet} ${row}`}
      empty={<p>{t('workbooks.preview.empty')}</p>}
    />
  );
}

function columnsIn(t: Translate): readonly Column<Row>[] {
  return [
    {
      key: 'sheet',
      head: t('workbooks.preview.sheet'),
      width: 'narrow',
      cell: ({ sheet }) => t(`codelists.workbookSheets.${sheet}`),
    },
    { key: 'row', head: t('workbooks.preview.row'), align: 'end', width: 'narrow', cell: ({ row }) => row },
    {
      key: 'record',
      head: t('workbooks.preview.record'),
      isRowHead: true,
      cell: ({ name }) => <span className="wrap-anywhere">{name}</span>,
    },
    {
      key: 'outcome',
      head: t('workbooks.preview.outcome'),
      width: 'narrow',
      cell: ({ outcome }) => <Badge tone={tones[outcome]}>{t(`workbooks.outcomes.${outcome}`)}</Badge>,
    },
    {
      key: 'remarks',
      head: t('workbooks.preview.remarks'),
      width: 'whole',
      dash: true,
      cell: ({ remarks, outcome }) =>
        remarks.length === 0 ? null : (
          <ul className={`min-w-40 text-sm wrap-anywhere ${outcome === 'rejected' ? 'text-off-ink' : ''}`}>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        ),
    },
  ];
}
