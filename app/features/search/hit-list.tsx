import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { Hits } from './find-anything.server.ts';
import { kindsOfHits } from './kinds-of-hits.ts';

/** What a text found, kind by kind, as a page. */
export function HitList({ hits }: { hits: Hits }) {
  const { t } = useWords();
  const found = kindsOfHits.filter((kind) => hits[kind].length > 0);
  if (found.length === 0) {
    return (
      <Card>
        <EmptyState title={t('search.none')}>{t('search.noneExplained')}</EmptyState>
      </Card>
    );
  }
  return (
    <div className="grid gap-4">
      {found.map((kind) => (
        <Card key={kind} title={t(`search.kinds.${kind}`)}>
          <ul>
            {hits[kind].map(({ label, detail, to }) => (
              <li key={to} className="border-t py-1.5 first:border-t-0">
                <Link to={to} className="hover:text-accent hover:underline">
                  {label}
                </Link>
                {detail === null ? null : <span className="text-muted block text-sm">{detail}</span>}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
