import { useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { countUnmatched } from '#app/domain/treasury-matching.ts';
import { findReconciliation } from '#app/features/treasury/find-treasury-page.server.ts';
import { monthsText } from '#app/features/treasury/months-text.ts';
import { ReconciliationGroups } from '#app/features/treasury/reconciliation-groups.tsx';
import { TreasurySearch } from '#app/features/treasury/schemas.ts';
import { formatCount, formatMoney, formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import {
  closingsPath,
  disbursementsPath,
  treasuryPath,
  treasuryWithdrawalPath,
} from '#app/platform/paths.ts';

/** A list of the Treasury, payment by payment against the ledger as it stands. */
export const loader = guardLoader('disbursement:read', async (context) => {
  const { param, url, t, locale } = context;
  const { page: asked } = TreasurySearch.parse(Object.fromEntries(url.searchParams));
  const page = await findReconciliation(context, param('treasuryListId'), asked);
  return { page, title: t('treasury.list.title', { months: monthsText(page.list, t, locale) }) };
});

export default function Reconciliation() {
  const { t, locale } = useWords();
  const { page, title } = useLoaderData<typeof loader>();
  const { list, figures, cash, difference, mayRecord } = page;
  const groups = ['missingHere', 'differing', 'missingThere', 'matched'] as const;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('disbursements.entry.crumb'), to: disbursementsPath() },
              { label: t('treasury.title'), to: treasuryPath({ province: list.provinceCode }) },
            ]}
          />
        }
        title={title}
        subtitle={
          <>
            {t('treasury.list.subtitle', { province: list.provinceName })} · {list.fileName}
            {list.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={
          <>
            <LinkButton to={closingsPath({ province: list.provinceCode })}>{t('periods.link')}</LinkButton>
            {mayRecord && list.withdrawnFor === null ? (
              <LinkButton to={treasuryWithdrawalPath(list.id)}>{t('treasury.list.withdraw')}</LinkButton>
            ) : null}
          </>
        }
      />
      {list.withdrawnFor === null ? null : (
        <p className="mb-4 wrap-anywhere">{t('treasury.list.withdrawn', { reason: list.withdrawnFor })}</p>
      )}
      <StatStrip
        stats={[
          {
            label: t('treasury.list.there'),
            value: formatMoney(list.total, locale),
            note: formatMoneyExact(list.total, locale),
          },
          {
            label: t('treasury.list.here'),
            value: formatMoney(cash, locale),
            note: formatMoneyExact(cash, locale),
          },
          {
            label: t('treasury.list.difference'),
            value: formatMoney(difference, locale),
            note:
              countUnmatched(figures) === 0
                ? t('treasury.list.reconciled')
                : formatMoneyExact(difference, locale),
          },
        ]}
      />
      <StatStrip
        stats={groups.map((name) => ({
          label: t(`treasury.groups.${name}`),
          value: formatCount(figures[name].count, locale),
          note: formatMoneyExact(figures[name].sum, locale),
          href: `#${name}`,
        }))}
      />
      <ReconciliationGroups page={page} />
    </>
  );
}
