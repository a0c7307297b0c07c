import { Badge } from '#app/components/badge.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { Money } from '#app/components/money.tsx';
import type { Locale, Standing } from '#app/domain/codelists.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ProjectPreview } from './find-project-list.server.ts';

type Row = ProjectPreview['rows'][number];

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
      caption={t('projectImports.preview.rows')}
      columns={columnsIn(t, locale)}
      rows={rows}
      rowKey={({ row }) => String(row)}
      empty={null}
    />
  );
}

function columnsIn(t: Translate, locale: Locale): readonly Column<Row>[] {
  return [
    {
      key: 'row',
      head: t('projectImports.preview.row'),
      align: 'end',
      width: 'narrow',
      cell: ({ row }) => row,
    },
    {
      key: 'outcome',
      head: t('projectImports.preview.outcome'),
      width: 'narrow',
      cell: ({ outcome }) => <Badge tone={tones[outcome]}>{t(`projectImports.outcomes.${outcome}`)}</Badge>,
    },
    {
      key: 'project',
      head: t('projectImports.preview.project'),
      isRowHead: true,
      cell: ({ code, name, owner }) => (
        <>
          <span className="block font-medium wrap-anywhere">{name ?? '—'}</span>
          <span className="text-muted block text-sm font-normal wrap-anywhere">
            {[code ?? '—', owner].filter((part) => part !== null).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'period',
      head: t('projectImports.preview.period'),
      dash: true,
      cell: ({ startOn, finishOn }) =>
        startOn === null && finishOn === null
          ? null
          : [startOn, finishOn].map((day) => (day === null ? '…' : formatDay(day, locale))).join(' – '),
    },
    {
      key: 'total',
      head: t('projectImports.preview.totalInvestment'),
      align: 'end',
      dash: true,
      cell: ({ totalInvestment, asWritten }) =>
        totalInvestment === null ? null : (
          <>
            <Money amount={totalInvestment} />
            <span className="text-muted block text-sm wrap-anywhere">{asWritten}</span>
          </>
        ),
    },
    {
      key: 'remarks',
      head: t('projectImports.preview.remarks'),
      dash: true,
      cell: ({ remarks, outcome }) =>
        remarks.length === 0 ? null : <Remarks remarks={remarks} isRefusal={outcome === 'rejected'} />,
    },
  ];
}

function Remarks({ remarks, isRefusal }: { remarks: readonly string[]; isRefusal: boolean }) {
  return (
    <ul className={`min-w-40 text-sm wrap-anywhere ${isRefusal ? 'text-off-ink' : 'text-muted'}`}>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}
