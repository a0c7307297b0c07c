import { Badge } from '#app/components/badge.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { Money } from '#app/components/money.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { TreasuryPreview } from './find-treasury-page.server.ts';

type Row = TreasuryPreview['rows'][number];

const tones = { line: 'done', leftOut: 'unknown', rejected: 'offTrack' } as const;

/** Every row of the file and how it is read; what cannot be read with its text. */
export function PreviewTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords();
  const columns: readonly Column<Row>[] = [
    {
      key: 'row',
      head: t('treasury.preview.row'),
      align: 'end',
      width: 'narrow',
      isRowHead: true,
      cell: ({ row }) => row,
    },
    {
      key: 'outcome',
      head: t('treasury.preview.outcome'),
      width: 'narrow',
      cell: ({ outcome }) => <Badge tone={tones[outcome]}>{t(`treasury.outcomes.${outcome}`)}</Badge>,
    },
    {
      key: 'number',
      head: t('codelists.treasuryFields.voucherNumber'),
      dash: true,
      cell: ({ line }) =>
        line === null ? null : <span className="wrap-anywhere">{line.voucherNumber}</span>,
    },
    {
      key: 'paidOn',
      head: t('codelists.treasuryFields.paidOn'),
      dash: true,
      width: 'narrow',
      cell: ({ line }) => (line === null ? null : <DayText day={line.paidOn} />),
    },
    {
      key: 'amount',
      head: t('codelists.treasuryFields.amount'),
      unit: t('common.unit.vnd'),
      align: 'end',
      dash: true,
      cell: ({ line }) => (line === null ? null : <Money amount={line.amount} unit="vnd" bare />),
    },
    {
      key: 'remarks',
      head: t('treasury.preview.remarks'),
      width: 'whole',
      dash: true,
      cell: ({ line, text, remarks }) => <Remarks said={line?.purpose ?? text} remarks={remarks} />,
    },
  ];
  return (
    <DataTable
      caption={t('treasury.preview.rows')}
      columns={columns}
      rows={rows}
      rowKey={({ row }) => String(row)}
      empty={null}
    />
  );
}

function Remarks({ said, remarks }: { said: string | null; remarks: readonly string[] }) {
  return (
    <div className="min-w-40 text-sm wrap-anywhere">
      {said === null ? null : <p>{said}</p>}
      {remarks.length === 0 ? null : (
        <ul className="text-off-ink">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
