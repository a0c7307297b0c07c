import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { findVerification } from '#app/features/audit/find-verification.server.ts';
import { LastVerification } from '#app/features/audit/last-verification.tsx';
import { VerificationProgress } from '#app/features/audit/verification-progress.tsx';
import { verifyRecords } from '#app/features/audit/verify-records.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { auditPath, auditVerifyPath } from '#app/platform/paths.ts';

/** How the last verification ended, and how far one is that runs; posting begins one unless one runs. */
export const loader = guardLoader('audit:read', async ({ store, verifier, locale, t }) => {
  const running = verifier.running();
  const page = await store.read((db) => findVerification(db, { running, locale }));
  return { title: t('audit.verify.title'), ...page };
});

export const action = guardAction('audit:read', (context) => {
  verifyRecords(context);
  return redirect(auditVerifyPath());
});

export default function VerifyRecords() {
  const { t } = useWords();
  const { running, last } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('audit.title'), to: auditPath() }]} />}
        title={t('audit.verify.title')}
        subtitle={t('audit.verify.subtitle')}
      />
      <div className="grid gap-4">
        {running === null ? (
          <Card>
            <form method="post">
              <Button tone="primary">{t('audit.verify.start')}</Button>
            </form>
            <p className="text-muted mt-2 text-sm">{t('audit.verify.explained')}</p>
          </Card>
        ) : (
          <VerificationProgress {...running} />
        )}
        <LastVerification last={last} />
      </div>
    </>
  );
}
