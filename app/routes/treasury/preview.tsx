import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { ConfirmForm } from '#app/features/treasury/confirm-form.tsx';
import { findTreasuryPreview } from '#app/features/treasury/find-treasury-page.server.ts';
import { monthsText } from '#app/features/treasury/months-text.ts';
import { PreviewTable } from '#app/features/treasury/preview-table.tsx';
import { recordTreasuryList } from '#app/features/treasury/record-treasury-list.server.ts';
import { ConfirmTreasuryList, TreasurySearch } from '#app/features/treasury/schemas.ts';
import { formatCount, formatMoney, formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { disbursementsPath, treasuryListPath, treasuryPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** A list of the Treasury as it would be recorded: nothing is written until it is confirmed here. */
export const loader = guardLoader('disbursement:record', async (context) => {
  const { param, url, t } = context;
  const { page } = TreasurySearch.parse(Object.fromEntries(url.searchParams));
  const draftId = param('treasuryFileId');
  const preview = await findTreasuryPreview(context, draftId, page);
  return { draftId, preview, title: `${preview.fileName} · ${t('shell.productName')}` };
});

export const action = guardAction('disbursement:record', async (context) => {
  const form = await parseForm(ConfirmTreasuryList, context);
  if (form.refused) return form.refused;
  const recorded = await attempt(form, () => recordTreasuryList(context, context.param('treasuryFileId')));
  if (recorded.refused) return recorded.refused;
  const { listId, fileName: file, lines } = recorded.result;
  return redirectWithToast(treasuryListPath(listId), {
    key: 'treasury.done',
    params: { file, lines: formatCount(lines, context.locale) },
  });
});

export default function TreasuryListPreview() {
  const { t, locale } = useWords();
  const { draftId, preview } = useLoaderData<typeof loader>();
  const { fileName, figures, total, rows, page, pageSize, rowCount } = preview;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('disbursements.entry.crumb'), to: disbursementsPath() },
              { label: t('treasury.title'), to: treasuryPath({ province: preview.provinceCode }) },
            ]}
          />
        }
        title={t('treasury.preview.title', { file: fileName })}
        subtitle={t('treasury.preview.of', { months: monthsText(preview, t, locale) })}
      />
      <StatStrip
        stats={[
          { label: t('treasury.preview.lines'), value: formatCount(figures.lines, locale) },
          {
            label: t('treasury.preview.total'),
            value: total === null ? t('common.none') : formatMoney(total, locale),
            note: total === null ? undefined : formatMoneyExact(total, locale),
          },
          {
            label: t('treasury.preview.leftOut'),
            value: formatCount(figures.leftOut, locale),
            note: t('treasury.preview.leftOutNote'),
          },
          { label: t('treasury.preview.rejected'), value: formatCount(figures.rejected, locale) },
        ]}
      />
      <div className="grid gap-4">
        <Card title={t('treasury.preview.confirmTitle')}>
          <ConfirmForm draftId={draftId} preview={preview} reply={useActionData<typeof action>()?.reply} />
        </Card>
        {rowCount === 0 ? null : (
          <Card title={t('treasury.preview.rows')}>
            <PreviewTable rows={rows} />
            <Pagination page={page} pageSize={pageSize} total={rowCount} />
          </Card>
        )}
      </div>
    </>
  );
}
