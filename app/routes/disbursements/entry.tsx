import { useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { HistoryPanel } from '#app/features/audit/history-panel.tsx';
import { listEventsOf } from '#app/features/audit/queries.server.ts';
import { EntryFacts } from '#app/features/disbursements/entry-facts.tsx';
import { findDisbursement } from '#app/features/disbursements/find-disbursement.server.ts';
import { formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { disbursementReversalPath, disbursementsPath } from '#app/platform/paths.ts';

/** One entry of the ledger with its evidence and its history. */
export const loader = guardLoader('disbursement:read', async ({ actor, store, param, locale, t }) =>
  store.read(async (db) => {
    const found = await findDisbursement(db, param('entryId'), locale);
    const { entry, reversedBy } = found;
    const ids = { id: entry.id, reversesId: entry.reversesId };
    return {
      title: t('disbursements.entry.title', { voucher: entry.voucherNumber }),
      found,
      history: await listEventsOf(db, { kind: 'disbursement', ...ids }, { actor, t, locale }),
      mayReverse:
        entry.kind !== 'reversal' &&
        reversedBy === null &&
        isPermitted(actor, 'disbursement:record', { projectId: entry.projectId, ownerId: found.ownerId }),
    };
  }),
);

export default function DisbursementEntry() {
  const { t, locale } = useWords();
  const { found, history, mayReverse } = useLoaderData<typeof loader>();
  const { entry } = found;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={[{ label: t('disbursements.entry.crumb'), to: disbursementsPath() }]} />
        }
        title={t('disbursements.entry.title', { voucher: entry.voucherNumber })}
        subtitle={`${t(`codelists.disbursementKinds.${entry.kind}`)} · ${formatMoneyExact(entry.cash, locale)}`}
        actions={
          mayReverse ? (
            <LinkButton to={disbursementReversalPath(entry.id)}>
              {t('disbursements.entry.reverse')}
            </LinkButton>
          ) : null
        }
      />
      <EntryFacts found={found} />
      <div className="mt-4">
        <HistoryPanel history={history} allPath={null} />
      </div>
    </>
  );
}
