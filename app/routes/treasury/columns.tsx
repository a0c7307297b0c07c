import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ColumnsForm } from '#app/features/treasury/columns-form.tsx';
import { findTreasuryColumns } from '#app/features/treasury/find-treasury-page.server.ts';
import { mapTreasuryList } from '#app/features/treasury/map-treasury-list.server.ts';
import { MapTreasuryList } from '#app/features/treasury/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import {
  disbursementsPath,
  treasuryFilePath,
  treasuryPath,
  treasuryPreviewPath,
} from '#app/platform/paths.ts';

/** An uploaded list of the Treasury, and what its columns are. */
export const loader = guardLoader('disbursement:record', async (context) => {
  const { param, t } = context;
  const step = await findTreasuryColumns(context, param('treasuryFileId'));
  return { step, title: `${step.fileName} · ${t('shell.productName')}` };
});

export const action = guardAction('disbursement:record', async (context) => {
  const form = await parseForm(MapTreasuryList, context);
  if (form.refused) return form.refused;
  const draftId = context.param('treasuryFileId');
  const mapped = await attempt(form, () => mapTreasuryList(context, draftId, form.value));
  return mapped.refused ?? redirect(treasuryPreviewPath(draftId));
});

export default function TreasuryListColumns() {
  const { t } = useWords();
  const { step } = useLoaderData<typeof loader>();
  const { treasuryFileId = '' } = useParams();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('disbursements.entry.crumb'), to: disbursementsPath() },
              { label: t('treasury.title'), to: treasuryPath({ province: step.provinceCode }) },
            ]}
          />
        }
        title={t('treasury.columns.title', { file: step.fileName })}
        subtitle={t('treasury.columns.explained')}
      />
      <ColumnsForm
        action={treasuryFilePath(treasuryFileId)}
        step={step}
        reply={useActionData<typeof action>()?.reply}
      />
    </>
  );
}
