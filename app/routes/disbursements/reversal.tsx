import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuidv7 } from 'uuid';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { permit } from '#app/domain/permissions.ts';
import { findDisbursement } from '#app/features/disbursements/find-disbursement.server.ts';
import { ReversalForm } from '#app/features/disbursements/reversal-form.tsx';
import { reverseDisbursement } from '#app/features/disbursements/reverse-disbursement.server.ts';
import { reverseDisbursementInput } from '#app/features/disbursements/schemas.ts';
import { formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { disbursementPath, disbursementsPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader(
  'disbursement:record',
  async ({ actor, store, clock, param, locale, t }) => {
    const found = await store.read((db) => findDisbursement(db, param('entryId'), locale));
    const { entry, ownerId } = found;
    permit(actor, 'disbursement:record', { projectId: entry.projectId, ownerId });
    return {
      title: t('disbursements.reversal.title', { voucher: entry.voucherNumber }),
      today: clock.today(),
      entry,
      isReversible: entry.kind !== 'reversal' && found.reversedBy === null,
      voucherId: uuidv7(),
    };
  },
);

export const action = guardAction('disbursement:record', async (context) => {
  const { param, locale } = context;
  const form = await parseForm(reverseDisbursementInput, context);
  if (form.refused) return form.refused;
  const reversed = await attempt(form, () => reverseDisbursement(context, param('entryId'), form.value));
  if (reversed.refused) return reversed.refused;
  const { id, cash } = reversed.result;
  return redirectWithToast(disbursementPath(id), {
    key: 'disbursements.reversal.recorded',
    params: { voucher: form.value.voucherNumber, amount: formatMoneyExact(cash, locale) },
  });
});

export default function DisbursementReversal() {
  const { t } = useWords();
  const { entry, isReversible, voucherId, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const title = t('disbursements.reversal.title', { voucher: entry.voucherNumber });
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('disbursements.entry.crumb'), to: disbursementsPath() },
              { label: entry.voucherNumber, to: disbursementPath(entry.id) },
            ]}
          />
        }
        title={title}
        subtitle={t('disbursements.reversal.explained')}
      />
      {isReversible || reply ? (
        <ReversalForm
          voucherId={String(reply?.initialValue?.id ?? voucherId)}
          entry={entry}
          today={today}
          reply={reply}
        />
      ) : (
        <Card>
          <EmptyState
            title={t('disbursements.reversal.already')}
            action={
              <LinkButton to={disbursementPath(entry.id)}>{t('disbursements.reversal.toEntry')}</LinkButton>
            }
          />
        </Card>
      )}
    </>
  );
}
