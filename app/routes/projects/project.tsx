import { useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { HistoryPanel } from '#app/features/audit/history-panel.tsx';
import { listEventsOf } from '#app/features/audit/queries.server.ts';
import { DocumentsCard } from '#app/features/documents/documents-card.tsx';
import { listDocumentsOf } from '#app/features/documents/queries.server.ts';
import { findProject } from '#app/features/projects/find-project.server.ts';
import { ProjectAbout } from '#app/features/projects/project-about.tsx';
import { ProjectApprovals } from '#app/features/projects/project-approvals.tsx';
import { ProjectCapital } from '#app/features/projects/project-capital.tsx';
import { ProjectPackages } from '#app/features/projects/project-packages.tsx';
import { ProjectStats } from '#app/features/projects/project-stats.tsx';
import { PublishedFacts } from '#app/features/projects/published-facts.tsx';
import { OpenFlagsCard } from '#app/features/risk-flags/open-flags-card.tsx';
import { listOpenFlagsOf } from '#app/features/risk-flags/queries.server.ts';
import { WorkbookLink } from '#app/features/workbooks/workbook-link.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import {
  disbursementsPath,
  newProjectDocumentPath,
  projectCurvesPath,
  projectEditPath,
  projectHistoryPath,
  projectsPath,
  timelinePath,
} from '#app/platform/paths.ts';

/** One project: how it stands, what is stated of it, its packages and its money. */
export const loader = guardLoader('project:read', async ({ actor, store, clock, param, locale, t }) => {
  const today = clock.today();
  return store.read(async (db) => {
    const page = await findProject(db, { projectCode: param('projectCode'), today, locale });
    const subject = { projectId: page.project.id, ownerId: page.project.ownerId };
    return {
      ...page,
      today,
      title: page.project.name,
      mayEdit: isPermitted(actor, 'project:edit', subject),
      mayDocument: isPermitted(actor, 'document:record', subject),
      mayImport: isPermitted(actor, 'import:run', subject),
      documents: await listDocumentsOf(db, { projectId: page.project.id, packageId: null }),
      flags: await listOpenFlagsOf(db, { projectId: page.project.id }, locale),
      history: await listEventsOf(db, { kind: 'project', id: page.project.id }, { actor, t, locale }),
    };
  });
});

export default function Project() {
  const { t, locale } = useWords();
  const { project, packages, facts, decisions, baselines, capital, flags, history, today, mayEdit, ...page } =
    useLoaderData<typeof loader>();
  const { code, name, position } = project;
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('projects.title'), to: projectsPath() }]} />}
        title={name}
        subtitle={
          <>
            {code} · {project.province} · {t('projects.page.asOf', { day: formatDay(today, locale) })}{' '}
            {project.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={
          <>
            {mayEdit ? <LinkButton to={projectEditPath(code)}>{t('projects.form.edit')}</LinkButton> : null}
            <WorkbookLink projectCode={code} mayImport={page.mayImport} />
            <LinkButton to={projectCurvesPath(code)}>{t('progressCurves.link')}</LinkButton>
            <LinkButton to={timelinePath({ project: code })}>{t('projects.page.timeline')}</LinkButton>
            <LinkButton to={disbursementsPath({ project: code })}>
              {t('projects.page.disbursements')}
            </LinkButton>
          </>
        }
      />
      {position ? <ProjectStats code={code} position={position} decisions={decisions} /> : null}
      <div className="grid gap-4">
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <div className="grid gap-4">
            <OpenFlagsCard flags={flags} today={today} />
            <PublishedFacts facts={facts} />
          </div>
          <ProjectAbout project={project} />
        </div>
        <ProjectPackages project={project} packages={packages} />
        <ProjectCapital code={code} capital={capital} />
        <ProjectApprovals code={code} decisions={decisions} baselines={baselines} />
        <DocumentsCard
          list={page.documents}
          projectCode={code}
          newPath={page.mayDocument ? newProjectDocumentPath(code) : null}
        />
        <HistoryPanel history={history} allPath={projectHistoryPath(code)} />
      </div>
    </>
  );
}
