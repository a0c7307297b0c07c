import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ColumnsForm } from '#app/features/voucher-sheets/columns-form.tsx';
import { findVoucherColumns } from '#app/features/voucher-sheets/find-voucher-pages.server.ts';
import { mapVouchers } from '#app/features/voucher-sheets/map-vouchers.server.ts';
import { MapVouchers } from '#app/features/voucher-sheets/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { disbursementsPath, voucherImportPath, voucherPreviewPath } from '#app/platform/paths.ts';

/** An uploaded sheet of vouchers, and what its columns are. */
export const loader = guardLoader('disbursement:record', async (context) => {
  const { param, t } = context;
  const draftId = param('sheetId');
  const step = await findVoucherColumns(context, draftId);
  return { draftId, step, title: `${step.fileName} · ${t('shell.productName')}` };
});

export const action = guardAction('disbursement:record', async (context) => {
  const form = await parseForm(MapVouchers, context);
  if (form.refused) return form.refused;
  const draftId = context.param('sheetId');
  const mapped = await attempt(form, () => mapVouchers(context, draftId, form.value));
  return mapped.refused ?? redirect(voucherPreviewPath(draftId));
});

export default function VoucherColumns() {
  const { t } = useWords();
  const { draftId, step } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('disbursements.entry.crumb'), to: disbursementsPath() },
              { label: t('voucherSheets.title'), to: voucherImportPath() },
            ]}
          />
        }
        title={t('voucherSheets.mapping.title', { file: step.fileName })}
        subtitle={t('voucherSheets.mapping.explained')}
      />
      <ColumnsForm draftId={draftId} step={step} reply={useActionData<typeof action>()?.reply} />
    </>
  );
}
