import { roles } from './codelists.ts';
import type { Role } from './codelists.ts';
import { permissionTable } from './permissions.ts';
import type { RoleAssignment } from './permissions.ts';
import type { Violation } from './violation.ts';

/** The roles that can be held in one project or one unit; the others are held everywhere or not at all. */
export const placedRoles: readonly Role[] = roles.filter((role) =>
  Object.values(permissionTable).some((scopes) => scopes[role] === 'assigned'),
);

/** Whether a person with the roles `held` may be given one more; violations are about the fields `role` and `scope`. */
export function checkNewRole(held: readonly RoleAssignment[], wanted: RoleAssignment): readonly Violation[] {
  const violations: Violation[] = [];
  if (held.some((assignment) => isSame(assignment, wanted))) violations.push(about('role', 'roleHeld'));
  if (held.some(({ role }) => (role === 'administrator') !== (wanted.role === 'administrator'))) {
    violations.push(about('role', 'administratorApart'));
  }
  const isPlaced = wanted.projectId !== null || wanted.organisationId !== null;
  if (isPlaced && !placedRoles.includes(wanted.role)) violations.push(about('scope', 'roleEverywhere'));
  return violations;
}

/** Who would be left without which role. */
export type Leaving = { isAdministrator: boolean; otherAdministrators: number };

/** Whether a role may be taken away: somebody enabled must go on administering. */
export function checkRoleTaken(role: Role, leaving: Leaving): readonly Violation[] {
  return role === 'administrator' ? checkLeaving(leaving) : [];
}

/** Whether a person may be disabled: never by themselves, and never the last administrator. */
export function checkDisabling(isOneself: boolean, leaving: Leaving): readonly Violation[] {
  return isOneself ? [{ code: 'disablingOneself', params: {} }] : checkLeaving(leaving);
}

function checkLeaving({ isAdministrator, otherAdministrators }: Leaving): readonly Violation[] {
  return isAdministrator && otherAdministrators === 0 ? [{ code: 'lastAdministrator', params: {} }] : [];
}

function isSame(a: RoleAssignment, b: RoleAssignment): boolean {
  return a.role === b.role && a.projectId === b.projectId && a.organisationId === b.organisationId;
}

function about(field: 'role' | 'scope', code: Violation['code']): Violation {
  return { code, field, params: {} };
}
