import type { ReactNode } from 'react';

import { useWords } from '#app/i18n/use-words.ts';

import { LanguageSwitch } from './shell-foot.tsx';

/** The frame of the pages before sign-in: one narrow column under the product's name. */
export function Threshold({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <main className="mx-auto grid max-w-sm gap-6 px-4 py-10 sm:py-20">
      <header>
        <p className="text-accent-strong font-semibold">{t('shell.productName')}</p>
        <h1 className="mt-1 text-2xl font-semibold">{title}</h1>
        <p className="text-muted mt-1">{lead}</p>
      </header>
      {children}
      <LanguageSwitch />
    </main>
  );
}
