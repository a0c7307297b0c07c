import type { MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ColumnsTable } from '#app/features/project-imports/columns-table.tsx';
import { findMappingStep } from '#app/features/project-imports/find-project-list.server.ts';
import { mapProjectList } from '#app/features/project-imports/map-project-list.server.ts';
import { MappingForm } from '#app/features/project-imports/mapping-form.tsx';
import { MapProjectList } from '#app/features/project-imports/schemas.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { projectImportPath, projectListPreviewPath } from '#app/platform/paths.ts';

/** An uploaded list, and which of its columns is what. */
export const loader = guardLoader('project:create', async (context) => {
  const { param, t } = context;
  const step = await findMappingStep(context, param('listId'));
  return { step, title: `${step.fileName} · ${t('shell.productName')}` };
});

export const action = guardAction('project:create', async (context) => {
  const form = await parseForm(MapProjectList, context);
  if (form.refused) return form.refused;
  const listId = context.param('listId');
  const mapped = await attempt(form, () => mapProjectList(context, listId, form.value));
  return mapped.refused ?? redirect(projectListPreviewPath(listId));
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ProjectList() {
  const { t, locale } = useWords();
  const { step } = useLoaderData<typeof loader>();
  const { fileName, rowCount, columns, isRemembered } = step;
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('projectImports.title'), to: projectImportPath() }]} />}
        title={t('projectImports.mapping.title', { file: fileName })}
        subtitle={t('projectImports.mapping.subtitle', {
          rows: formatCount(rowCount, locale),
          columns: formatCount(columns.length, locale),
        })}
      />
      {isRemembered ? <p className="mb-4">{t('projectImports.mapping.remembered')}</p> : null}
      <div className="grid gap-4">
        <MappingForm step={step} reply={useActionData<typeof action>()?.reply} />
        <Card title={t('projectImports.mapping.columns')}>
          <ColumnsTable columns={columns} />
        </Card>
      </div>
    </>
  );
}
