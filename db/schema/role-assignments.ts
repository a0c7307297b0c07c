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
    organisations,
  }: {
    users: ReturnType<typeof defineUsers>['users'];
    projects: ReturnType<typeof defineProjects>['projects'];
    organisations: ReturnType<typeof defineProjects>['organisations'];
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
      /** Held in one project; or in all that a unit owns; or, where both are null, everywhere. */
      projectId: kit.id().references(() => projects.id),
      organisationId: kit.id().references(() => organisations.id),
    },
    (t) => [
      ...checksOn(kit, 'role_assignments', { codes: [[t.role, roles]] }),
      kit.index('role_assignments_by_user').on(t.userId),
    ],
  );
