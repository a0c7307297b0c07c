import type { MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { UploadProjectList } from '#app/features/project-imports/schemas.ts';
import { UploadForm } from '#app/features/project-imports/upload-form.tsx';
import { uploadProjectList } from '#app/features/project-imports/upload-project-list.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { projectListPath } from '#app/platform/paths.ts';

/** A list of projects as people keep it: the file is chosen here, its columns on the next page. */
export const loader = guardLoader('project:create', ({ t }) => ({
  title: `${t('projectImports.title')} · ${t('shell.productName')}`,
}));

export const action = guardAction('project:create', async (context) => {
  const form = await parseForm(UploadProjectList, context, { hide: ['file'] });
  if (form.refused) return form.refused;
  const { file } = form.value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const uploaded = await attempt(form, () =>
    uploadProjectList(context, { fileName: file.name.slice(0, 200), bytes }),
  );
  return uploaded.refused ?? redirect(projectListPath(uploaded.result));
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ProjectImport() {
  const { t } = useWords();
  return (
    <>
      <PageHeader title={t('projectImports.title')} subtitle={t('projectImports.explanation')} />
      <Card>
        <UploadForm reply={useActionData<typeof action>()?.reply} />
      </Card>
    </>
  );
}
