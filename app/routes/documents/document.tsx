import { useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/link-button.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { DocumentFacts } from '#app/features/documents/document-facts.tsx';
import { DocumentHeading } from '#app/features/documents/document-heading.tsx';
import { findDocument } from '#app/features/documents/find-document.server.ts';
import { VersionList } from '#app/features/documents/version-list.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { documentVersionsPath } from '#app/platform/paths.ts';

/** One document: what it is, what it proves, and every version of it. */
export const loader = guardLoader('document:read', async ({ actor, store, param, locale }) => {
  const key = { projectCode: param('projectCode'), documentId: param('documentId') };
  const { subject, ...page } = await store.read((db) => findDocument(db, key, locale));
  return {
    ...page,
    title: page.inForce.title,
    mayRecord: isPermitted(actor, 'document:record', subject),
  };
});

export default function Document() {
  const { t } = useWords();
  const page = useLoaderData<typeof loader>();
  const { project, documentId, inForce, mayRecord } = page;
  return (
    <>
      <DocumentHeading
        project={project}
        package={page.package}
        title={inForce.title}
        subtitle={t('documents.versionIs', { version: inForce.version })}
        illustrative={inForce.illustrative}
      />
      <div className="grid gap-4">
        <DocumentFacts page={page} />
        <VersionList
          page={page}
          action={
            mayRecord ? (
              <LinkButton to={documentVersionsPath(project.code, documentId)} className="print:hidden">
                {t('documents.page.replace')}
              </LinkButton>
            ) : null
          }
        />
      </div>
    </>
  );
}
