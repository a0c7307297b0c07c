import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { formatDay, formatMoney, formatShareWhole } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { contractPath, supplierPath } from '#app/platform/paths.ts';

import type { PackageContract } from './package-contracts.server.ts';

type Amendment = PackageContract['amendments'][number];
type Security = PackageContract['securities'][number];

type ContractCardsProps = {
  contracts: readonly PackageContract[];
  /** Codes of project and package. */
  address: readonly [projectCode: string, packageCode: string];
};

/** The contracts of a package; one card each, or one that says why there is none. */
export function ContractCards({ contracts, address }: ContractCardsProps) {
  const { t } = useWords();
  if (contracts.length > 0)
    return contracts.map((contract) => (
      <ContractCard key={contract.id} contract={contract} address={address} />
    ));
  return (
    <Card title={t('packages.page.contracts.title')}>
      <EmptyState title={t('packages.page.contracts.none')}>
        {t('packages.page.contracts.noneExplained')}
      </EmptyState>
    </Card>
  );
}

function ContractCard({
  contract,
  address,
}: { contract: PackageContract } & Pick<ContractCardsProps, 'address'>) {
  const { t, locale } = useWords();
  const { number, signedOn, amendments, securities, illustrative } = contract;
  return (
    <Card
      title={
        <Link to={contractPath(...address, contract.id)} className="hover:text-accent hover:underline">
          {t('packages.page.contracts.heading', { number })}
        </Link>
      }
      aside={illustrative ? <IllustrativeMark /> : null}
    >
      <DefinitionList
        items={[
          { term: t('packages.page.contracts.supplier'), description: <Parties contract={contract} /> },
          { term: t('packages.page.contracts.signedOn'), description: <DayText day={signedOn} /> },
          { term: t('packages.page.contracts.finishOn'), description: finishWords(contract, t, locale) },
          { term: t('packages.page.contracts.value'), description: valueWords(contract, t, locale) },
          { term: t('packages.page.contracts.paid'), description: <Money amount={contract.paid} /> },
          {
            term: t('packages.page.contracts.advance'),
            description: <Money amount={contract.advanceOutstanding} />,
          },
        ]}
      />
      {amendments.length > 0 ? (
        <Part title={t('packages.page.contracts.amendments')}>
          <DataTable
            caption={t('packages.page.contracts.amendments')}
            columns={amendmentColumns(t, locale, !illustrative)}
            rows={amendments}
            rowKey={({ id }) => id}
            empty={null}
          />
        </Part>
      ) : null}
      {securities.length > 0 ? (
        <Part title={t('packages.page.contracts.securities')}>
          <DataTable
            caption={t('packages.page.contracts.securities')}
            columns={securityColumns(t, !illustrative)}
            rows={securities}
            rowKey={({ id }) => id}
            empty={null}
          />
        </Part>
      ) : null}
    </Card>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-4">
      <h3 className="mb-1 font-semibold">{title}</h3>
      {children}
    </div>
  );
}

function Parties({ contract }: { contract: PackageContract }) {
  const { t, locale } = useWords();
  const { parties } = contract;
  if (parties.length === 0) return '—';
  return (
    <ul>
      {parties.map(({ supplierId, name, role, share, illustrative }) => (
        <li key={supplierId}>
          <Link to={supplierPath(supplierId)} className="hover:text-accent hover:underline">
            {share === null
              ? name
              : t('packages.page.contracts.share', { name, share: formatShareWhole(share, locale) })}
          </Link>
          {role === 'sole' ? null : (
            <span className="text-muted"> · {t(`codelists.supplierRoles.${role}`)}</span>
          )}{' '}
          {illustrative && !contract.illustrative ? <IllustrativeMark /> : null}
        </li>
      ))}
    </ul>
  );
}

function finishWords({ finishOn, presentFinishOn }: PackageContract, t: Translate, locale: Locale) {
  if (finishOn === presentFinishOn) return <DayText day={finishOn} />;
  return t('packages.page.contracts.before', {
    now: formatDay(presentFinishOn, locale),
    before: formatDay(finishOn, locale),
  });
}

function valueWords({ value, presentValue }: PackageContract, t: Translate, locale: Locale) {
  if (value === presentValue) return <Money amount={value} />;
  return t('packages.page.contracts.before', {
    now: formatMoney(presentValue, locale),
    before: formatMoney(value, locale),
  });
}

function amendmentColumns(t: Translate, locale: Locale, marksRows: boolean): readonly Column<Amendment>[] {
  return [
    {
      key: 'number',
      head: t('packages.page.contracts.number'),
      isRowHead: true,
      cell: ({ number, illustrative }) => (
        <>
          {number} {illustrative && marksRows ? <IllustrativeMark /> : null}
        </>
      ),
    },
    {
      key: 'signed',
      head: t('packages.page.contracts.signedOn'),
      width: 'narrow',
      cell: ({ signedOn }) => <DayText day={signedOn} />,
    },
    {
      key: 'change',
      head: t('packages.page.contracts.change'),
      cell: (row) => (
        <div>
          {changesOf(row, t, locale).map((change) => (
            <div key={change}>{change}</div>
          ))}
        </div>
      ),
    },
    { key: 'reason', head: t('packages.page.contracts.reason'), cell: ({ reason }) => reason },
  ];
}

function changesOf(amendment: Amendment, t: Translate, locale: Locale): string[] {
  const { oldValue, newValue, oldFinishOn, newFinishOn } = amendment;
  return [
    oldValue === newValue
      ? null
      : { before: formatMoney(oldValue, locale), after: formatMoney(newValue, locale) },
    oldFinishOn === newFinishOn
      ? null
      : { before: formatDay(oldFinishOn, locale), after: formatDay(newFinishOn, locale) },
  ]
    .filter((change) => change !== null)
    .map((change) => t('packages.page.contracts.from', change));
}

function securityColumns(t: Translate, marksRows: boolean): readonly Column<Security>[] {
  return [
    {
      key: 'kind',
      head: t('packages.page.contracts.kind'),
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
    { key: 'issuer', head: t('packages.page.contracts.issuer'), cell: ({ issuer }) => issuer },
    {
      key: 'amount',
      head: t('packages.page.contracts.amount'),
      unit: t('common.unit.billion'),
      align: 'end',
      cell: ({ amount }) => <Money amount={amount} unit="billion" bare />,
    },
    {
      key: 'expires',
      head: t('packages.page.contracts.expires'),
      align: 'end',
      width: 'narrow',
      cell: ({ expiresOn }) => <DayText day={expiresOn} />,
    },
  ];
}
