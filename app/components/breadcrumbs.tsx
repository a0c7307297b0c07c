import { Link } from '@remix-run/react';

import { useWords } from '#app/i18n/use-words.ts';

export type Crumb = { label: string; to: string };

/** The way from the top to the page shown; the page itself is the heading below. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('common.breadcrumbs')} className="text-muted mb-1 text-sm print:hidden">
      <ol>
        {crumbs.map(({ label, to }, index) => (
          <li key={to} className="inline">
            {index === 0 ? null : <span aria-hidden> / </span>}
            <Link to={to} className="hover:text-accent hover:underline">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
