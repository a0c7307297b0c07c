import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import type { Month } from '#app/domain/day.ts';
import { noMoney, subtractVnd, sumVnd, type Vnd } from '#app/domain/money.ts';
import { formatMonthOfYear } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { MonthlyPlanPage } from './find-monthly-plan.server.ts';

type Row = {
  month: Month | null;
  shown: Vnd | null;
  compared: Vnd | null;
  disbursed: Vnd;
};

/** A plan month by month beside the revision it is compared with, and what was disbursed. */
export function PlanMonthsTable({
  months,
  shown,
  compared,
}: Pick<MonthlyPlanPage, 'months' | 'shown' | 'compared'>) {
  const { t, locale } = useWords();
  const revision = (number: number) => t('capital.months.revisionOf', { revision: number });
  const money = (key: string, head: string, of: (row: Row) => Vnd | null): Column<Row> => ({
    key,
    head,
    unit: t('common.unit.billion'),
    align: 'end',
    dash: true,
    cell: (row) => {
      const amount = of(row);
      return amount === null ? null : <Money amount={amount} unit="billion" bare />;
    },
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'month',
      head: t('capital.months.month'),
      isRowHead: true,
      cell: ({ month }) => (month === null ? t('capital.months.total') : formatMonthOfYear(month, locale)),
    },
    ...(shown === null ? [] : [money('shown', revision(shown.revision), (row) => row.shown)]),
    ...(compared === null
      ? []
      : [
          money('compared', revision(compared.revision), (row) => row.compared),
          money('difference', t('capital.months.difference'), (row) =>
            row.shown === null || row.compared === null ? null : subtractVnd(row.shown, row.compared),
          ),
        ]),
    money('disbursed', t('capital.months.disbursed'), (row) => row.disbursed),
  ];
  return (
    <DataTable
      caption={t('capital.months.table')}
      columns={columns}
      rows={shown === null ? [] : [...months, totalOf(months)]}
      rowKey={({ month }) => month ?? 'total'}
      empty={<EmptyState title={t('capital.months.none')}>{t('capital.months.noneExplained')}</EmptyState>}
    />
  );
}

function totalOf(months: MonthlyPlanPage['months']): Row {
  const total = (of: (row: Row) => Vnd | null) => sumVnd(...months.map((row) => of(row) ?? noMoney));
  const isCompared = months.some(({ compared }) => compared !== null);
  return {
    month: null,
    shown: total(({ shown }) => shown),
    compared: isCompared ? total(({ compared }) => compared) : null,
    disbursed: total(({ disbursed }) => disbursed),
  };
}
