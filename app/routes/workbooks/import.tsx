import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { permit } from '#app/domain/permissions.ts';
import { findWorkbookProject } from '#app/features/workbooks/queries.server.ts';
import { UploadWorkbook } from '#app/features/workbooks/schemas.ts';
import { UploadForm } from '#app/features/workbooks/upload-form.tsx';
import { uploadWorkbook } from '#app/features/workbooks/upload-workbook.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { keepsLengthyPace } from '#app/platform/pace.server.ts';
import { projectPath, projectsPath, workbookColumnsPath, workbookPreviewPath } from '#app/platform/paths.ts';
import { refusalResponse } from '#app/platform/refusal.server.ts';

/** A workbook of a project: the file is chosen here and looked at on the next page. */
export const loader = guardLoader('import:run', async ({ store, actor, param, locale, t }) => {
  const project = await store.read((db) => findWorkbookProject(db, param('projectCode'), locale));
  permit(actor, 'import:run', project);
  const { projectCode: code, name } = project;
  return { title: `${t('workbooks.title')} · ${code}`, project: { code, name } };
});

export const action = guardAction('import:run', async (context) => {
  const { actor, param, requestId } = context;
  if (!keepsLengthyPace(context, actor.userId)) throw refusalResponse('tooMany', requestId);
  const form = await parseForm(UploadWorkbook, context, { hide: ['file'] });
  if (form.refused) return form.refused;
  const { file } = form.value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const code = param('projectCode');
  const uploaded = await attempt(form, () =>
    uploadWorkbook(context, code, { fileName: file.name.slice(0, 200), bytes }),
  );
  if (uploaded.refused) return uploaded.refused;
  const { draftId, isMapped } = uploaded.result;
  return redirect(isMapped ? workbookPreviewPath(code, draftId) : workbookColumnsPath(code, draftId));
});

export default function WorkbookImport() {
  const { t } = useWords();
  const { project } = useLoaderData<typeof loader>();
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
        title={t('workbooks.title')}
        subtitle={t('workbooks.explanation')}
      />
      <Card>
        <UploadForm projectCode={project.code} reply={useActionData<typeof action>()?.reply} />
      </Card>
    </>
  );
}
