import { Badge } from '#app/components/badge.tsx';
import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import { formatMonthOfYear } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { treasuryListPath } from '#app/platform/paths.ts';

import type { HeldMonth } from './find-open-months.server.ts';

/** Enough to hold against the Treasury's list; more are open only before the first closing. */
const shown = 12;

/** What the ledger has of each month that can be closed, to be held against the Treasury's figures; the newest first. */
export function OpenMonthsCard({ months }: { months: readonly HeldMonth[] }) {
  const { t, locale } = useWords();
  const columns: readonly Column<HeldMonth>[] = [
    {
      key: 'month',
      head: t('periods.open.month'),
      isRowHead: true,
      cell: ({ month }) => formatMonthOfYear(month, locale),
    },
    {
      key: 'cash',
      head: t('periods.open.cash'),
      align: 'end',
      cell: ({ cash }) => <Money amount={cash} unit="vnd" />,
    },
    {
      key: 'sinceClosing',
      head: t('periods.open.sinceClosing'),
      align: 'end',
      cell: ({ sinceClosing }) => <Money amount={sinceClosing} unit="vnd" />,
    },
    {
      key: 'treasury',
      head: t('periods.open.treasury'),
      cell: ({ standing }) => <TreasuryStanding standing={standing} />,
    },
  ];
  return (
    <Card title={t('periods.open.title')}>
      <DataTable
        caption={t('periods.open.title')}
        columns={columns}
        rows={months.toReversed().slice(0, shown)}
        rowKey={({ month }) => month}
        empty={<EmptyState title={t('periods.open.none')}>{t('periods.open.noneExplained')}</EmptyState>}
      />
    </Card>
  );
}

/** How a month stands with the Treasury's list, leading to the list. */
function TreasuryStanding({ standing }: Pick<HeldMonth, 'standing'>) {
  const { t } = useWords();
  if (standing === null) return <span className="text-muted">{t('periods.open.noList')}</span>;
  const { listId, unmatched } = standing;
  return (
    <a href={treasuryListPath(listId)} className="hover:underline">
      <Badge tone={unmatched === 0 ? 'onTrack' : 'watch'}>
        {unmatched === 0 ? t('periods.open.reconciled') : t('periods.open.unmatched', { count: unmatched })}
      </Badge>
    </a>
  );
}
