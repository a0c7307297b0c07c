import { Link } from '@remix-run/react';

import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import { formatShareWhole } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { contractPath, disbursementsPath } from '#app/platform/paths.ts';

import { AdvanceState } from './advance-state.tsx';
import type { ListedAdvance } from './list-advances.server.ts';

type AdvanceTableProps = {
  advances: readonly ListedAdvance[];
  /** Where all rows are illustrative no row needs to say so. */
  marksRows: boolean;
};

/** The contracts with advance outstanding: how far payments have come, what the next should recover, what secures it. */
export function AdvanceTable({ advances, marksRows }: AdvanceTableProps) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('advances.list')}
      columns={useColumns(marksRows)}
      rows={advances}
      rowKey={({ contractId }) => contractId}
      empty={<EmptyState title={t('advances.none')}>{t('advances.noneExplained')}</EmptyState>}
    />
  );
}

function useColumns(marksRows: boolean): readonly Column<ListedAdvance>[] {
  const { t, locale } = useWords();
  const billion = { unit: t('common.unit.billion'), align: 'end', width: 'narrow' } as const;
  return [
    {
      key: 'contract',
      head: t('advances.contract'),
      isRowHead: true,
      cell: ({ projectCode, packageCode, packageName, contractId, contractNumber, illustrative }) => (
        <>
          <Link to={contractPath(projectCode, packageCode, contractId)}>{contractNumber}</Link>
          <span className="text-muted block text-sm font-normal">
            {projectCode} · {packageCode} · {packageName}{' '}
            {illustrative && marksRows ? <IllustrativeMark /> : null}
          </span>
        </>
      ),
    },
    {
      key: 'advanced',
      head: t('advances.advanced'),
      ...billion,
      cell: ({ totals }) => <Money amount={totals.advanced} unit="billion" bare />,
    },
    {
      key: 'outstanding',
      head: t('advances.outstanding'),
      ...billion,
      cell: ({ totals, contractId }) => (
        <Link to={disbursementsPath({ contract: contractId, province: 'all' })}>
          <Money amount={totals.advanceOutstanding} unit="billion" bare />
        </Link>
      ),
    },
    {
      key: 'paid',
      head: t('advances.paid'),
      width: 'meter',
      cell: ({ contractNumber, paidShare, recoverBy }) => (
        <Meter
          value={paidShare}
          plan={recoverBy}
          label={t('advances.paidLabel', {
            contract: contractNumber,
            paid: paidShare === null ? t('common.none') : formatShareWhole(paidShare, locale),
            recoverBy: formatShareWhole(recoverBy, locale),
          })}
        />
      ),
    },
    {
      key: 'next',
      head: t('advances.next'),
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ schedule }) =>
        schedule.nextShare === null ? null : formatShareWhole(schedule.nextShare, locale),
    },
    {
      key: 'state',
      head: t('advances.state'),
      width: 'whole',
      cell: ({ state, guarantee }) => (
        <>
          <AdvanceState state={state} />
          {state === 'unsecured' ? null : (
            <span className="text-muted block text-sm">
              <Guarantee guarantee={guarantee} />
            </span>
          )}
        </>
      ),
    },
  ];
}

function Guarantee({ guarantee }: Pick<ListedAdvance, 'guarantee'>) {
  const { t } = useWords();
  if (guarantee === null) return t('advances.noGuarantee');
  return (
    <>
      {t('advances.guarantee')} <Money amount={guarantee.amount} /> {t('advances.until')}{' '}
      <DayText day={guarantee.expiresOn} />
    </>
  );
}
