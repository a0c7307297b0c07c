import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { areAllIllustrative, IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { InstantText } from '#app/components/instant-text.tsx';
import { Money } from '#app/components/money.tsx';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { treasuryListPath } from '#app/platform/paths.ts';

import { monthsText } from './months-text.ts';
import type { TreasuryListRow } from './queries.server.ts';

/** The Treasury's lists of a province, each leading to its reconciliation. */
export function ListsCard({ lists }: { lists: readonly TreasuryListRow[] }) {
  const { t } = useWords();
  return (
    <Card title={t('treasury.lists.title')} aside={areAllIllustrative(lists) ? <IllustrativeMark /> : null}>
      <DataTable
        caption={t('treasury.lists.title')}
        columns={useColumns(lists)}
        rows={lists}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('treasury.lists.none')}>{t('treasury.lists.noneExplained')}</EmptyState>}
      />
    </Card>
  );
}

function useColumns(lists: readonly TreasuryListRow[]): readonly Column<TreasuryListRow>[] {
  const { t, locale } = useWords();
  const isMarked = !areAllIllustrative(lists);
  return [
    {
      key: 'months',
      head: t('treasury.lists.months'),
      isRowHead: true,
      cell: ({ id, illustrative, ...months }) => (
        <>
          <a href={treasuryListPath(id)} className="text-accent first-letter:uppercase hover:underline">
            {monthsText(months, t, locale)}
          </a>
          {illustrative && isMarked ? (
            <span className="block">
              <IllustrativeMark />
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: 'file',
      head: t('treasury.lists.file'),
      cell: ({ fileName, withdrawnFor }) => (
        <span className="wrap-anywhere">
          {fileName}
          {withdrawnFor === null ? null : (
            <span className="text-muted block text-sm">
              {t('treasury.lists.withdrawn', { reason: withdrawnFor })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'lines',
      head: t('treasury.lists.lines'),
      align: 'end',
      cell: ({ lineCount }) => formatCount(lineCount, locale),
    },
    {
      key: 'total',
      head: t('treasury.lists.total'),
      align: 'end',
      cell: ({ total }) => <Money amount={total} unit="vnd" />,
    },
    {
      key: 'by',
      head: t('treasury.lists.by'),
      dash: true,
      cell: ({ recordedBy, recordedAt }) => (
        <>
          {recordedBy}
          <span className="text-muted block text-sm">
            <InstantText at={recordedAt} />
          </span>
        </>
      ),
    },
  ];
}
