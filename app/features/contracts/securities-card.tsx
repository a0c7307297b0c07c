import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import type { Day } from '#app/domain/day.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { securityExtensionPath, securityReleasePath } from '#app/platform/paths.ts';

import type { ContractPage } from './find-contract.server.ts';
import { SecurityState } from './security-state.tsx';

type Security = ContractPage['securities'][number];
/** Codes of project and package, id of the contract. */
export type ContractKey = Parameters<typeof securityExtensionPath>[0];
type SecuritiesCardProps = {
  securities: readonly Security[];
  contractKey: ContractKey;
  today: Day;
  mayRecord: boolean;
  marksRows: boolean;
  action: ReactNode;
};

/** The securities of a contract, with what became of each and, for its manager, the ways to extend it and to give it back. */
export function SecuritiesCard({ securities, action, ...rest }: SecuritiesCardProps) {
  const { t } = useWords();
  return (
    <Card title={t('contracts.securities.title')} aside={action}>
      <DataTable
        caption={t('contracts.securities.title')}
        columns={columnsIn(t, rest)}
        rows={securities}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('contracts.securities.none')}>
            {t('contracts.securities.noneExplained')}
          </EmptyState>
        }
      />
    </Card>
  );
}

type Given = Omit<SecuritiesCardProps, 'securities' | 'action'>;

function columnsIn(t: Translate, given: Given): readonly Column<Security>[] {
  const { contractKey, today, mayRecord, marksRows } = given;
  return [
    {
      key: 'kind',
      head: t('contracts.securities.kind'),
      isRowHead: true,
      cell: ({ kind, number, illustrative }) => (
        <>
          {t(`codelists.securityKinds.${kind}`)}
          <span className="text-muted block text-sm font-normal">
            {number} {illustrative && marksRows ? <IllustrativeMark /> : null}
          </span>
        </>
      ),
    },
    { key: 'issuer', head: t('contracts.securities.issuer'), cell: ({ issuer }) => issuer },
    {
      key: 'amount',
      head: t('contracts.securities.amount'),
      unit: t('common.unit.billion'),
      align: 'end',
      cell: ({ amount }) => <Money amount={amount} unit="billion" bare />,
    },
    {
      key: 'issued',
      head: t('contracts.securities.issuedOn'),
      align: 'end',
      width: 'narrow',
      cell: ({ issuedOn }) => <DayText day={issuedOn} />,
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
      cell: (security) => (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <SecurityState security={security} today={today} />
          {mayRecord && security.replacedBy === null && security.releasedOn === null ? (
            <Ways security={security} contractKey={contractKey} />
          ) : null}
        </div>
      ),
    },
  ];
}

function Ways({
  security: { id, kind, number },
  contractKey,
}: {
  security: Security;
  contractKey: ContractKey;
}) {
  const { t } = useWords();
  const named = { kind: t(`codelists.securityKinds.${kind}`), number };
  return (
    <span className="flex gap-3 print:hidden">
      <Link
        to={securityExtensionPath(contractKey, id)}
        aria-label={t('contracts.securities.extendOf', named)}
        className="text-accent hover:underline"
      >
        {t('contracts.securities.extend')}
      </Link>
      <Link
        to={securityReleasePath(contractKey, id)}
        aria-label={t('contracts.securities.releaseOf', named)}
        className="text-accent hover:underline"
      >
        {t('contracts.securities.release')}
      </Link>
    </span>
  );
}
