import { roles } from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import { checksOn } from './checks.ts';
import type { defineProjects } from './projects.ts';
import type { defineUsers } from './users.ts';

export const defineRoleAssignments = (
  kit: Kit,
  {
    users,
    projects,
  }: {
    users: ReturnType<typeof defineUsers>['users'];
    projects: ReturnType<typeof defineProjects>['projects'];
  },
) =>
  kit.table(
    'role_assignments',
    {
      id: kit.id().primaryKey(),
      userId: kit
        .id()
        .notNull()
        .references(() => users.id),
      role: kit.oneOf(roles).notNull(),
      /** Null: everywhere. */
      projectId: kit.id().references(() => projects.id),
    },
    (t) => [
      ...checksOn(kit, 'role_assignments', { codes: [[t.role, roles]] }),
      kit.index('role_assignments_by_user').on(t.userId),
    ],
  );
