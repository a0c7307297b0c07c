import { Link } from '@remix-run/react';

import { useWords } from '#app/i18n/use-words.ts';

export type Crumb = { label: string; to: string };

/** The way from the top to the page shown; the page itself is the heading below. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('common.breadcrumbs')} className="text-muted mb-1 text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-1.5">
        {crumbs.map(({ label, to }) => (
          <li key={to} className="flex gap-1.5">
            <Link to={to} className="hover:text-accent hover:underline">
              {label}
            </Link>
            <span aria-hidden>/</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
