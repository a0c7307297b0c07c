import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { areAllIllustrative, IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { InstantText } from '#app/components/instant-text.tsx';
import { Money } from '#app/components/money.tsx';
import { subtractVnd } from '#app/domain/money.ts';
import { formatCount, formatMonthOfYear } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ListedClosing } from './queries.server.ts';

/** The closings of a province's ledger, the newest first: what was closed, how it agreed with the Treasury, where the chain stood. */
export function ClosingsCard({ closings }: { closings: readonly ListedClosing[] }) {
  const { t } = useWords();
  return (
    <Card
      title={t('periods.closings.title')}
      aside={areAllIllustrative(closings) ? <IllustrativeMark /> : null}
    >
      <DataTable
        caption={t('periods.closings.title')}
        columns={useColumns()}
        rows={closings}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('periods.closings.none')} />}
      />
    </Card>
  );
}

function useColumns(): readonly Column<ListedClosing>[] {
  const { t, locale } = useWords();
  return [
    {
      key: 'through',
      head: t('periods.closings.through'),
      isRowHead: true,
      cell: ({ throughMonth, ledgerSeq, ledgerHash }) => (
        <>
          {formatMonthOfYear(throughMonth, locale)}
          <span className="text-muted block text-sm font-normal">
            {t('periods.closings.chain', { seq: formatCount(ledgerSeq, locale) })}{' '}
            <code title={ledgerHash}>{ledgerHash.slice(0, 8)}</code>
          </span>
        </>
      ),
    },
    {
      key: 'entries',
      head: t('periods.closings.entries'),
      align: 'end',
      cell: ({ entries }) => formatCount(entries, locale),
    },
    {
      key: 'cash',
      head: t('periods.closings.cash'),
      align: 'end',
      cell: ({ cash }) => <Money amount={cash} unit="vnd" />,
    },
    {
      key: 'difference',
      head: t('periods.closings.difference'),
      align: 'end',
      dash: true,
      cell: ({ cash, treasuryCash }) =>
        treasuryCash === cash ? null : <Money amount={subtractVnd(treasuryCash, cash)} unit="vnd" />,
    },
    {
      key: 'by',
      head: t('periods.closings.by'),
      cell: ({ closedBy, recordedAt, explanation }) => (
        <>
          {closedBy}
          <span className="text-muted block text-sm">
            <InstantText at={recordedAt} />
          </span>
          {explanation === null ? null : <span className="block text-sm">{explanation}</span>}
        </>
      ),
    },
  ];
}
