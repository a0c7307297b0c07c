import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { Money } from '#app/components/money.tsx';
import type { RecoveryStep } from '#app/domain/advance-recovery.ts';
import { formatMoney, formatShareWhole } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { AdvanceState } from './advance-state.tsx';
import type { Advance } from './list-advances.server.ts';

/** How the advance of a contract must come down while the contract is paid. */
export function RecoveryCard({ advance }: { advance: Advance }) {
  const { t, locale } = useWords();
  const { totals, recovered, recoverBy, schedule, state } = advance;
  const columns: readonly Column<RecoveryStep>[] = [
    {
      key: 'share',
      head: t('advances.schedule.share'),
      isRowHead: true,
      cell: ({ paidShare }) => formatShareWhole(paidShare, locale),
    },
    {
      key: 'paid',
      head: t('advances.schedule.paid'),
      align: 'end',
      cell: ({ paid }) => <Money amount={paid} unit="vnd" />,
    },
    {
      key: 'outstanding',
      head: t('advances.schedule.outstanding'),
      align: 'end',
      cell: ({ outstanding }) => <Money amount={outstanding} unit="vnd" />,
    },
  ];
  return (
    <Card
      title={t('advances.schedule.title')}
      subtitle={t('advances.schedule.subtitle', {
        advanced: formatMoney(totals.advanced, locale),
        recovered: formatMoney(recovered, locale),
        outstanding: formatMoney(totals.advanceOutstanding, locale),
        recoverBy: formatShareWhole(recoverBy, locale),
      })}
      aside={<AdvanceState state={state} />}
    >
      {schedule.nextShare === null ? (
        <p>{t('advances.schedule.overdue', { dueAt: formatMoney(schedule.dueAt, locale) })}</p>
      ) : (
        <>
          <p className="mb-2">
            {t('advances.schedule.next', { share: formatShareWhole(schedule.nextShare, locale) })}
          </p>
          <DataTable
            caption={t('advances.schedule.title')}
            columns={columns}
            rows={schedule.steps}
            rowKey={({ paidShare }) => String(paidShare)}
            empty={null}
          />
        </>
      )}
    </Card>
  );
}
