import { useSearchParams } from '@remix-run/react';

import { useWords } from '#app/i18n/use-words.ts';

import { buttonClass } from './button.tsx';
import { queryWith } from './query.ts';

/** What the query string says on a neighbouring page; undefined takes a key out. */
export type PageStep = Readonly<Record<string, string | undefined>>;

type PageStepsProps = { first?: PageStep | null; previous?: PageStep | null; next?: PageStep | null };

/** The way through a list that is too long to count. */
export function PageSteps({ first = null, previous = null, next = null }: PageStepsProps) {
  const { t } = useWords();
  if (first === null && previous === null && next === null) return null;
  return (
    <nav aria-label={t('common.pages.label')} className="mt-3 flex justify-end gap-2 text-sm print:hidden">
      <Step to={first} label={t('common.pages.first')} />
      <Step to={previous} rel="prev" label={t('common.pages.previous')} />
      <Step to={next} rel="next" label={t('common.pages.next')} />
    </nav>
  );
}

function Step({ to, rel, label }: { to: PageStep | null; rel?: string; label: string }) {
  const [query] = useSearchParams();
  if (to === null) return null;
  return (
    <a href={queryWith(query, to)} rel={rel} className={buttonClass('plain')}>
      {label}
    </a>
  );
}
