import type { ReactNode } from 'react';

import { useWords } from '#app/i18n/use-words.ts';

import { OutsideLink } from './outside-link.tsx';

/** Where a figure comes from, in small print under it. */
export function SourceNote({ href, children }: { href: string | null; children: ReactNode }) {
  const { t } = useWords();
  return (
    <p className="text-muted text-xs">
      {t('common.source')}: <OutsideLink href={href}>{children}</OutsideLink>
    </p>
  );
}
