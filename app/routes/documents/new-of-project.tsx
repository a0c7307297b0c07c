import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/link-button.tsx';
import { addDocument } from '#app/features/documents/add-document.server.ts';
import { DocumentForm } from '#app/features/documents/document-form.tsx';
import { DocumentHeading } from '#app/features/documents/document-heading.tsx';
import { loadDocumentForm } from '#app/features/documents/load-document-form.server.ts';
import { AddDocument } from '#app/features/documents/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { newProjectDocumentPath, projectPath } from '#app/platform/paths.ts';
import { withReceivedForm } from '#app/platform/received-form.server.ts';
import { safePath } from '#app/platform/safe-path.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** A document of a project itself; `?proves=` names the record that a link came from. */
export const loader = guardLoader('document:record', async (context) => {
  const { param, url, t } = context;
  const address = { projectCode: param('projectCode'), packageCode: null };
  const page = await loadDocumentForm(context, address);
  const back = projectPath(address.projectCode);
  return {
    ...page,
    title: t('documents.form.title'),
    back: safePath(url.searchParams.get('returnTo'), back),
  };
});

export const action = guardAction('document:record', async (context) => {
  const { param } = context;
  const address = { projectCode: param('projectCode'), packageCode: null };
  await loadDocumentForm(context, address);
  return withReceivedForm(context, async ({ formData, files }) => {
    const form = await parseForm(AddDocument, context, { formData });
    if (form.refused) return form.refused;
    const added = await attempt(form, () => addDocument(context, address, { ...form.value, files }));
    if (added.refused) return added.refused;
    const back = projectPath(address.projectCode);
    return redirectWithToast(safePath(form.value.returnTo, back), {
      key: 'documents.form.done',
      params: added.result,
    });
  });
});

export default function NewProjectDocument() {
  const { t } = useWords();
  const { project, package: of, facts, proves, back } = useLoaderData<typeof loader>();
  return (
    <>
      <DocumentHeading
        project={project}
        package={of}
        title={t('documents.form.title')}
        actions={<LinkButton to={back}>{t('documents.form.back')}</LinkButton>}
      />
      <div className="max-w-4xl">
        <DocumentForm
          action={newProjectDocumentPath(project.code)}
          facts={facts}
          whole={t('documents.wholeProject')}
          proves={proves}
          returnTo={back}
          reply={useActionData<typeof action>()?.reply}
        />
      </div>
    </>
  );
}
