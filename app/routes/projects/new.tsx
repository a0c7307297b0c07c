import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { reachOf } from '#app/domain/permissions.ts';
import { createProject } from '#app/features/projects/create-project.server.ts';
import { findProjectChoices } from '#app/features/projects/find-project-form.server.ts';
import { ProjectForm } from '#app/features/projects/project-form.tsx';
import { CreateProjectInput } from '#app/features/projects/schemas.ts';
import { listProvinces } from '#app/features/users/queries.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { newProjectPath, projectPath, projectsPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('project:create', async ({ actor, store, clock, t }) =>
  store.read(async (db) => ({
    title: t('projects.form.new'),
    choices: await findProjectChoices(db, clock.today()),
    provinces: await listProvinces(db),
    isReached: reachOf(actor, 'project:edit') === 'all',
  })),
);

export const action = guardAction('project:create', async (context) => {
  const form = await parseForm(CreateProjectInput, context);
  if (form.refused) return form.refused;
  const created = await attempt(form, () => createProject(context, form.value));
  if (created.refused) return created.refused;
  const { code } = form.value;
  return redirectWithToast(projectPath(code), { key: 'projects.form.created', params: { project: code } });
});

export default function NewProject() {
  const { t } = useWords();
  const { choices, provinces, isReached } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('projects.title'), to: projectsPath() }]} />}
        title={t('projects.form.new')}
        subtitle={t(isReached ? 'projects.form.newSubtitle' : 'projects.form.newSubtitleElsewhere')}
      />
      <ProjectForm
        action={newProjectPath()}
        project={null}
        choices={choices}
        provinces={provinces}
        reply={refused?.reply}
      />
    </>
  );
}
