import { asc, eq, inArray } from 'drizzle-orm';

import type { Role } from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { RoleAssignment } from '#app/domain/permissions.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Reader } from '#db/reader.ts';

/** A role as it is typed: held in the project with this code, in the unit with this name, or everywhere where nothing is typed. */
export type TypedRole = { role: Role; scope: string };

/** Finds what a typed scope means; a violation of the field `scope` where it means nothing. */
export async function findScope(
  db: Reader,
  { role, scope }: TypedRole,
): Promise<{ assignment: RoleAssignment; violations: readonly Violation[] }> {
  const everywhere: RoleAssignment = { role, projectId: null, organisationId: null };
  if (scope === '') return { assignment: everywhere, violations: [] };
  const { projects, organisations } = db.t;
  const [project] = await db
    .select({ id: projects.id })
    .from(projects)
    .where(inArray(projects.code, [scope, scope.toUpperCase()]));
  if (project !== undefined) return { assignment: { ...everywhere, projectId: project.id }, violations: [] };
  const [unit] = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.foldedName, foldText(scope)))
    .orderBy(asc(organisations.id))
    .limit(1);
  if (unit !== undefined) return { assignment: { ...everywhere, organisationId: unit.id }, violations: [] };
  return {
    assignment: everywhere,
    violations: [{ code: 'scopeUnknown', field: 'scope', params: { text: { text: scope } } }],
  };
}

/** The roles that people hold, with the code or name of where: for screens, rules and the audit log. */
export async function listRoles(db: Reader, userIds: readonly string[]) {
  const { roleAssignments: assignments, projects, organisations } = db.t;
  return db
    .select({
      id: assignments.id,
      userId: assignments.userId,
      role: assignments.role,
      projectId: assignments.projectId,
      organisationId: assignments.organisationId,
      projectCode: projects.code,
      unitName: organisations.name,
    })
    .from(assignments)
    .leftJoin(projects, eq(projects.id, assignments.projectId))
    .leftJoin(organisations, eq(organisations.id, assignments.organisationId))
    .where(inArray(assignments.userId, [...userIds]))
    .orderBy(asc(assignments.id));
}

export type HeldRole = Awaited<ReturnType<typeof listRoles>>[number];

/** Roles as the audit log keeps them, `projectManager DL-DTI`: a reader needs no other table to know what they were. */
export function rolesForTrace(roles: readonly HeldRole[]) {
  return roles.map(({ role, projectCode, unitName }) =>
    [role, projectCode ?? unitName ?? ''].join(' ').trim(),
  );
}
