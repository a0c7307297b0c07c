import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { ConfirmForm } from '#app/features/project-imports/confirm-form.tsx';
import { confirmProjectList } from '#app/features/project-imports/confirm-project-list.server.ts';
import { findProjectPreview } from '#app/features/project-imports/find-project-list.server.ts';
import { PreviewTable } from '#app/features/project-imports/preview-table.tsx';
import { ConfirmProjectImport, ProjectPreviewSearch } from '#app/features/project-imports/schemas.ts';
import { UnknownTable } from '#app/features/project-imports/unknown-table.tsx';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { projectImportPath, projectListPath, projectsPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** A list as it would be imported: nothing is written until it is confirmed here. */
export const loader = guardLoader('project:create', async (context) => {
  const { param, url, t } = context;
  const listId = param('listId');
  const asked = ProjectPreviewSearch.parse(Object.fromEntries(url.searchParams));
  const preview = await findProjectPreview(context, listId, asked);
  return { listId, preview, title: `${preview.fileName} · ${t('shell.productName')}` };
});

export const action = guardAction('project:create', async (context) => {
  const form = await parseForm(ConfirmProjectImport, context);
  if (form.refused) return form.refused;
  const imported = await attempt(form, () =>
    confirmProjectList(context, context.param('listId'), form.value),
  );
  if (imported.refused) return imported.refused;
  const { fileName, created } = imported.result;
  return redirectWithToast(projectsPath(), {
    key: 'projectImports.done',
    params: { projects: created, file: fileName },
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ProjectListPreview() {
  const { t, locale } = useWords();
  const { listId, preview } = useLoaderData<typeof loader>();
  const { fileName, figures, rows, page, pageSize, unknown, unknownPage, unknownPerPage } = preview;
  const names = ['read', 'created', 'unchanged', 'rejected', 'unknown'] as const;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('projectImports.title'), to: projectImportPath() },
              { label: t('projectImports.mapping.title', { file: fileName }), to: projectListPath(listId) },
            ]}
          />
        }
        title={t('projectImports.preview.title', { file: fileName })}
      />
      <StatStrip
        stats={names.map((name) => ({
          label: t(`projectImports.figures.${name}`),
          value: formatCount(figures[name], locale),
        }))}
      />
      <div className="grid gap-4">
        <Card title={t('projectImports.preview.confirmTitle')}>
          <ConfirmForm listId={listId} preview={preview} reply={useActionData<typeof action>()?.reply} />
        </Card>
        {figures.unknown === 0 ? null : (
          <Card
            title={t('projectImports.preview.unknown')}
            subtitle={t('projectImports.preview.unknownExplained')}
          >
            <UnknownTable {...{ unknown, unknownPage, unknownPerPage }} total={figures.unknown} />
          </Card>
        )}
        <Card title={t('projectImports.preview.rows')}>
          <PreviewTable rows={rows} />
          <Pagination page={page} pageSize={pageSize} total={figures.read} />
        </Card>
      </div>
    </>
  );
}
