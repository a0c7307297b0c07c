import { useLoaderData } from '@remix-run/react';

import { buttonClass } from '#app/components/button.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { packageStatuses } from '#app/domain/codelists.ts';
import { takesContracts } from '#app/domain/contract-rules.ts';
import { isPermitted } from '#app/domain/permissions.ts';
import { isReportable } from '#app/domain/progress-report.ts';
import { HistoryPanel } from '#app/features/audit/history-panel.tsx';
import { listEventsOf } from '#app/features/audit/queries.server.ts';
import { ContractCards } from '#app/features/bidding-packages/contract-card.tsx';
import { findPackageHistory } from '#app/features/bidding-packages/find-package-history.server.ts';
import { findPackage } from '#app/features/bidding-packages/find-package.server.ts';
import { MilestonesCard } from '#app/features/bidding-packages/milestones-card.tsx';
import { MoveCard } from '#app/features/bidding-packages/move-card.tsx';
import { PackageAbout } from '#app/features/bidding-packages/package-about.tsx';
import { PackageHeading } from '#app/features/bidding-packages/package-heading.tsx';
import { PackageHistoryList } from '#app/features/bidding-packages/package-history-list.tsx';
import { PackageReports, PackageVouchers } from '#app/features/bidding-packages/package-records.tsx';
import { PackageScheduleCard } from '#app/features/bidding-packages/package-schedule-card.tsx';
import { PackageStats } from '#app/features/bidding-packages/package-stats.tsx';
import { ReportCard } from '#app/features/bidding-packages/report-card.tsx';
import { DocumentsCard } from '#app/features/documents/documents-card.tsx';
import { listDocumentsOf } from '#app/features/documents/queries.server.ts';
import { OpenFlagsCard } from '#app/features/risk-flags/open-flags-card.tsx';
import { listOpenFlagsOf } from '#app/features/risk-flags/queries.server.ts';
import { findSelection } from '#app/features/selection/queries.server.ts';
import { SelectionCard } from '#app/features/selection/selection-card.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import {
  newContractPath,
  newPackageDocumentPath,
  packageOverridesPath,
  packagePlanPath,
  projectHistoryPath,
} from '#app/platform/paths.ts';

/** One package: how it stands, its contract, schedule, money and history, and for its manager the forms that move it on. */
export const loader = guardLoader('package:read', async ({ actor, store, clock, param, url, locale, t }) => {
  const today = clock.today();
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  return store.read(async (db) => {
    const page = await findPackage(db, address, { today, locale });
    const history = await findPackageHistory(db, page.subject.packageId, locale);
    return {
      ...page,
      history,
      today,
      title: `${history.code} · ${history.name}`,
      asked: packageStatuses.find((status) => status === url.searchParams.get('to')) ?? null,
      mayPlan: isPermitted(actor, 'plan:record', page.subject),
      mayMove: isPermitted(actor, 'package:transition', page.subject),
      mayRecordContract: isPermitted(actor, 'contract:record', page.subject),
      mayPermit: isPermitted(actor, 'override:grant', page.subject),
      mayDocument: isPermitted(actor, 'document:record', page.subject),
      documents: await listDocumentsOf(db, page.subject),
      flags: await listOpenFlagsOf(db, page.subject, locale),
      selection: await findSelection(db, page.subject.packageId, today),
      events: await listEventsOf(db, { kind: 'package', id: page.subject.packageId }, { actor, t, locale }),
    };
  });
});

export default function Package() {
  const { t } = useWords();
  const { biddingPackage, history, today, asked, mayMove, mayPlan, flags, selection, events, ...page } =
    useLoaderData<typeof loader>();
  const takesContract = takesContracts(history.status);
  const { project, code } = history;
  const mayReport = mayMove && isReportable(history.status);
  return (
    <>
      <PackageHeading
        history={history}
        actions={
          mayMove || page.mayPermit ? (
            <>
              {page.mayPermit && takesContract ? (
                <LinkButton to={packageOverridesPath(project.code, code)}>
                  {t('contracts.overrides.open')}
                </LinkButton>
              ) : null}
              {page.mayRecordContract && takesContract && page.contracts.length > 0 ? (
                <LinkButton to={newContractPath(project.code, code)}>{t('contracts.form.open')}</LinkButton>
              ) : null}
              {mayReport ? (
                <a href="#report" className={buttonClass('plain')}>
                  {t('packages.page.toReport')}
                </a>
              ) : null}
              {mayMove ? (
                <a href="#move" className={buttonClass('primary')}>
                  {t('packages.page.toMove')}
                </a>
              ) : null}
            </>
          ) : null
        }
      />
      <PackageStats projectCode={project.code} biddingPackage={biddingPackage} />
      <div className="grid gap-4">
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <div className="grid gap-4">
            <OpenFlagsCard flags={flags} today={today} />
            {mayMove ? (
              <MoveCard history={history} today={today} asked={asked} />
            ) : (
              <PackageHistoryList steps={history.steps} />
            )}
          </div>
          <div className="grid gap-4">
            <PackageAbout
              biddingPackage={biddingPackage}
              planPath={mayPlan ? packagePlanPath(project.code, code) : null}
            />
            <SelectionCard
              selection={selection}
              address={{ project: project.code, code }}
              mayRecord={mayMove}
            />
            {mayReport ? <ReportCard history={history} today={today} /> : null}
          </div>
        </div>
        <MilestonesCard history={history} today={today} mayRecord={mayMove} />
        <PackageScheduleCard
          projectCode={project.code}
          schedule={page.schedule}
          neighbours={page.neighbours}
        />
        <ContractCards contracts={page.contracts} address={[project.code, code]} />
        {page.contracts.length > 0 || page.reports.length > 0 ? (
          <PackageReports reports={page.reports} />
        ) : null}
        {page.contracts.length > 0 || page.vouchers.length > 0 ? (
          <PackageVouchers ledger={{ project: project.code, package: code }} vouchers={page.vouchers} />
        ) : null}
        <DocumentsCard
          list={page.documents}
          projectCode={project.code}
          newPath={page.mayDocument ? newPackageDocumentPath(project.code, code) : null}
        />
        {mayMove ? <PackageHistoryList steps={history.steps} /> : null}
        <HistoryPanel history={events} allPath={projectHistoryPath(project.code, { package: code })} />
      </div>
    </>
  );
}
