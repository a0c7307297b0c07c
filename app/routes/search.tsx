import { useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { SearchForm } from '#app/components/search-form.tsx';
import { findAnything } from '#app/features/search/find-anything.server.ts';
import { HitList } from '#app/features/search/hit-list.tsx';
import { JumpSearch } from '#app/features/search/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { navigationFor } from '#app/platform/navigation.ts';

/** Anywhere the person may go whose name holds the words of `?q=`: the page of the command palette for whoever has no JavaScript. */
export const loader = guardLoader('signedIn', async ({ actor, store, url, locale, t }) => {
  const { q } = JumpSearch.parse(Object.fromEntries(url.searchParams));
  const navigation = navigationFor(actor, 0, t);
  const hits = await store.read((db) => findAnything(db, { text: q, actor, navigation, locale }));
  return { title: t('search.title'), q, hits };
});

export default function Search() {
  const { t } = useWords();
  const { q, hits } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('search.title')} subtitle={t('search.subtitle')} />
      <div className="mb-4 max-w-160">
        <SearchForm label={t('search.title')} value={q} placeholder={t('search.placeholder')} autoFocus />
      </div>
      <HitList hits={hits} />
    </>
  );
}
