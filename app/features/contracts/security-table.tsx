import { Link } from '@remix-run/react';

import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import type { Day } from '#app/domain/day.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { contractPath, packagePath } from '#app/platform/paths.ts';

import type { HeldSecurity } from './list-securities.server.ts';
import { SecurityState } from './security-state.tsx';

type SecurityTableProps = {
  securities: readonly HeldSecurity[];
  today: Day;
  isFiltered: boolean;
  /** Where all rows are illustrative no row needs to say so. */
  marksRows: boolean;
};

/** The securities that are held, by their expiry. */
export function SecurityTable({ securities, today, isFiltered, marksRows }: SecurityTableProps) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('contracts.calendar.title')}
      columns={columnsIn(t, today, marksRows)}
      rows={securities}
      rowKey={({ id }) => id}
      empty={
        isFiltered ? (
          <EmptyState title={t('contracts.calendar.noneFound')}>
            {t('contracts.calendar.noneFoundExplained')}
          </EmptyState>
        ) : (
          <EmptyState title={t('contracts.calendar.none')}>
            {t('contracts.calendar.noneExplained')}
          </EmptyState>
        )
      }
    />
  );
}

function columnsIn(t: Translate, today: Day, marksRows: boolean): readonly Column<HeldSecurity>[] {
  return [
    {
      key: 'kind',
      head: t('contracts.securities.kind'),
      isRowHead: true,
      cell: ({ kind, number, issuer, illustrative }) => (
        <>
          {t(`codelists.securityKinds.${kind}`)}
          <span className="text-muted block text-sm font-normal">
            {number} · {issuer} {illustrative && marksRows ? <IllustrativeMark /> : null}
          </span>
        </>
      ),
    },
    {
      key: 'expires',
      head: t('contracts.securities.expiresOn'),
      align: 'end',
      width: 'narrow',
      cell: ({ expiresOn }) => <DayText day={expiresOn} />,
    },
    {
      key: 'state',
      head: t('contracts.securities.state'),
      width: 'whole',
      cell: (security) => <SecurityState security={security} today={today} />,
    },
    {
      key: 'amount',
      head: t('contracts.securities.amount'),
      unit: t('common.unit.billion'),
      align: 'end',
      width: 'narrow',
      cell: ({ amount }) => <Money amount={amount} unit="billion" bare />,
    },
    {
      key: 'package',
      head: t('contracts.calendar.package'),
      cell: ({ projectCode, packageCode, packageName, contractId, contractNumber }) => (
        <>
          <Link to={packagePath(projectCode, packageCode)} className="hover:text-accent hover:underline">
            {packageCode} · {packageName}
          </Link>
          <span className="text-muted block text-sm">
            {projectCode} · {t('contracts.calendar.contract')}{' '}
            <Link
              to={contractPath(projectCode, packageCode, contractId)}
              className="hover:text-accent hover:underline"
            >
              {contractNumber}
            </Link>
          </span>
        </>
      ),
    },
  ];
}
