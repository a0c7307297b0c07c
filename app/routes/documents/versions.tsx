import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/link-button.tsx';
import { permit } from '#app/domain/permissions.ts';
import { DocumentHeading } from '#app/features/documents/document-heading.tsx';
import { findDocument } from '#app/features/documents/find-document.server.ts';
import { replaceDocument } from '#app/features/documents/replace-document.server.ts';
import { ReplaceDocument } from '#app/features/documents/schemas.ts';
import { VersionForm } from '#app/features/documents/version-form.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { documentPath, documentVersionsPath } from '#app/platform/paths.ts';
import { withReceivedForm } from '#app/platform/received-form.server.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** The form of a new version. */
export const loader = guardLoader('document:record', async (context) => {
  const { documentId, project, package: of, inForce } = await findOwn(context);
  return { documentId, project, package: of, inForce, title: context.t('documents.replace.title') };
});

export const action = guardAction('document:record', async (context) => {
  const { project, documentId } = await findOwn(context);
  const key = { projectCode: project.code, documentId };
  return withReceivedForm(context, async ({ formData, files }) => {
    const form = await parseForm(ReplaceDocument, context, { formData });
    if (form.refused) return form.refused;
    const replaced = await attempt(form, () => replaceDocument(context, key, { ...form.value, files }));
    if (replaced.refused) return replaced.refused;
    const { title, version } = replaced.result;
    return redirectWithToast(documentPath(project.code, documentId), {
      key: 'documents.replace.done',
      params: { title, version: String(version) },
    });
  });
});

export default function DocumentVersions() {
  const { t } = useWords();
  const { documentId, project, package: of, inForce } = useLoaderData<typeof loader>();
  return (
    <>
      <DocumentHeading
        project={project}
        package={of}
        document={{ id: documentId, title: inForce.title }}
        title={t('documents.replace.title')}
        actions={
          <LinkButton to={documentPath(project.code, documentId)}>{t('documents.page.back')}</LinkButton>
        }
      />
      <div className="max-w-4xl">
        <VersionForm
          action={documentVersionsPath(project.code, documentId)}
          inForce={inForce}
          reply={useActionData<typeof action>()?.reply}
        />
      </div>
    </>
  );
}

/** The document, for whoever may add to it: asked before a file is taken. */
async function findOwn({ actor, store, param, locale }: Guarded) {
  const key = { projectCode: param('projectCode'), documentId: param('documentId') };
  const page = await store.read((db) => findDocument(db, key, locale));
  permit(actor, 'document:record', page.subject);
  return page;
}
