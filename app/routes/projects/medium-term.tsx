import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuidv7 } from 'uuid';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { periodsOn, periodText } from '#app/domain/medium-term.ts';
import { isPermitted } from '#app/domain/permissions.ts';
import { findCapitalSubject } from '#app/features/capital-plans/capital-subject.server.ts';
import {
  findCapitalPage,
  listMediumTermDecisions,
} from '#app/features/capital-plans/find-capital-page.server.ts';
import { MediumTermCard } from '#app/features/capital-plans/medium-term-card.tsx';
import { MediumTermDecisionTable } from '#app/features/capital-plans/medium-term-decision-table.tsx';
import { MediumTermForm } from '#app/features/capital-plans/medium-term-form.tsx';
import { recordMediumTerm } from '#app/features/capital-plans/record-medium-term.server.ts';
import { recordMediumTermInput } from '#app/features/capital-plans/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { mediumTermPath, projectCapitalPath, projectPath, projectsPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** A project's part of the medium-term plans with every decision, and for its finance officer the form that records the next. */
export const loader = guardLoader('project:read', async ({ actor, store, clock, param, locale, t }) => {
  const today = clock.today();
  return store.read(async (db) => {
    const subject = await findCapitalSubject(db, param('projectCode'));
    const { projectId, projectCode } = subject;
    const { mediumTerm } = await findCapitalPage(db, subject, today);
    return {
      title: `${t('capital.mediumTerm.pageTitle')} · ${projectCode}`,
      today,
      project: { code: projectCode, name: locale === 'vi' ? subject.nameVi : subject.nameEn },
      mediumTerm,
      decisions: await listMediumTermDecisions(db, projectId),
      periods: periodsOn(today),
      decisionId: uuidv7(),
      mayRecord: isPermitted(actor, 'capital:record', subject),
    };
  });
});

export const action = guardAction('capital:record', async (context) => {
  const { param, locale } = context;
  const form = await parseForm(recordMediumTermInput(locale), context);
  if (form.refused) return form.refused;
  const recorded = await attempt(form, () => recordMediumTerm(context, param('projectCode'), form.value));
  if (recorded.refused) return recorded.refused;
  const { decisionNumber, fromYear } = form.value;
  return redirectWithToast(mediumTermPath(param('projectCode')), {
    key: 'capital.mediumTerm.recorded',
    params: { number: decisionNumber, period: periodText(fromYear) },
  });
});

export default function MediumTerm() {
  const { t } = useWords();
  const { project, mediumTerm, decisions, periods, mayRecord, today, decisionId } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const sentId = String(reply?.initialValue?.id ?? decisionId);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('projects.title'), to: projectsPath() },
              { label: project.name, to: projectPath(project.code) },
              { label: t('capital.title'), to: projectCapitalPath(project.code) },
            ]}
          />
        }
        title={t('capital.mediumTerm.pageTitle')}
        subtitle={project.code}
      />
      <div className="grid gap-4">
        <MediumTermCard code={null} lines={mediumTerm} />
        {mayRecord ? (
          <Card id="record" title={t('capital.mediumTerm.new')} className="max-w-4xl print:hidden">
            <MediumTermForm
              key={sentId}
              action={mediumTermPath(project.code)}
              decisionId={sentId}
              today={today}
              periods={periods}
              reply={reply}
            />
          </Card>
        ) : null}
        <Card title={t('capital.decisions.title')}>
          <MediumTermDecisionTable decisions={decisions} />
        </Card>
      </div>
    </>
  );
}
