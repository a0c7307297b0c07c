import type { ReactNode } from 'react';

import { useWords } from '#app/i18n/use-words.ts';

/** Where a figure comes from, in small print under it. */
export function SourceNote({ href, children }: { href?: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <p className="text-muted text-xs">
      {t('common.source')}:{' '}
      {href ? (
        <a href={href} rel="noreferrer" className="hover:text-accent underline">
          {children}
        </a>
      ) : (
        children
      )}
    </p>
  );
}
