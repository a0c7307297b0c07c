import { useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/link-button.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { findAdvance } from '#app/features/advances/list-advances.server.ts';
import { RecoveryCard } from '#app/features/advances/recovery-card.tsx';
import { HistoryPanel } from '#app/features/audit/history-panel.tsx';
import { listEventsOf } from '#app/features/audit/queries.server.ts';
import { AmendmentsCard } from '#app/features/contracts/amendments-card.tsx';
import { findContractSubject } from '#app/features/contracts/contract-address.server.ts';
import { ContractHeading } from '#app/features/contracts/contract-heading.tsx';
import { ContractTermsCard } from '#app/features/contracts/contract-terms-card.tsx';
import { findContract } from '#app/features/contracts/find-contract.server.ts';
import { PartiesCard } from '#app/features/contracts/parties-card.tsx';
import { SecuritiesCard } from '#app/features/contracts/securities-card.tsx';
import { DocumentsCard } from '#app/features/documents/documents-card.tsx';
import { listDocumentsOfContract } from '#app/features/documents/queries.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import {
  contractAmendmentsPath,
  contractPartiesPath,
  contractPath,
  contractSecuritiesPath,
  newPackageDocumentPath,
  packagePath,
  projectHistoryPath,
} from '#app/platform/paths.ts';

/** One contract: its parties, terms, amendments and securities, and what was done to it. */
export const loader = guardLoader('package:read', async ({ actor, store, clock, param, locale, t }) => {
  const address = {
    projectCode: param('projectCode'),
    packageCode: param('packageCode'),
    contractId: param('contractId'),
  };
  return store.read(async (db) => {
    const subject = await findContractSubject(db, address);
    const page = await findContract(db, subject, locale);
    return {
      ...page,
      title: t('contracts.page.heading', { number: page.contract.number }),
      today: clock.today(),
      mayRecord: isPermitted(actor, 'contract:record', subject),
      mayDocument: isPermitted(actor, 'document:record', subject),
      advance: await findAdvance(db, subject.contractId, clock.today()),
      documents: await listDocumentsOfContract(db, subject),
      events: await listEventsOf(db, { kind: 'contract', id: subject.contractId }, { actor, t, locale }),
    };
  });
});

export default function Contract() {
  const { t } = useWords();
  const { package: of, contract, mayRecord, today, events, ...page } = useLoaderData<typeof loader>();
  const key = [of.projectCode, of.code, contract.id] as const;
  const way = (to: string, words: string) =>
    mayRecord ? (
      <LinkButton to={to} className="print:hidden">
        {words}
      </LinkButton>
    ) : null;
  return (
    <>
      <ContractHeading
        package={of}
        title={t('contracts.page.heading', { number: contract.number })}
        subtitle={t(`codelists.packageStatuses.${of.status}`)}
        illustrative={contract.illustrative}
        actions={
          <LinkButton to={packagePath(of.projectCode, of.code)}>
            {t('contracts.page.backToPackage')}
          </LinkButton>
        }
      />
      <div className="grid gap-4">
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <ContractTermsCard contract={contract} passed={page.passed} />
          <PartiesCard
            parties={page.parties}
            action={way(contractPartiesPath(...key), t('contracts.parties.edit'))}
          />
        </div>
        <AmendmentsCard
          amendments={page.amendments}
          marksRows={!contract.illustrative}
          action={way(contractAmendmentsPath(...key), t('contracts.amendments.add'))}
        />
        {page.advance === null ? null : <RecoveryCard advance={page.advance} />}
        <SecuritiesCard
          securities={page.securities}
          contractKey={[...key]}
          today={today}
          mayRecord={mayRecord}
          marksRows={!contract.illustrative}
          action={way(contractSecuritiesPath(...key), t('contracts.securities.add'))}
        />
        <DocumentsCard
          list={page.documents}
          projectCode={of.projectCode}
          newPath={
            page.mayDocument
              ? newPackageDocumentPath(of.projectCode, of.code, {
                  proves: `contract:${contract.id}`,
                  returnTo: contractPath(...key),
                })
              : null
          }
        />
        <HistoryPanel history={events} allPath={projectHistoryPath(of.projectCode, { package: of.code })} />
      </div>
    </>
  );
}
