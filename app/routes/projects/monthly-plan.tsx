import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { NotFound } from '#app/domain/not-found.ts';
import { isPermitted } from '#app/domain/permissions.ts';
import { findCapitalSubject } from '#app/features/capital-plans/capital-subject.server.ts';
import { findMonthlyPlan, proposeMonths } from '#app/features/capital-plans/find-monthly-plan.server.ts';
import { MonthlyPlanForm } from '#app/features/capital-plans/monthly-plan-form.tsx';
import { PlanMonthsTable } from '#app/features/capital-plans/plan-months-table.tsx';
import { PlanRevisionTable } from '#app/features/capital-plans/plan-revision-table.tsx';
import { recordMonthlyPlan } from '#app/features/capital-plans/record-monthly-plan.server.ts';
import { CapitalYear, MonthsSearch, recordMonthsInput } from '#app/features/capital-plans/schemas.ts';
import { StaleMonths } from '#app/features/capital-plans/stale-months.tsx';
import { formatMoney } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { monthlyPlanPath, projectCapitalPath, projectPath, projectsPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** What a project means to disburse of a year's capital month by month, revision by revision; `?propose=milestones` fills the form. */
export const loader = guardLoader('project:read', async ({ actor, store, clock, param, url, locale, t }) => {
  const year = yearIn(param('year'));
  const { revision, propose } = MonthsSearch.parse(Object.fromEntries(url.searchParams));
  return store.read(async (db) => {
    const subject = await findCapitalSubject(db, param('projectCode'));
    const { projectId, projectCode } = subject;
    const mayRecord = isPermitted(actor, 'capital:record', subject);
    const isAsked = mayRecord && propose !== null;
    return {
      ...(await findMonthlyPlan(db, { projectId, year, revision })),
      title: `${t('capital.months.titleOf', { year })} · ${projectCode}`,
      year,
      project: { code: projectCode, name: locale === 'vi' ? subject.nameVi : subject.nameEn },
      mayRecord,
      isAsked,
      proposed: isAsked ? await proposeMonths(db, { projectId, year }, clock.today()) : null,
    };
  });
});

export const action = guardAction('capital:record', async (context) => {
  const { param, locale } = context;
  const address = { projectCode: param('projectCode'), year: yearIn(param('year')) };
  const form = await parseForm(recordMonthsInput(locale), context);
  if (form.refused) return form.refused;
  const recorded = await attempt(form, () => recordMonthlyPlan(context, address, form.value));
  if (recorded.refused) return recorded.refused;
  return redirectWithToast(monthlyPlanPath(address.projectCode, address.year), {
    key: 'capital.months.recorded',
    params: { revision: recorded.result, year: address.year },
  });
});

/** A refused form stands beside the plan as it is now, not as it was when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function MonthlyPlan() {
  const { t, locale } = useWords();
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { project, year, usable, version, newest, shown, compared, months, revisions, proposed } = page;
  const isStale = Boolean(refused?.current);
  const path = monthlyPlanPath(project.code, year);
  const proposal = monthlyPlanPath(project.code, year, { propose: 'milestones' });
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
        title={t('capital.months.titleOf', { year })}
        subtitle={t('capital.months.subtitle', {
          code: project.code,
          usable: formatMoney(usable, locale),
        })}
        actions={shown === newest ? null : <LinkButton to={path}>{t('capital.months.toNewest')}</LinkButton>}
      />
      {isStale ? (
        <StaleMonths key={version} year={year} newest={newest} typed={refused?.reply.initialValue ?? {}} />
      ) : null}
      <div className="grid gap-4">
        {page.mayRecord ? (
          <Card
            id="record"
            title={t(newest === null ? 'capital.months.new' : 'capital.months.change')}
            subtitle={t(subtitleOfForm())}
            aside={<LinkButton to={proposal}>{t('capital.months.propose')}</LinkButton>}
            className="print:hidden"
          >
            <MonthlyPlanForm
              key={`${version} ${page.isAsked}`}
              // Answered at the address it is read at, the form is not begun anew under what is being typed.
              action={page.isAsked ? proposal : path}
              year={year}
              version={version}
              usable={usable}
              amounts={proposed ?? newest?.amounts ?? []}
              reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
            />
          </Card>
        ) : null}
        <Card
          title={t('capital.months.table')}
          subtitle={shown === null ? null : t('capital.months.shownRevision', { revision: shown.revision })}
        >
          <PlanMonthsTable months={months} shown={shown} compared={compared} />
        </Card>
        {revisions.length === 0 ? null : (
          <Card title={t('capital.months.revisions')}>
            <PlanRevisionTable code={project.code} year={year} revisions={revisions} shown={shown} />
          </Card>
        )}
      </div>
    </>
  );

  function subtitleOfForm() {
    if (!page.isAsked) return 'capital.months.explained' as const;
    return proposed === null
      ? ('capital.months.nothingProposed' as const)
      : ('capital.months.proposed' as const);
  }
}

function yearIn(text: string): number {
  const year = CapitalYear.safeParse(text);
  if (!year.success) throw new NotFound(`capital year ${text}`);
  return year.data;
}
