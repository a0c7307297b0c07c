import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { permit } from '#app/domain/permissions.ts';
import { editProject } from '#app/features/projects/edit-project.server.ts';
import { findProjectChoices, findProjectForm } from '#app/features/projects/find-project-form.server.ts';
import { findProjectSubject } from '#app/features/projects/project-address.server.ts';
import { ProjectForm } from '#app/features/projects/project-form.tsx';
import { projectDefinitions } from '#app/features/projects/project-words.ts';
import { EditProjectInput } from '#app/features/projects/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { projectEditPath, projectPath, projectsPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('project:edit', async ({ actor, store, clock, param, locale, t }) => {
  const today = clock.today();
  return store.read(async (db) => {
    const subject = await findProjectSubject(db, param('projectCode'));
    permit(actor, 'project:edit', subject);
    const project = await findProjectForm(db, subject.projectId, today);
    return {
      title: `${t('projects.form.edit')} · ${project.code}`,
      project,
      name: locale === 'vi' ? project.nameVi : project.nameEn,
      choices: await findProjectChoices(db, today),
    };
  });
});

export const action = guardAction('project:edit', async (context) => {
  const { param } = context;
  const form = await parseForm(EditProjectInput, context);
  if (form.refused) return form.refused;
  const edited = await attempt(form, () => editProject(context, param('projectCode'), form.value));
  if (edited.refused) return edited.refused;
  return redirectWithToast(projectPath(param('projectCode')), {
    key: 'projects.form.saved',
    params: { project: param('projectCode') },
  });
});

/** A refused form stands beside the project as it is now, not as it was when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function EditProject() {
  const { t, locale } = useWords();
  const { project, name, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isStale = Boolean(refused?.current);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('projects.title'), to: projectsPath() },
              { label: name, to: projectPath(project.code) },
            ]}
          />
        }
        title={t('projects.form.edit')}
        subtitle={project.code}
      />
      {isStale ? (
        <StaleNotice
          key={project.version}
          title={t('projects.form.stale')}
          theirs={<DefinitionList items={projectDefinitions(project, t, locale)} />}
          mine={projectDefinitions(refused?.reply.initialValue ?? {}, t, locale)}
        />
      ) : null}
      <ProjectForm
        action={projectEditPath(project.code)}
        project={project}
        choices={choices}
        reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
      />
    </>
  );
}
