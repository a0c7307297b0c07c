import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { HistoryPanel } from '#app/features/audit/history-panel.tsx';
import { listEventsOf } from '#app/features/audit/queries.server.ts';
import { DecisionForm } from '#app/features/projects/decision-form.tsx';
import { DecisionTable } from '#app/features/projects/decision-table.tsx';
import { findProjectForm } from '#app/features/projects/find-project-form.server.ts';
import { listDecisions } from '#app/features/projects/list-decisions.server.ts';
import { findProjectSubject } from '#app/features/projects/project-address.server.ts';
import { recordInvestmentDecision } from '#app/features/projects/record-investment-decision.server.ts';
import { recordDecisionInput } from '#app/features/projects/schemas.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { projectDecisionsPath, projectHistoryPath, projectPath, projectsPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** What was decided about a project's total investment, and for its manager the form that records the next decision. */
export const loader = guardLoader('project:read', async ({ actor, store, clock, param, locale, t }) => {
  const today = clock.today();
  return store.read(async (db) => {
    const subject = await findProjectSubject(db, param('projectCode'));
    const { code, nameVi, nameEn } = await findProjectForm(db, subject.projectId, today);
    return {
      title: `${t('projects.decisions.title')} · ${code}`,
      today,
      project: { code, name: locale === 'vi' ? nameVi : nameEn },
      decisions: await listDecisions(db, subject.projectId, today),
      mayRecord: isPermitted(actor, 'decision:record', subject),
      history: await listEventsOf(db, { kind: 'project', id: subject.projectId }, { actor, t, locale }),
    };
  });
});

export const action = guardAction('decision:record', async (context) => {
  const { param, locale } = context;
  const form = await parseForm(recordDecisionInput(locale), context);
  if (form.refused) return form.refused;
  const recorded = await attempt(form, () =>
    recordInvestmentDecision(context, param('projectCode'), form.value),
  );
  if (recorded.refused) return recorded.refused;
  const { number, totalInvestment } = form.value;
  return redirectWithToast(projectDecisionsPath(param('projectCode')), {
    key: 'projects.decisions.recorded',
    params: { number, total: formatMoney(totalInvestment, locale) },
  });
});

export default function Decisions() {
  const { t } = useWords();
  const { today, project, decisions, mayRecord, history } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
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
        title={t('projects.decisions.title')}
        subtitle={t('projects.decisions.subtitle')}
      />
      <div className="grid gap-4">
        <Card title={t('projects.page.decisions.title')}>
          <DecisionTable decisions={decisions} />
        </Card>
        {mayRecord ? (
          <Card title={t('projects.decisions.new')} className="max-w-4xl print:hidden" id="decide">
            <DecisionForm
              key={decisions.length}
              action={projectDecisionsPath(project.code)}
              today={today}
              isApproved={decisions.some(({ kind }) => kind === 'approval')}
              reply={refused?.reply}
            />
          </Card>
        ) : null}
        <HistoryPanel history={history} allPath={projectHistoryPath(project.code)} />
      </div>
    </>
  );
}
