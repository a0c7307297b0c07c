import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

import { Card } from '#app/components/card.tsx';
import { Meter } from '#app/components/meter.tsx';
import { formatCount, formatInstant } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { VerificationPage } from './find-verification.server.ts';

type Running = NonNullable<VerificationPage['running']>;

const secondsBetweenLooks = 2;

/** How far a verification is. The page looks again by itself; without scripts the browser loads it anew. */
export function VerificationProgress({ startedBy, startedAt, read, total }: Running) {
  const { t, locale } = useWords();
  useLookAgain();
  const words = t('audit.verify.progress', {
    read: formatCount(read, locale),
    total: formatCount(total, locale),
  });
  return (
    <Card title={t('audit.verify.running')}>
      <noscript>
        <meta httpEquiv="refresh" content={String(secondsBetweenLooks)} />
      </noscript>
      <Meter value={Math.min(Math.floor((read * 10_000) / Math.max(total, 1)), 10_000)} label={words} />
      <p role="status" className="mt-1">
        {words}
      </p>
      <p className="text-muted text-sm">
        {t('audit.verify.startedBy', { name: startedBy, at: formatInstant(startedAt, locale) })}.{' '}
        {t('audit.verify.refreshes')}
      </p>
    </Card>
  );
}

function useLookAgain(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, secondsBetweenLooks * 1_000);
    return () => clearInterval(timer);
  }, [revalidate]);
}
