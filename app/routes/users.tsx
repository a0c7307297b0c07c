import { useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PageSteps } from '#app/components/page-steps.tsx';
import { PeopleTable } from '#app/features/users/people-table.tsx';
import { listPeople } from '#app/features/users/queries.server.ts';
import { PeopleSearch } from '#app/features/users/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { permissionsPath } from '#app/platform/paths.ts';

/** Who may do what here. */
export const loader = guardLoader('user:read', async ({ store, url, t }) => {
  const { page } = PeopleSearch.parse(Object.fromEntries(url.searchParams));
  return { title: t('users.list.title'), page, ...(await store.read((db) => listPeople(db, { page }))) };
});

export default function Users() {
  const { t } = useWords();
  const { page, people, hasMore } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t('users.list.title')}
        subtitle={t('users.list.subtitle')}
        actions={<LinkButton to={permissionsPath()}>{t('permissions.link')}</LinkButton>}
      />
      <Card>
        <PeopleTable people={people} />
        <PageSteps
          previous={page > 1 ? { page: String(page - 1) } : null}
          next={hasMore ? { page: String(page + 1) } : null}
        />
      </Card>
    </>
  );
}
