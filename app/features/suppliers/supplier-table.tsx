import { Link } from '@remix-run/react';

import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { supplierPath } from '#app/platform/paths.ts';

import type { ListedSupplier } from './queries.server.ts';

/** Suppliers by name. */
export function SupplierTable({ suppliers }: { suppliers: readonly ListedSupplier[] }) {
  const { t, locale } = useWords();
  const columns: readonly Column<ListedSupplier>[] = [
    {
      key: 'name',
      head: t('suppliers.name'),
      isRowHead: true,
      cell: ({ id, name, illustrative }) => (
        <>
          <Link to={supplierPath(id)} className="hover:text-accent hover:underline">
            {name}
          </Link>{' '}
          {illustrative ? <IllustrativeMark /> : null}
        </>
      ),
    },
    { key: 'taxCode', head: t('suppliers.taxCode'), dash: true, cell: ({ taxCode }) => taxCode },
    {
      key: 'contracts',
      head: t('suppliers.contracts'),
      align: 'end',
      width: 'narrow',
      cell: ({ contracts }) => formatCount(contracts, locale),
    },
  ];
  return (
    <DataTable
      caption={t('suppliers.title')}
      columns={columns}
      rows={suppliers}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('suppliers.none')}>{t('suppliers.noneExplained')}</EmptyState>}
    />
  );
}
