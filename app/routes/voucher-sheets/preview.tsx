import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { ConfirmForm } from '#app/features/voucher-sheets/confirm-form.tsx';
import { confirmVouchers } from '#app/features/voucher-sheets/confirm-vouchers.server.ts';
import { findVoucherPreview } from '#app/features/voucher-sheets/find-voucher-pages.server.ts';
import { PreviewTable } from '#app/features/voucher-sheets/preview-table.tsx';
import { ConfirmVouchers, VoucherSearch } from '#app/features/voucher-sheets/schemas.ts';
import { formatCount, formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { disbursementsPath, voucherImportPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** A sheet of vouchers as it would be recorded: nothing is written until it is confirmed here. */
export const loader = guardLoader('disbursement:record', async (context) => {
  const { param, url, t } = context;
  const { page } = VoucherSearch.parse(Object.fromEntries(url.searchParams));
  const draftId = param('sheetId');
  const preview = await findVoucherPreview(context, draftId, page);
  return { draftId, preview, title: `${preview.fileName} · ${t('shell.productName')}` };
});

export const action = guardAction('disbursement:record', async (context) => {
  const form = await parseForm(ConfirmVouchers, context);
  if (form.refused) return form.refused;
  const imported = await attempt(form, () => confirmVouchers(context, context.param('sheetId')));
  if (imported.refused) return imported.refused;
  const { fileName: file, created, unchanged } = imported.result;
  return redirectWithToast(disbursementsPath(), {
    key: 'voucherSheets.done',
    params: {
      file,
      created: formatCount(created.rows, context.locale),
      unchanged: formatCount(unchanged.rows, context.locale),
    },
  });
});

export default function VoucherPreviewPage() {
  const { t, locale } = useWords();
  const { draftId, preview } = useLoaderData<typeof loader>();
  const { fileName, figures, rows, page, pageSize, total } = preview;
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
        title={t('voucherSheets.preview.title', { file: fileName })}
        subtitle={t('voucherSheets.preview.explained')}
      />
      <StatStrip
        stats={(['created', 'unchanged', 'rejected'] as const).map((outcome) => {
          const { rows: count, cash } = figures[outcome];
          return {
            label: t(`voucherSheets.figures.${outcome}`),
            value: formatCount(count, locale),
            note: outcome === 'rejected' || cash === null ? null : formatMoneyExact(cash, locale),
          };
        })}
      />
      <div className="grid gap-4">
        <Card title={t('voucherSheets.preview.confirmTitle')}>
          <ConfirmForm draftId={draftId} preview={preview} reply={useActionData<typeof action>()?.reply} />
        </Card>
        <Card title={t('voucherSheets.preview.rows')}>
          <PreviewTable rows={rows} />
          <Pagination page={page} pageSize={pageSize} total={total} />
        </Card>
      </div>
    </>
  );
}
