import { Badge } from '#app/components/badge.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import type { Standing } from '#app/domain/codelists.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { DraftPage } from './find-draft-page.server.ts';

type Row = DraftPage['rows'][number];

const tones: Readonly<Record<Row['outcome'], Standing>> = {
  created: 'onTrack',
  unchanged: 'done',
  rejected: 'offTrack',
};

/** Every row of the file and what becomes of it. */
export function PreviewTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('imports.preview.caption')}
      columns={columnsIn(t)}
      rows={rows}
      rowKey={({ row }) => String(row)}
      empty={<EmptyState title={t('imports.preview.empty')} />}
    />
  );
}

function columnsIn(t: Translate): readonly Column<Row>[] {
  return [
    { key: 'row', head: t('imports.preview.row'), align: 'end', width: 'narrow', cell: ({ row }) => row },
    {
      key: 'outcome',
      head: t('imports.preview.outcome'),
      width: 'narrow',
      cell: ({ outcome }) => <Badge tone={tones[outcome]}>{t(`imports.outcomes.${outcome}`)}</Badge>,
    },
    {
      key: 'name',
      head: t('imports.preview.name'),
      isRowHead: true,
      cell: ({ name, noticeNumber, procuringEntity }) => (
        <>
          <span className="block font-medium">{name ?? '—'}</span>
          <span className="text-muted block text-sm font-normal">
            {[noticeNumber ?? '—', procuringEntity].filter((part) => part !== null).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'status',
      head: t('imports.preview.status'),
      dash: true,
      cell: ({ status }) =>
        status === null ? null : (
          <span className="block min-w-28">{t(`codelists.packageStatuses.${status}`)}</span>
        ),
    },
    {
      key: 'remarks',
      head: t('imports.preview.remarks'),
      dash: true,
      cell: ({ remarks, outcome }) =>
        remarks.length === 0 ? null : <Remarks remarks={remarks} isRefusal={outcome === 'rejected'} />,
    },
  ];
}

function Remarks({ remarks, isRefusal }: { remarks: readonly string[]; isRefusal: boolean }) {
  return (
    <ul className={`min-w-40 text-sm ${isRefusal ? 'text-off-ink' : 'text-muted'}`}>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}
