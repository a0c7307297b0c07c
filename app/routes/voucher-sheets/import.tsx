import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { UploadVouchers } from '#app/features/voucher-sheets/schemas.ts';
import { UploadForm } from '#app/features/voucher-sheets/upload-form.tsx';
import { uploadVouchers } from '#app/features/voucher-sheets/upload-vouchers.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { keepsLengthyPace } from '#app/platform/pace.server.ts';
import { disbursementsPath, voucherColumnsPath, voucherPreviewPath } from '#app/platform/paths.ts';
import { refusalResponse } from '#app/platform/refusal.server.ts';

/** A sheet of vouchers: the file is chosen here and looked at on the next page. */
export const loader = guardLoader('disbursement:record', ({ t }) => ({ title: t('voucherSheets.title') }));

export const action = guardAction('disbursement:record', async (context) => {
  const { actor, requestId } = context;
  if (!keepsLengthyPace(context, actor.userId)) throw refusalResponse('tooMany', requestId);
  const form = await parseForm(UploadVouchers, context, { hide: ['file'] });
  if (form.refused) return form.refused;
  const { file } = form.value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const uploaded = await attempt(form, () =>
    uploadVouchers(context, { fileName: file.name.slice(0, 200), bytes }),
  );
  if (uploaded.refused) return uploaded.refused;
  const { draftId, isMapped } = uploaded.result;
  return redirect(isMapped ? voucherPreviewPath(draftId) : voucherColumnsPath(draftId));
});

export default function VoucherImport() {
  const { t } = useWords();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={[{ label: t('disbursements.entry.crumb'), to: disbursementsPath() }]} />
        }
        title={t('voucherSheets.title')}
        subtitle={t('voucherSheets.explanation')}
      />
      <Card>
        <UploadForm reply={useActionData<typeof action>()?.reply} />
      </Card>
    </>
  );
}
