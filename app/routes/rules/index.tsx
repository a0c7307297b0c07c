import { useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { listThresholds } from '#app/features/rules/queries.server.ts';
import { ThresholdTable } from '#app/features/rules/threshold-table.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

/** What flags and voucher checks measure against, with basis and validity. */
export const loader = guardLoader('rule:read', async ({ actor, store, t }) => ({
  title: t('rules.title'),
  thresholds: await store.read((db) => listThresholds(db)),
  mayChange: isPermitted(actor, 'rule:change'),
}));

export default function Rules() {
  const { t } = useWords();
  const { thresholds, mayChange } = useLoaderData<typeof loader>();
  const isUnverified = thresholds.some(({ reviewStatus }) => reviewStatus === 'unverified');
  return (
    <>
      <PageHeader title={t('rules.title')} subtitle={t('rules.subtitle')} />
      {isUnverified ? <p className="text-muted mb-4 max-w-prose">{t('rules.unverifiedNotice')}</p> : null}
      <Card>
        <ThresholdTable thresholds={thresholds} mayChange={mayChange} />
      </Card>
    </>
  );
}
