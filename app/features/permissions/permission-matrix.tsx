import { type Column, DataTable } from '#app/components/data-table.tsx';
import { type Role, roles } from '#app/domain/codelists.ts';
import { type Permission, permissions, permissionTable } from '#app/domain/permissions.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { permissionWords } from './permission-words.ts';

/** Who may do what: a line for each action, a column for each role. */
export function PermissionMatrix() {
  const { t } = useWords();
  const columns: readonly Column<{ permission: Permission }>[] = [
    {
      key: 'action',
      head: t('permissions.action'),
      isRowHead: true,
      cell: ({ permission }) => t(permissionWords[permission]),
    },
    ...roles.map((role) => ({
      key: role,
      head: t(`codelists.roles.${role}`),
      cell: ({ permission }: { permission: Permission }) => <Scope permission={permission} role={role} />,
    })),
  ];
  return (
    <DataTable
      caption={t('permissions.title')}
      columns={columns}
      rows={permissions.map((permission) => ({ permission }))}
      rowKey={({ permission }) => permission}
      empty={null}
    />
  );
}

function Scope({ permission, role }: { permission: Permission; role: Role }) {
  const { t } = useWords();
  const scope = permissionTable[permission][role];
  if (scope === 'none') return <span className="text-muted">{t('permissions.scopes.none')}</span>;
  return <span className="font-medium">{t(`permissions.scopes.${scope}`)}</span>;
}
