import { Link } from '@remix-run/react';

import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { formatShareWhole } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { contractPath, packagePath } from '#app/platform/paths.ts';

import type { SupplierContract } from './queries.server.ts';

type SupplierContractTableProps = {
  contracts: readonly SupplierContract[];
  /** Of a supplier that is illustrative itself no row needs to say so again. */
  marksRows: boolean;
};

/** What a supplier has signed, alone or with others. */
export function SupplierContractTable({ contracts, marksRows }: SupplierContractTableProps) {
  const { t, locale } = useWords();
  return (
    <DataTable
      caption={t('suppliers.contracts')}
      columns={columnsIn(t, locale, marksRows)}
      rows={contracts}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('suppliers.noContract')} />}
    />
  );
}

function columnsIn(t: Translate, locale: Locale, marksRows: boolean): readonly Column<SupplierContract>[] {
  return [
    {
      key: 'contract',
      head: t('suppliers.contract'),
      isRowHead: true,
      cell: ({ id, number, projectCode, packageCode, illustrative }) => (
        <>
          <Link to={contractPath(projectCode, packageCode, id)} className="hover:text-accent hover:underline">
            {number}
          </Link>{' '}
          {illustrative && marksRows ? <IllustrativeMark /> : null}
        </>
      ),
    },
    {
      key: 'package',
      head: t('suppliers.package'),
      cell: ({ projectCode, projectName, packageCode, packageName }) => (
        <>
          <Link to={packagePath(projectCode, packageCode)} className="hover:text-accent hover:underline">
            {packageCode} · {packageName}
          </Link>
          <span className="text-muted block text-sm">
            {projectCode} · {projectName}
          </span>
        </>
      ),
    },
    {
      key: 'role',
      head: t('suppliers.role'),
      cell: ({ role, share }) =>
        share === null
          ? t(`codelists.supplierRoles.${role}`)
          : `${t(`codelists.supplierRoles.${role}`)} · ${formatShareWhole(share, locale)}`,
    },
    {
      key: 'status',
      head: t('suppliers.status'),
      cell: ({ packageStatus }) => t(`codelists.packageStatuses.${packageStatus}`),
    },
    {
      key: 'signed',
      head: t('suppliers.signedOn'),
      align: 'end',
      width: 'narrow',
      cell: ({ signedOn }) => <DayText day={signedOn} />,
    },
    {
      key: 'value',
      head: t('suppliers.value'),
      unit: t('common.unit.billion'),
      align: 'end',
      width: 'narrow',
      cell: ({ value }) => <Money amount={value} unit="billion" bare />,
    },
    {
      key: 'paid',
      head: t('suppliers.paid'),
      unit: t('common.unit.billion'),
      align: 'end',
      width: 'narrow',
      cell: ({ paid }) => <Money amount={paid} unit="billion" bare />,
    },
  ];
}
