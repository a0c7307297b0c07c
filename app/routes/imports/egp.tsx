import type { MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { egpFileText } from '#app/features/imports/egp-file.ts';
import { listImportProjects } from '#app/features/imports/queries.server.ts';
import { UploadEgpFile } from '#app/features/imports/schemas.ts';
import { UploadForm } from '#app/features/imports/upload-form.tsx';
import { uploadEgpFile } from '#app/features/imports/upload-egp-file.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { keepsLengthyPace } from '#app/platform/pace.server.ts';
import { egpDraftPath } from '#app/platform/paths.ts';
import { refusalResponse } from '#app/platform/refusal.server.ts';

/** Bidding notices from e-GP: a file is chosen here and looked at on the next page. */
export const loader = guardLoader('import:run', async ({ store, actor, locale, t }) => {
  const projects = await store.read((db) => listImportProjects(db, actor));
  return {
    title: `${t('imports.title')} · ${t('shell.productName')}`,
    projects:
      projects?.map(({ code, nameVi, nameEn }) => ({ code, name: locale === 'vi' ? nameVi : nameEn })) ??
      null,
  };
});

export const action = guardAction('import:run', async (context) => {
  const { actor, requestId } = context;
  if (!keepsLengthyPace(context, actor.userId)) throw refusalResponse('tooMany', requestId);
  const form = await parseForm(UploadEgpFile, context, { hide: ['file'] });
  if (form.refused) return form.refused;
  const { project, file } = form.value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const uploaded = await attempt(form, async () =>
    uploadEgpFile(context, {
      projectCode: project,
      fileName: file.name.slice(0, 200),
      text: egpFileText(bytes),
    }),
  );
  return uploaded.refused ?? redirect(egpDraftPath(uploaded.result));
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function EgpImport() {
  const { t } = useWords();
  const { projects } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('imports.title')} subtitle={t('imports.explanation')} />
      <Card>
        <UploadForm projects={projects} reply={useActionData<typeof action>()?.reply} />
      </Card>
    </>
  );
}
