import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { findMappingStep } from '#app/features/workbooks/find-workbook-page.server.ts';
import { mapWorkbook } from '#app/features/workbooks/map-workbook.server.ts';
import { MappingForm } from '#app/features/workbooks/mapping-form.tsx';
import { MapWorkbook } from '#app/features/workbooks/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import {
  projectPath,
  workbookColumnsPath,
  workbookImportPath,
  workbookPreviewPath,
} from '#app/platform/paths.ts';

/** An uploaded workbook, and what its sheets and columns are. */
export const loader = guardLoader('import:run', async (context) => {
  const { param, t } = context;
  const address = { projectCode: param('projectCode'), draftId: param('workbookId') };
  const step = await findMappingStep(context, address);
  return { step, title: `${step.fileName} · ${t('shell.productName')}` };
});

export const action = guardAction('import:run', async (context) => {
  const { param } = context;
  const form = await parseForm(MapWorkbook, context);
  if (form.refused) return form.refused;
  const address = { projectCode: param('projectCode'), draftId: param('workbookId') };
  const mapped = await attempt(form, () => mapWorkbook(context, address, form.value));
  return mapped.refused ?? redirect(workbookPreviewPath(address.projectCode, address.draftId));
});

export default function WorkbookColumns() {
  const { t } = useWords();
  const { step } = useLoaderData<typeof loader>();
  const { fileName, project } = step;
  const { workbookId = '' } = useParams();
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
        title={t('workbooks.mapping.title', { file: fileName })}
        subtitle={t('workbooks.mapping.explained')}
      />
      <MappingForm
        action={workbookColumnsPath(project.code, workbookId)}
        step={step}
        reply={useActionData<typeof action>()?.reply}
      />
    </>
  );
}
