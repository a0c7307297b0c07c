import { useSearchParams } from '@remix-run/react';

import { useWords } from '#app/i18n/use-words.ts';

import { buttonClass } from './button.tsx';
import { queryWith } from './query.ts';

type PaginationProps = { page: number; pageSize: number; total: number };

/** Where we are in a long list and the way on, as links in the query string (`?page=`). */
export function Pagination({ page, pageSize, total }: PaginationProps) {
  const { t } = useWords();
  const [query] = useSearchParams();
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const first = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  return (
    <nav
      aria-label={t('common.pages.label')}
      className="mt-3 flex flex-wrap items-center justify-between gap-3 text-sm"
    >
      <p className="text-muted">
        {total === 0 ? t('common.pages.empty') : t('common.pages.summary', { first, last, total })}
      </p>
      {pageCount > 1 ? (
        <p className="flex gap-2">
          <Step
            to={page > 1 ? addressOf(query, page - 1) : undefined}
            rel="prev"
            label={t('common.pages.previous')}
          />
          <Step
            to={page < pageCount ? addressOf(query, page + 1) : undefined}
            rel="next"
            label={t('common.pages.next')}
          />
        </p>
      ) : null}
    </nav>
  );
}

function Step({ to, rel, label }: { to: string | undefined; rel: 'prev' | 'next'; label: string }) {
  if (to === undefined) return <span className={buttonClass('quiet')}>{label}</span>;
  return (
    <a href={to} rel={rel} className={buttonClass('plain')}>
      {label}
    </a>
  );
}

function addressOf(query: URLSearchParams, page: number): string {
  return queryWith(query, { page: page === 1 ? undefined : String(page) });
}
