import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { InstantText } from '#app/components/instant-text.tsx';
import { Money } from '#app/components/money.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementPath } from '#app/platform/paths.ts';

import type { ListedPermission } from './queries.server.ts';

/** What was permitted to a project's vouchers, used and not. */
export function PermissionsCard({ permissions }: { permissions: readonly ListedPermission[] }) {
  const { t } = useWords();
  return (
    <Card title={t('ledgerOverrides.list')}>
      <DataTable
        caption={t('ledgerOverrides.list')}
        columns={useColumns()}
        rows={permissions}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('ledgerOverrides.none')}>{t('ledgerOverrides.noneExplained')}</EmptyState>
        }
      />
    </Card>
  );
}

function useColumns(): readonly Column<ListedPermission>[] {
  const { t } = useWords();
  return [
    {
      key: 'rule',
      head: t('ledgerOverrides.rule'),
      isRowHead: true,
      cell: (permission) => (
        <>
          {t(`codelists.overridableRules.${permission.rule}`)}
          <span className="text-muted block text-sm font-normal">
            <Subject {...permission} />
          </span>
        </>
      ),
    },
    {
      key: 'amount',
      head: t('ledgerOverrides.amount'),
      align: 'end',
      cell: ({ amount }) => <Money amount={amount} unit="vnd" />,
    },
    {
      key: 'document',
      head: t('ledgerOverrides.document'),
      cell: ({ documentNumber, reason }) => (
        <>
          {documentNumber}
          <span className="text-muted block text-sm">{reason}</span>
        </>
      ),
    },
    {
      key: 'by',
      head: t('ledgerOverrides.by'),
      dash: true,
      cell: ({ by, recordedAt }) => (
        <>
          {by}
          <span className="text-muted block text-sm">
            <InstantText at={recordedAt} />
          </span>
        </>
      ),
    },
    {
      key: 'used',
      head: t('ledgerOverrides.used'),
      cell: ({ voucherId, voucherNumber }) =>
        voucherId === null ? (
          t('ledgerOverrides.unused')
        ) : (
          <Link to={disbursementPath(voucherId)}>{voucherNumber}</Link>
        ),
    },
  ];
}

function Subject({ contractNumber, capitalYear, fundingSource }: ListedPermission) {
  const { t } = useWords();
  if (contractNumber !== null) return t('ledgerOverrides.ofContract', { number: contractNumber });
  if (capitalYear === null || fundingSource === null) return t('ledgerOverrides.ofProject');
  return t('ledgerOverrides.ofCapital', {
    year: capitalYear,
    source: t(`codelists.fundingSources.${fundingSource}`),
  });
}
