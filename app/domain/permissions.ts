import type { Role } from './codelists.ts';
import { Forbidden } from './forbidden.ts';

export const permissions = [
  'portfolio:read',
  'project:read',
  'package:read',
  'package:transition',
  'timeline:read',
  'disbursement:read',
  'disbursement:record',
  'flag:read',
  'import:run',
  'user:read',
  'rule:read',
  'audit:read',
] as const;
export type Permission = (typeof permissions)[number];

/** A role held everywhere (`projectId` null) or in one project. */
export type RoleAssignment = { readonly role: Role; readonly projectId: string | null };

export type Actor = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly assignments: readonly RoleAssignment[];
};

/** `all` = every project; `assignedProjects` = the assignment's project, or every one when it names none. */
export type PermissionScope = 'all' | 'assignedProjects' | 'none';

/** Who may do what. Reading business data is for everyone but the administrator, who has no rights over it. */
// prettier-ignore
export const permissionTable: Readonly<Record<Permission, Readonly<Record<Role, PermissionScope>>>> = {
  'portfolio:read':      { projectManager: 'all',              financeOfficer: 'all',              committee: 'all',  auditor: 'all',  administrator: 'none' },
  'project:read':        { projectManager: 'all',              financeOfficer: 'all',              committee: 'all',  auditor: 'all',  administrator: 'none' },
  'package:read':        { projectManager: 'all',              financeOfficer: 'all',              committee: 'all',  auditor: 'all',  administrator: 'none' },
  'package:transition':  { projectManager: 'assignedProjects', financeOfficer: 'none',             committee: 'none', auditor: 'none', administrator: 'none' },
  'timeline:read':       { projectManager: 'all',              financeOfficer: 'all',              committee: 'all',  auditor: 'all',  administrator: 'none' },
  'disbursement:read':   { projectManager: 'all',              financeOfficer: 'all',              committee: 'all',  auditor: 'all',  administrator: 'none' },
  'disbursement:record': { projectManager: 'none',             financeOfficer: 'assignedProjects', committee: 'none', auditor: 'none', administrator: 'none' },
  'flag:read':           { projectManager: 'all',              financeOfficer: 'all',              committee: 'all',  auditor: 'all',  administrator: 'none' },
  'import:run':          { projectManager: 'assignedProjects', financeOfficer: 'none',             committee: 'none', auditor: 'none', administrator: 'none' },
  'user:read':           { projectManager: 'none',             financeOfficer: 'none',             committee: 'none', auditor: 'all',  administrator: 'all'  },
  'rule:read':           { projectManager: 'none',             financeOfficer: 'none',             committee: 'all',  auditor: 'all',  administrator: 'all'  },
  'audit:read':          { projectManager: 'none',             financeOfficer: 'none',             committee: 'none', auditor: 'all',  administrator: 'none' },
};

/** Whether the actor may do this to the subject's project; without a subject, whether they may do it anywhere. */
export function isPermitted(
  actor: Actor,
  permission: Permission,
  subject?: { readonly projectId: string },
): boolean {
  return actor.assignments.some((assignment) => reaches(assignment, permission, subject?.projectId));
}

/** Throws `Forbidden` where `isPermitted` is false. */
export function permit(actor: Actor, permission: Permission, subject?: { readonly projectId: string }): void {
  if (!isPermitted(actor, permission, subject)) throw new Forbidden(permission, subject?.projectId ?? null);
}

/** The projects in which the actor may do this: `all`, or the ids (none: empty). For filters in queries. */
export function projectsPermitted(actor: Actor, permission: Permission): 'all' | readonly string[] {
  const granting = actor.assignments.filter((assignment) => reaches(assignment, permission, undefined));
  const projectIds = granting.map(({ role, projectId }) =>
    permissionTable[permission][role] === 'all' ? null : projectId,
  );
  return projectIds.includes(null) ? 'all' : [...new Set(projectIds.filter((id) => id !== null))];
}

/** The roles an actor holds anywhere, each once, in the order of assignment. */
export function rolesOf(actor: Actor): readonly Role[] {
  return [...new Set(actor.assignments.map((assignment) => assignment.role))];
}

function reaches(assignment: RoleAssignment, permission: Permission, projectId: string | undefined): boolean {
  const scope = permissionTable[permission][assignment.role];
  if (scope !== 'assignedProjects') return scope === 'all';
  return projectId === undefined || assignment.projectId === null || assignment.projectId === projectId;
}
