import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { InstantText } from '#app/components/instant-text.tsx';
import { Money } from '#app/components/money.tsx';
import { formatInstant } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ListedOverride } from './list-overrides.server.ts';

/** The permissions to pass a package's price, used and not. */
export function OverrideList({ overrides }: { overrides: readonly ListedOverride[] }) {
  const { t, locale } = useWords();
  const columns: readonly Column<ListedOverride>[] = [
    {
      key: 'document',
      head: t('contracts.overrides.documentNumber'),
      isRowHead: true,
      cell: ({ documentNumber, recordedAt }) => (
        <>
          {documentNumber}
          <span className="text-muted block text-sm font-normal">
            <InstantText at={recordedAt} />
          </span>
        </>
      ),
    },
    {
      key: 'amount',
      head: t('contracts.overrides.amount'),
      align: 'end',
      cell: ({ amount }) => <Money amount={amount} />,
    },
    { key: 'reason', head: t('contracts.overrides.reason'), cell: ({ reason }) => reason },
    { key: 'by', head: t('contracts.overrides.by'), dash: true, cell: ({ by }) => by },
    {
      key: 'used',
      head: t('contracts.overrides.used'),
      cell: ({ usedAt }) =>
        usedAt === null
          ? t('contracts.overrides.unused')
          : t('contracts.overrides.usedOn', { day: formatInstant(usedAt, locale) }),
    },
  ];
  return (
    <Card title={t('contracts.overrides.list')}>
      <DataTable
        caption={t('contracts.overrides.list')}
        columns={columns}
        rows={overrides}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('contracts.overrides.none')} />}
      />
    </Card>
  );
}
