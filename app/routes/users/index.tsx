import { useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PageSteps } from '#app/components/page-steps.tsx';
import { SearchForm } from '#app/components/search-form.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { PeopleTable } from '#app/features/users/people-table.tsx';
import { listPeople } from '#app/features/users/queries.server.ts';
import { PeopleSearch } from '#app/features/users/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { newUserPath, permissionsPath } from '#app/platform/paths.ts';

/** Who may do what here. */
export const loader = guardLoader('user:read', async ({ actor, store, url, t }) => {
  const search = PeopleSearch.parse(Object.fromEntries(url.searchParams));
  return {
    title: t('users.list.title'),
    search,
    mayAdminister: isPermitted(actor, 'user:administer'),
    ...(await store.read((db) => listPeople(db, search))),
  };
});

export default function Users() {
  const { t } = useWords();
  const { search, mayAdminister, people, hasMore } = useLoaderData<typeof loader>();
  const { q, page } = search;
  return (
    <>
      <PageHeader
        title={t('users.list.title')}
        subtitle={t('users.list.subtitle')}
        actions={
          <>
            <LinkButton to={permissionsPath()}>{t('permissions.link')}</LinkButton>
            {mayAdminister ? (
              <LinkButton to={newUserPath()} tone="primary">
                {t('users.list.invite')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <div className="mb-3 max-w-md">
        <SearchForm
          label={t('users.list.search')}
          value={q}
          placeholder={t('users.list.searchPlaceholder')}
        />
      </div>
      <Card>
        <PeopleTable people={people} isSearched={q !== ''} />
        <PageSteps
          previous={page > 1 ? { page: String(page - 1) } : null}
          next={hasMore ? { page: String(page + 1) } : null}
        />
      </Card>
    </>
  );
}
