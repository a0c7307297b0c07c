import { Card } from '#app/components/card.tsx';
import { type Definition, DefinitionList } from '#app/components/definition-list.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import { formatInstant } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementPath, disbursementsPath, packagePath, projectPath } from '#app/platform/paths.ts';

import type { FoundDisbursement } from './find-disbursement.server.ts';

type Voucher = FoundDisbursement['reversedBy'];

/** What a voucher says, what it does to the money, and where it stands in the ledger's chain. */
export function EntryFacts({ found }: { found: FoundDisbursement }) {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Facts found={found} />
      <div className="grid content-start gap-4">
        <Effect found={found} />
        <ChainPlace found={found} />
      </div>
    </div>
  );
}

function Facts({ found }: { found: FoundDisbursement }) {
  const { t, locale } = useWords();
  const { entry, projectCode, projectName, packageCode, packageName, contractNumber } = found;
  const items: Definition[] = [
    { term: t('disbursements.entry.voucherNumber'), description: entry.voucherNumber },
    { term: t('disbursements.form.postedOn'), description: <DayText day={entry.postedOn} /> },
    { term: t('disbursements.form.kind'), description: t(`codelists.disbursementKinds.${entry.kind}`) },
    {
      term: t('disbursements.choose.project'),
      description: <TextLink to={projectPath(projectCode)}>{`${projectCode} · ${projectName}`}</TextLink>,
    },
    {
      term: t('disbursements.choose.package'),
      description:
        packageCode === null ? (
          t('disbursements.ledger.outsideContracts')
        ) : (
          <TextLink to={packagePath(projectCode, packageCode)}>{`${packageCode} · ${packageName}`}</TextLink>
        ),
    },
    ...(entry.contractId === null || contractNumber === null
      ? []
      : [
          {
            term: t('disbursements.choose.contract'),
            description: (
              <TextLink to={disbursementsPath({ contract: entry.contractId })}>{contractNumber}</TextLink>
            ),
          },
        ]),
    {
      term: t('disbursements.form.capital'),
      description: `${entry.capitalYear} · ${t(`codelists.fundingSources.${entry.fundingSource}`)}`,
    },
    { term: t('disbursements.form.note'), description: entry.note ?? t('common.none') },
    ...voucherLink(t('disbursements.entry.reverses'), found.reverses),
    ...voucherLink(t('disbursements.entry.reversedBy'), found.reversedBy),
    {
      term: t('disbursements.entry.recordedBy'),
      description: found.recordedBy ?? t('disbursements.ledger.bySystem'),
    },
    { term: t('disbursements.entry.recordedAt'), description: formatInstant(entry.recordedAt, locale) },
  ];
  return (
    <Card
      title={t('disbursements.entry.facts')}
      aside={entry.illustrative ? <IllustrativeMark /> : null}
      className="self-start"
    >
      <DefinitionList items={items} />
    </Card>
  );
}

function Effect({ found: { entry } }: { found: FoundDisbursement }) {
  const { t } = useWords();
  const amount = (value: typeof entry.cash) => <Money amount={value} unit="vnd" />;
  return (
    <Card title={t('disbursements.entry.effect')}>
      <DefinitionList
        items={[
          { term: t('disbursements.form.amount'), description: amount(entry.gross) },
          { term: t('disbursements.form.recovered'), description: amount(entry.recovered) },
          { term: t('disbursements.entry.advance'), description: amount(entry.advanceChange) },
          { term: t('disbursements.entry.paid'), description: amount(entry.paidChange) },
          {
            term: t('disbursements.entry.cash'),
            description: <strong className="font-semibold">{amount(entry.cash)}</strong>,
          },
        ]}
      />
    </Card>
  );
}

function ChainPlace({ found: { entry } }: { found: FoundDisbursement }) {
  const { t } = useWords();
  return (
    <Card title={t('disbursements.entry.chain')} subtitle={t('disbursements.entry.chainExplained')}>
      <DefinitionList
        items={[
          { term: t('disbursements.entry.seq'), description: entry.seq },
          { term: t('disbursements.entry.hash'), description: <Hash text={entry.hash} /> },
          { term: t('disbursements.entry.previousHash'), description: <Hash text={entry.previousHash} /> },
        ]}
      />
    </Card>
  );
}

function Hash({ text }: { text: string }) {
  return <code className="text-xs wrap-anywhere">{text}</code>;
}

function TextLink({ to, children }: { to: string; children: string }) {
  return (
    <a href={to} className="hover:text-accent underline">
      {children}
    </a>
  );
}

function voucherLink(term: string, voucher: Voucher): Definition[] {
  if (voucher === null) return [];
  const description = (
    <>
      <TextLink to={disbursementPath(voucher.id)}>{voucher.voucherNumber}</TextLink>
      {' · '}
      <DayText day={voucher.postedOn} />
    </>
  );
  return [{ term, description }];
}
