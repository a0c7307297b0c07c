import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuidv7 } from 'uuid';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { SearchForm } from '#app/components/search-form.tsx';
import { DisbursementForm } from '#app/features/disbursements/disbursement-form.tsx';
import { PayableChoice } from '#app/features/disbursements/payable-choice.tsx';
import { DraftNote } from '#app/features/disbursements/draft-note.tsx';
import { PayableName } from '#app/features/disbursements/payable-name.tsx';
import { getPayable } from '#app/features/disbursements/get-payable.server.ts';
import { listPayable } from '#app/features/disbursements/list-payable.server.ts';
import { recordDisbursement } from '#app/features/disbursements/record-disbursement.server.ts';
import { PayableSearch, recordDisbursementInput } from '#app/features/disbursements/schemas.ts';
import { findDraftLine } from '#app/features/treasury/queries.server.ts';
import { TreasuryLineSearch } from '#app/features/treasury/schemas.ts';
import { formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import {
  disbursementPath,
  disbursementsPath,
  newDisbursementPath,
  treasuryListPath,
} from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** `?contract=` or `?project=` opens the form; without them, `?q=` finds what to pay. `?draft=` names a line of the Treasury's list that fills it in. */
export const loader = guardLoader('disbursement:record', async ({ actor, store, clock, url, locale, t }) => {
  const today = clock.today();
  const { contract, project, q } = PayableSearch.parse(Object.fromEntries(url.searchParams));
  return store.read(async (db) => {
    const line = await findDraftLine(db, draftIn(url));
    const page = { title: t('disbursements.form.title'), today, text: q ?? '', line };
    if (contract !== null || project !== null) {
      const asked = contract === null ? { projectCode: project ?? '' } : { contractId: contract };
      const payable = await getPayable(db, actor, asked, { locale, today });
      return { ...page, payable, payables: null, voucherId: uuidv7() };
    }
    const payables = await listPayable(db, actor, q, locale);
    const [only, ...others] = [...payables.contracts, ...payables.projects];
    if (only !== undefined && 'id' in only && others.length === 0)
      throw redirect(newDisbursementPath({ contract: only.id, draft: line?.key }));
    return { ...page, payable: null, payables, voucherId: null };
  });
});

export const action = guardAction('disbursement:record', async (context) => {
  const form = await parseForm(recordDisbursementInput(context.locale), context);
  if (form.refused) return form.refused;
  const { next, ...voucher } = form.value;
  const recorded = await attempt(form, () => recordDisbursement(context, voucher));
  if (recorded.refused) return recorded.refused;
  const { id, cash } = recorded.result;
  const { contract, project } = PayableSearch.parse(Object.fromEntries(context.url.searchParams));
  const listed = await context.store.read((db) => findDraftLine(db, draftIn(context.url)));
  const onwards =
    listed === null ? newDisbursementPath({ contract, project }) : treasuryListPath(listed.listId);
  return redirectWithToast(next === 'entry' ? disbursementPath(id) : onwards, {
    key: 'disbursements.form.recorded',
    params: { voucher: voucher.voucherNumber, amount: formatMoneyExact(cash, context.locale) },
  });
});

function draftIn(url: URL): string | null {
  return TreasuryLineSearch.parse(Object.fromEntries(url.searchParams)).draft;
}

export default function NewDisbursement() {
  const { t } = useWords();
  const { payable, payables, line, voucherId, text, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const reply = refused?.reply;
  const sentId = String(reply?.initialValue?.id ?? voucherId);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={[{ label: t('disbursements.entry.crumb'), to: disbursementsPath() }]} />
        }
        title={t(payable === null ? 'disbursements.choose.title' : 'disbursements.form.title')}
        subtitle={payable === null ? t('disbursements.choose.subtitle') : <PayableName payable={payable} />}
      />
      {line === null ? null : <DraftNote line={line} />}
      <div className="mb-4 max-w-xl">
        <SearchForm
          label={t('disbursements.choose.search')}
          placeholder={t(
            payable === null ? 'disbursements.choose.placeholder' : 'disbursements.choose.another',
          )}
          value={text}
          autoFocus={payable === null}
          keep={line === null ? {} : { draft: line.key }}
        />
      </div>
      {payable === null ? (
        <PayableChoice payables={payables} text={text} draft={line?.key} />
      ) : (
        <DisbursementForm
          key={sentId}
          voucherId={sentId}
          payable={payable}
          line={line}
          today={today}
          reply={reply}
          broken={refused?.broken ?? []}
        />
      )}
    </>
  );
}
