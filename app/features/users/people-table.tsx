import { Link } from '@remix-run/react';

import { Badge } from '#app/components/badge.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { InstantText } from '#app/components/instant-text.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { userPath } from '#app/platform/paths.ts';

import type { Person } from './queries.server.ts';
import { RoleText } from './role-text.tsx';

/** People with their roles, each role everywhere, in one project or in one unit. */
export function PeopleTable({ people, isSearched }: { people: readonly Person[]; isSearched: boolean }) {
  const { t } = useWords();
  const columns: readonly Column<Person>[] = [
    {
      key: 'name',
      head: t('users.name'),
      isRowHead: true,
      cell: ({ id, name, disabledAt }) => (
        <>
          <Link to={userPath(id)} className="hover:text-accent underline underline-offset-2">
            {name}
          </Link>{' '}
          {disabledAt === null ? null : <Badge tone="unknown">{t('users.list.disabled')}</Badge>}
        </>
      ),
    },
    {
      key: 'email',
      head: t('users.email'),
      cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
    },
    {
      key: 'roles',
      head: t('users.list.roles'),
      cell: ({ roles }) =>
        roles.length === 0 ? (
          <span className="text-muted">{t('users.list.noRole')}</span>
        ) : (
          <ul>
            {roles.map((held) => (
              <li key={held.id}>
                <RoleText {...held} />
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: 'province',
      head: t('users.list.province'),
      cell: ({ province }) => province ?? t('common.none'),
    },
    {
      key: 'lastSeen',
      head: t('users.list.lastSeen'),
      cell: ({ lastSeenAt }) =>
        lastSeenAt === null ? (
          <span className="text-muted">{t('users.list.neverSeen')}</span>
        ) : (
          <InstantText at={lastSeenAt} />
        ),
    },
  ];
  return (
    <DataTable
      caption={t('users.list.title')}
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t(isSearched ? 'users.list.noneFound' : 'users.list.none')} />}
    />
  );
}
