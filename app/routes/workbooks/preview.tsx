import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { ConfirmForm } from '#app/features/workbooks/confirm-form.tsx';
import { confirmWorkbook } from '#app/features/workbooks/confirm-workbook.server.ts';
import { findWorkbookPreview } from '#app/features/workbooks/find-workbook-page.server.ts';
import { PreviewTable } from '#app/features/workbooks/preview-table.tsx';
import { ConfirmWorkbook, WorkbookSearch } from '#app/features/workbooks/schemas.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { projectPath, workbookImportPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** A workbook as it would be imported: nothing is written until it is confirmed here. */
export const loader = guardLoader('import:run', async (context) => {
  const { param, url, t } = context;
  const { page } = WorkbookSearch.parse(Object.fromEntries(url.searchParams));
  const draftId = param('workbookId');
  const address = { projectCode: param('projectCode'), draftId };
  const preview = await findWorkbookPreview(context, address, page);
  return { draftId, preview, title: `${preview.fileName} · ${t('shell.productName')}` };
});

export const action = guardAction('import:run', async (context) => {
  const { param, locale } = context;
  const form = await parseForm(ConfirmWorkbook, context);
  if (form.refused) return form.refused;
  const address = { projectCode: param('projectCode'), draftId: param('workbookId') };
  const imported = await attempt(form, () => confirmWorkbook(context, address));
  if (imported.refused) return imported.refused;
  const { fileName: file, created, changed } = imported.result;
  return redirectWithToast(projectPath(address.projectCode), {
    key: 'workbooks.done',
    params: { file, created: formatCount(created, locale), changed: formatCount(changed, locale) },
  });
});

export default function WorkbookPreviewPage() {
  const { t, locale } = useWords();
  const { draftId, preview } = useLoaderData<typeof loader>();
  const { fileName, project, figures, rows, page, pageSize } = preview;
  const names = ['read', 'created', 'changed', 'unchanged', 'rejected'] as const;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: project.name, to: projectPath(project.code) },
              { label: t('workbooks.title'), to: workbookImportPath(project.code) },
            ]}
          />
        }
        title={t('workbooks.preview.title', { file: fileName })}
        subtitle={t('workbooks.preview.into', project)}
      />
      <StatStrip
        stats={names.map((name) => ({
          label: t(`workbooks.figures.${name}`),
          value: formatCount(figures[name], locale),
        }))}
      />
      <div className="grid gap-4">
        <Card title={t('workbooks.preview.confirmTitle')}>
          <ConfirmForm draftId={draftId} preview={preview} reply={useActionData<typeof action>()?.reply} />
        </Card>
        <Card title={t('workbooks.preview.rows')}>
          <PreviewTable rows={rows} />
          <Pagination page={page} pageSize={pageSize} total={figures.read} />
        </Card>
      </div>
    </>
  );
}
