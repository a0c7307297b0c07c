import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { monthsText } from '#app/features/treasury/months-text.ts';
import { getTreasuryList, permitLists } from '#app/features/treasury/queries.server.ts';
import { WithdrawTreasuryList } from '#app/features/treasury/schemas.ts';
import { withdrawTreasuryList } from '#app/features/treasury/withdraw-treasury-list.server.ts';
import { WithdrawalForm } from '#app/features/treasury/withdrawal-form.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { treasuryListPath, treasuryPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('disbursement:record', async ({ actor, store, param, locale, t }) =>
  store.read(async (db) => {
    const list = await getTreasuryList(db, param('treasuryListId'), locale);
    await permitLists(db, actor, list.provinceCode);
    return { list, title: t('treasury.withdrawal.title', { file: list.fileName }) };
  }),
);

export const action = guardAction('disbursement:record', async (context) => {
  const form = await parseForm(WithdrawTreasuryList, context);
  if (form.refused) return form.refused;
  const listId = context.param('treasuryListId');
  const withdrawn = await attempt(form, () => withdrawTreasuryList(context, listId, form.value));
  if (withdrawn.refused) return withdrawn.refused;
  const { fileName: file, provinceCode: province } = withdrawn.result;
  return redirectWithToast(treasuryPath({ province }), {
    key: 'treasury.withdrawal.done',
    params: { file },
  });
});

export default function TreasuryListWithdrawal() {
  const { t, locale } = useWords();
  const { list, title } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('treasury.title'), to: treasuryPath({ province: list.provinceCode }) },
              { label: monthsText(list, t, locale), to: treasuryListPath(list.id) },
            ]}
          />
        }
        title={title}
        subtitle={t('treasury.withdrawal.explained')}
      />
      <WithdrawalForm listId={list.id} reply={useActionData<typeof action>()?.reply} />
    </>
  );
}
