import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { formatShare } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { supplierPath } from '#app/platform/paths.ts';

import type { ContractParty } from './list-parties.server.ts';

type PartiesCardProps = { parties: readonly ContractParty[]; action: ReactNode };

/** Who carries a contract: one supplier, or a joint venture with its shares. */
export function PartiesCard({ parties, action }: PartiesCardProps) {
  const { t, locale } = useWords();
  const columns: readonly Column<ContractParty>[] = [
    {
      key: 'name',
      head: t('contracts.parties.name'),
      isRowHead: true,
      cell: ({ supplierId, name, role }) => (
        <>
          <Link to={supplierPath(supplierId)} className="hover:text-accent hover:underline">
            {name}
          </Link>
          {role === 'sole' ? null : (
            <span className="text-muted block text-sm font-normal">
              {t(`codelists.supplierRoles.${role}`)}
            </span>
          )}
        </>
      ),
    },
    { key: 'taxCode', head: t('contracts.parties.taxCode'), dash: true, cell: ({ taxCode }) => taxCode },
    {
      key: 'share',
      head: t('contracts.parties.share'),
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ share }) => (share === null ? null : formatShare(share, locale)),
    },
  ];
  return (
    <Card title={t('contracts.parties.title')} aside={action}>
      <DataTable
        caption={t('contracts.parties.title')}
        columns={columns}
        rows={parties}
        rowKey={({ supplierId }) => supplierId}
        empty={
          <EmptyState title={t('contracts.parties.none')}>{t('contracts.parties.noneExplained')}</EmptyState>
        }
      />
    </Card>
  );
}
