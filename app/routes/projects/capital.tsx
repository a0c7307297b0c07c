import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuidv7 } from 'uuid';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { capitalYearsOn } from '#app/domain/capital.ts';
import { yearOf } from '#app/domain/day.ts';
import { isPermitted } from '#app/domain/permissions.ts';
import { HistoryPanel } from '#app/features/audit/history-panel.tsx';
import { listEventsOf } from '#app/features/audit/queries.server.ts';
import { CapitalDecisionTable } from '#app/features/capital-plans/capital-decision-table.tsx';
import { CapitalForm } from '#app/features/capital-plans/capital-form.tsx';
import { CapitalStats } from '#app/features/capital-plans/capital-stats.tsx';
import { findCapitalSubject } from '#app/features/capital-plans/capital-subject.server.ts';
import { CapitalYearTable } from '#app/features/capital-plans/capital-year-table.tsx';
import { findCapitalPage } from '#app/features/capital-plans/find-capital-page.server.ts';
import { MediumTermCard } from '#app/features/capital-plans/medium-term-card.tsx';
import { recordCapitalDecision } from '#app/features/capital-plans/record-capital-decision.server.ts';
import { recordCapitalInput } from '#app/features/capital-plans/schemas.ts';
import { formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import {
  ceilingsPath,
  disbursementsPath,
  monthlyPlanPath,
  projectCapitalPath,
  projectHistoryPath,
  projectPath,
  projectsPath,
} from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** Years before the present one about whose capital a decision may still be recorded. */
const yearsBack = 6;

/** A project's capital by year and source with every decision, and for its finance officer the form that records the next. */
export const loader = guardLoader('project:read', async ({ actor, store, clock, param, locale, t }) => {
  const today = clock.today();
  return store.read(async (db) => {
    const subject = await findCapitalSubject(db, param('projectCode'));
    const { projectId, projectCode, provinceCode, illustrative } = subject;
    return {
      ...(await findCapitalPage(db, subject, today)),
      title: `${t('capital.title')} · ${projectCode}`,
      today,
      project: {
        code: projectCode,
        name: locale === 'vi' ? subject.nameVi : subject.nameEn,
        provinceCode,
        illustrative,
      },
      choice: yearsOffered(yearOf(today), capitalYearsOn(today)[0]),
      decisionId: uuidv7(),
      mayRecord: isPermitted(actor, 'capital:record', subject),
      history: await listEventsOf(db, { kind: 'project', id: projectId }, { actor, t, locale }),
    };
  });
});

export const action = guardAction('capital:record', async (context) => {
  const { param, locale, t } = context;
  const form = await parseForm(recordCapitalInput(locale), context);
  if (form.refused) return form.refused;
  const recorded = await attempt(form, () =>
    recordCapitalDecision(context, param('projectCode'), form.value),
  );
  if (recorded.refused) return recorded.refused;
  const { decisionNumber, act, amount } = form.value;
  return redirectWithToast(projectCapitalPath(param('projectCode')), {
    key: 'capital.form.recorded',
    params: {
      number: decisionNumber,
      act: t(`codelists.capitalActs.${act}`),
      amount: formatMoneyExact(amount, locale),
    },
  });
});

export default function Capital() {
  const { t } = useWords();
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { project, lines, mediumTerm, decisions, choice, history } = page;
  const sentId = String(reply?.initialValue?.id ?? page.decisionId);
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
        title={t('capital.title')}
        subtitle={
          <>
            {t('capital.subtitle')} {project.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={
          <>
            <LinkButton to={monthlyPlanPath(project.code, choice.usualYear)}>
              {t('capital.years.planOf', { year: choice.usualYear })}
            </LinkButton>
            <LinkButton to={ceilingsPath({ province: project.provinceCode })}>
              {t('ceilings.link')}
            </LinkButton>
            <LinkButton to={disbursementsPath({ project: project.code })}>
              {t('projects.page.disbursements')}
            </LinkButton>
          </>
        }
      />
      <CapitalStats {...page} />
      <div className="grid gap-4">
        <CapitalYearTable code={project.code} lines={lines} />
        <MediumTermCard code={project.code} lines={mediumTerm} />
        {page.mayRecord ? (
          <Card id="record" title={t('capital.form.new')} className="max-w-4xl print:hidden">
            <CapitalForm
              key={sentId}
              action={projectCapitalPath(project.code)}
              decisionId={sentId}
              today={page.today}
              {...choice}
              reply={reply}
            />
          </Card>
        ) : null}
        <Card title={t('capital.decisions.title')}>
          <CapitalDecisionTable decisions={decisions} />
        </Card>
        <HistoryPanel history={history} allPath={projectHistoryPath(project.code)} />
      </div>
    </>
  );
}

function yearsOffered(present: number, usualYear = present) {
  const years = Array.from({ length: yearsBack + 2 }, (_, back) => present + 1 - back);
  return { years, usualYear };
}
