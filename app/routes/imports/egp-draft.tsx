import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { ConfirmForm } from '#app/features/imports/confirm-form.tsx';
import { findDraftPage } from '#app/features/imports/find-draft-page.server.ts';
import { importEgpPackages } from '#app/features/imports/import-egp-packages.server.ts';
import { PreviewTable } from '#app/features/imports/preview-table.tsx';
import { getEgpDraft } from '#app/features/imports/queries.server.ts';
import { ConfirmEgpImport, DraftSearch } from '#app/features/imports/schemas.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { egpImportPath, projectPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** An uploaded file before it is imported: nothing is written until it is confirmed here. */
export const loader = guardLoader('import:run', async (context) => {
  const { param, url, t } = context;
  const { page } = DraftSearch.parse(Object.fromEntries(url.searchParams));
  const draft = await findDraftPage(context, param('draftId'), page);
  return { ...draft, title: `${draft.fileName} · ${t('shell.productName')}` };
});

export const action = guardAction('import:run', async (context) => {
  const { store, actor, param } = context;
  const form = await parseForm(ConfirmEgpImport, context);
  if (form.refused) return form.refused;
  const draft = await store.read((db) => getEgpDraft(db, actor, param('draftId')));
  const imported = await attempt(form, () =>
    importEgpPackages(context, { ...draft, ...form.value, draftId: draft.id }),
  );
  if (imported.refused) return imported.refused;
  const params = { packages: imported.result.created };
  return redirectWithToast(projectPath(draft.projectCode), { key: 'imports.done', params });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function EgpDraft() {
  const { t, locale } = useWords();
  const { fileName, project, figures, rows, page, pageSize } = useLoaderData<typeof loader>();
  const { read, created, unchanged, rejected } = figures;
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('imports.title'), to: egpImportPath() }]} />}
        title={t('imports.preview.title', { file: fileName })}
        subtitle={t('imports.preview.into', project)}
      />
      <StatStrip
        stats={[
          { label: t('imports.figures.read'), value: formatCount(read, locale) },
          { label: t('imports.figures.created'), value: formatCount(created, locale) },
          { label: t('imports.figures.unchanged'), value: formatCount(unchanged, locale) },
          { label: t('imports.figures.rejected'), value: formatCount(rejected, locale) },
        ]}
      />
      <div className="grid gap-4">
        <Card title={t('imports.preview.confirmTitle')}>
          <ConfirmForm figures={figures} reply={useActionData<typeof action>()?.reply} />
        </Card>
        <Card title={t('imports.preview.caption')}>
          <PreviewTable rows={rows} />
          <Pagination page={page} pageSize={pageSize} total={read} />
        </Card>
      </div>
    </>
  );
}
