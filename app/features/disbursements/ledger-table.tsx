import type { ReactNode } from 'react';

import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementPath, packagePath, projectPath } from '#app/platform/paths.ts';

import type { listDisbursements } from './queries.server.ts';

export type LedgerRow = Awaited<ReturnType<typeof listDisbursements>>['rows'][number];
type LedgerTableProps = { rows: readonly LedgerRow[]; isFiltered: boolean };

/** Entries of the ledger, to the đồng. */
export function LedgerTable({ rows, isFiltered }: LedgerTableProps) {
  const { t } = useWords();
  const dong = { unit: t('common.unit.vnd'), align: 'end' } as const;
  const columns: readonly Column<LedgerRow>[] = [
    {
      key: 'voucher',
      head: t('disbursements.ledger.voucher'),
      isRowHead: true,
      width: 'narrow',
      cell: ({ id, voucherNumber }) => (
        <a
          href={disbursementPath(id)}
          className="text-accent block min-w-24 wrap-anywhere whitespace-normal hover:underline"
        >
          {voucherNumber}
        </a>
      ),
    },
    {
      key: 'postedOn',
      head: t('disbursements.ledger.postedOn'),
      width: 'narrow',
      cell: ({ postedOn }) => <DayText day={postedOn} />,
    },
    {
      key: 'subject',
      head: t('disbursements.ledger.subject'),
      cell: (row) => <LedgerSubject row={row} />,
    },
    {
      key: 'kind',
      head: t('disbursements.ledger.kindAndSource'),
      cell: ({ kind, fundingSource, capitalYear }) => (
        <TwoLines
          first={
            <span title={t(`codelists.disbursementKinds.${kind}`)}>
              {t(`disbursements.ledger.kinds.${kind}`)}
            </span>
          }
        >
          <span className="block @min-[60rem]:min-w-44">
            {t(`codelists.fundingSources.${fundingSource}`)} · {capitalYear}
          </span>
        </TwoLines>
      ),
    },
    {
      key: 'gross',
      head: t('disbursements.ledger.gross'),
      ...dong,
      cell: ({ gross }) => <Money amount={gross} unit="vnd" bare />,
    },
    {
      key: 'recovered',
      head: t('disbursements.ledger.recovered'),
      ...dong,
      cell: ({ recovered }) => (recovered === 0 ? null : <Money amount={recovered} unit="vnd" bare />),
    },
    {
      key: 'cash',
      head: t('disbursements.ledger.cash'),
      ...dong,
      cell: ({ cash }) => (
        <strong className="font-semibold">
          <Money amount={cash} unit="vnd" bare />
        </strong>
      ),
    },
    {
      key: 'person',
      head: t('disbursements.ledger.person'),
      width: 'narrow',
      cell: ({ recordedBy }) => recordedBy ?? t('disbursements.ledger.bySystem'),
    },
  ];
  return (
    <DataTable
      caption={t('disbursements.ledger.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t(isFiltered ? 'disbursements.ledger.none' : 'disbursements.ledger.empty')}>
          {t(isFiltered ? 'disbursements.ledger.noneExplained' : 'disbursements.ledger.emptyExplained')}
        </EmptyState>
      }
    />
  );
}

function LedgerSubject({ row: { projectCode, packageCode, packageName } }: { row: LedgerRow }) {
  const { t } = useWords();
  const project = (
    <a href={projectPath(projectCode)} className="hover:text-accent hover:underline">
      {projectCode}
    </a>
  );
  if (packageCode === null) {
    return <TwoLines first={project}>{t('disbursements.ledger.outsideContracts')}</TwoLines>;
  }
  return (
    <TwoLines
      first={
        <>
          {project}
          {' · '}
          <a href={packagePath(projectCode, packageCode)} className="hover:text-accent hover:underline">
            {packageCode}
          </a>
        </>
      }
    >
      {packageName}
    </TwoLines>
  );
}

function TwoLines({ first, children }: { first: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <div className="whitespace-nowrap">{first}</div>
      <div className="text-muted text-sm">{children}</div>
    </div>
  );
}
