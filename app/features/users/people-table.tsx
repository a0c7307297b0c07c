import { Badge } from '#app/components/badge.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { Person } from './queries.server.ts';

/** People with their roles, each role everywhere or in one project. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t } = useWords();
  const columns: readonly Column<Person>[] = [
    {
      key: 'name',
      head: t('users.name'),
      isRowHead: true,
      cell: ({ name, disabledAt }) => (
        <>
          {name} {disabledAt === null ? null : <Badge>{t('users.list.disabled')}</Badge>}
        </>
      ),
    },
    { key: 'email', head: t('users.email'), cell: ({ email }) => email },
    {
      key: 'roles',
      head: t('users.list.roles'),
      cell: ({ roles }) =>
        roles.length === 0 ? (
          <span className="text-muted">{t('users.list.noRole')}</span>
        ) : (
          <ul>
            {roles.map(({ role, projectCode }) => (
              <li key={`${role} ${projectCode}`}>
                {t(`codelists.roles.${role}`)}
                <span className="text-muted">
                  {' · '}
                  {projectCode ?? t('users.list.everywhere')}
                </span>
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
  ];
  return (
    <DataTable
      caption={t('users.list.title')}
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('users.list.none')} />}
    />
  );
}
