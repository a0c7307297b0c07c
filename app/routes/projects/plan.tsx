import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PrintButton } from '#app/components/print-button.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { HistoryPanel } from '#app/features/audit/history-panel.tsx';
import { listEventsOf } from '#app/features/audit/queries.server.ts';
import { ApproveForm } from '#app/features/selection-plan/approve-form.tsx';
import { approvePlan } from '#app/features/selection-plan/approve-plan.server.ts';
import { findPlan } from '#app/features/selection-plan/find-plan.server.ts';
import { findPlanSubject } from '#app/features/selection-plan/plan-addresses.server.ts';
import { PlanSumsCard } from '#app/features/selection-plan/plan-bar.tsx';
import { PlanChangesCard } from '#app/features/selection-plan/plan-changes.tsx';
import { PlanMissing } from '#app/features/selection-plan/plan-missing.tsx';
import { PlanRevisions } from '#app/features/selection-plan/plan-revisions.tsx';
import { PlanTables } from '#app/features/selection-plan/plan-table.tsx';
import { ApprovePlanInput, PlanSearch } from '#app/features/selection-plan/schemas.ts';
import { StalePlan } from '#app/features/selection-plan/stale-plan.tsx';
import { WorkbookLink } from '#app/features/workbooks/workbook-link.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import {
  newPackagePath,
  projectHistoryPath,
  projectPath,
  projectPlanPath,
  projectsPath,
} from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** The contractor selection plan as it stands, or as a revision had it, and for its manager the form that approves it. */
export const loader = guardLoader('package:read', async ({ actor, store, clock, param, url, locale, t }) => {
  const today = clock.today();
  const { revision } = PlanSearch.parse(Object.fromEntries(url.searchParams));
  return store.read(async (db) => {
    const subject = await findPlanSubject(db, param('projectCode'));
    return {
      ...(await findPlan(db, subject, { revision, today, locale })),
      title: `${t('selectionPlan.title')} · ${subject.projectCode}`,
      today,
      mayRecord: isPermitted(actor, 'plan:record', subject),
      mayImport: isPermitted(actor, 'import:run', subject),
      history: await listEventsOf(db, { kind: 'project', id: subject.projectId }, { actor, t, locale }),
    };
  });
});

export const action = guardAction('plan:record', async (context) => {
  const { param } = context;
  const form = await parseForm(ApprovePlanInput, context);
  if (form.refused) return form.refused;
  const approved = await attempt(form, () => approvePlan(context, param('projectCode'), form.value));
  if (approved.refused) return approved.refused;
  return redirectWithToast(projectPlanPath(param('projectCode')), {
    key: 'selectionPlan.approve.done',
    params: { revision: approved.result },
  });
});

/** A refused form stands beside the plan as it is now, not as it was when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function Plan() {
  const { t, locale } = useWords();
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { project, shown, before, revisions, changes, today, history } = page;
  const isStale = Boolean(refused?.current);
  const mayRecord = page.mayRecord && shown === null;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('projects.title'), to: projectsPath() },
              { label: project.name, to: projectPath(project.code) },
            ]}
          />
        }
        title={t('selectionPlan.title')}
        subtitle={
          <>
            {subtitle()} {project.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={
          <>
            {shown === null ? null : (
              <LinkButton to={projectPlanPath(project.code)}>{t('selectionPlan.toNow')}</LinkButton>
            )}
            {mayRecord ? (
              <LinkButton to={newPackagePath(project.code)}>{t('selectionPlan.form.new')}</LinkButton>
            ) : null}
            <WorkbookLink projectCode={project.code} mayImport={page.mayImport} />
            <PrintButton>{t('selectionPlan.print')}</PrintButton>
          </>
        }
      />
      {isStale ? (
        <StalePlan key={page.version} page={page} typed={refused?.reply.initialValue ?? {}} />
      ) : null}
      <div className="grid gap-4">
        <PlanSumsCard {...page} />
        <PlanMissing missing={page.missing} projectCode={project.code} mayRecord={mayRecord} />
        {changes === null || before === null ? null : (
          <PlanChangesCard
            changes={changes}
            title={t(shown === null ? 'selectionPlan.changes.sinceApproved' : 'selectionPlan.changes.since', {
              revision: before.revision,
            })}
          />
        )}
        <PlanTables {...page} projectCode={project.code} mayRecord={mayRecord} />
        <PlanRevisions {...page} />
        {mayRecord ? (
          <Card
            id="approve"
            title={t('selectionPlan.approve.title')}
            subtitle={t('selectionPlan.approve.subtitle')}
            className="max-w-4xl print:hidden"
          >
            <ApproveForm
              key={`approve ${revisions.length}`}
              action={projectPlanPath(project.code)}
              version={page.version}
              today={today}
              isRevision={revisions.length > 0}
              reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
            />
          </Card>
        ) : null}
        <HistoryPanel history={history} allPath={projectHistoryPath(project.code)} />
      </div>
    </>
  );

  function subtitle(): string {
    const named = shown ?? revisions[0];
    if (named === undefined) return t('selectionPlan.neverApproved');
    const words = {
      revision: named.revision,
      number: named.number ?? t('selectionPlan.withoutNumber'),
      decision: named.decisionNumber,
      day: formatDay(named.decidedOn, locale),
    };
    return t(shown === null ? 'selectionPlan.asItStands' : 'selectionPlan.asRevision', words);
  }
}
