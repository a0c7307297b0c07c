import type { Role } from './codelists.ts';
import { Forbidden } from './forbidden.ts';

export const permissions = [
  'portfolio:read',
  'project:read',
  'project:create',
  'project:edit',
  'decision:record',
  'plan:record',
  'package:read',
  'package:transition',
  'contract:record',
  'override:grant',
  'supplier:change',
  'document:read',
  'document:record',
  'timeline:read',
  'capital:record',
  'ceiling:record',
  'disbursement:read',
  'disbursement:record',
  'period:close',
  'flag:read',
  'flag:assign',
  'import:run',
  'review:record',
  'directive:record',
  'rating:record',
  'baseline:approve',
  'history:read',
  'audit:read',
  'rule:read',
  'rule:change',
  'user:read',
  'user:administer',
  'setting:read',
  'setting:change',
] as const;
export type Permission = (typeof permissions)[number];

/** A role held in one project, for one unit's projects, or everywhere where it names neither. */
export type RoleAssignment = {
  readonly role: Role;
  readonly projectId: string | null;
  readonly organisationId: string | null;
};

/** What a permission is asked about: a project, and the unit that owns it. */
export type ProjectSubject = { readonly projectId: string; readonly ownerId: string | null };

/** Where an actor may do something: everywhere, or in these projects and in all projects of these units. */
export type Reach =
  | 'all'
  | { readonly projectIds: readonly string[]; readonly organisationIds: readonly string[] };

export type Actor = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly assignments: readonly RoleAssignment[];
};

/** `all` = every project; `assigned` = the assignment's project or its unit's projects, every one where it names neither. */
export type PermissionScope = 'all' | 'assigned' | 'none';

/** Who may do what. Reading business data is for everyone but the administrator, who has no rights over it. */
// oxfmt-ignore
export const permissionTable: Readonly<Record<Permission, Readonly<Record<Role, PermissionScope>>>> = {
  'portfolio:read':       { projectManager: 'all',      financeOfficer: 'all',      committee: 'all',  auditor: 'all',  administrator: 'none' },
  'project:read':         { projectManager: 'all',      financeOfficer: 'all',      committee: 'all',  auditor: 'all',  administrator: 'none' },
  'project:create':       { projectManager: 'all',      financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'none' },
  'project:edit':         { projectManager: 'assigned', financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'none' },
  'decision:record':      { projectManager: 'assigned', financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'none' },
  'plan:record':          { projectManager: 'assigned', financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'none' },
  'package:read':         { projectManager: 'all',      financeOfficer: 'all',      committee: 'all',  auditor: 'all',  administrator: 'none' },
  'package:transition':   { projectManager: 'assigned', financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'none' },
  'contract:record':      { projectManager: 'assigned', financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'none' },
  'override:grant':       { projectManager: 'none',     financeOfficer: 'none',     committee: 'all',  auditor: 'none', administrator: 'none' },
  'supplier:change':      { projectManager: 'all',      financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'none' },
  'document:read':        { projectManager: 'all',      financeOfficer: 'all',      committee: 'all',  auditor: 'all',  administrator: 'none' },
  'document:record':      { projectManager: 'assigned', financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'none' },
  'timeline:read':        { projectManager: 'all',      financeOfficer: 'all',      committee: 'all',  auditor: 'all',  administrator: 'none' },
  'capital:record':       { projectManager: 'none',     financeOfficer: 'assigned', committee: 'none', auditor: 'none', administrator: 'none' },
  'ceiling:record':       { projectManager: 'none',     financeOfficer: 'assigned', committee: 'all',  auditor: 'none', administrator: 'none' },
  'disbursement:read':    { projectManager: 'all',      financeOfficer: 'all',      committee: 'all',  auditor: 'all',  administrator: 'none' },
  'disbursement:record':  { projectManager: 'none',     financeOfficer: 'assigned', committee: 'none', auditor: 'none', administrator: 'none' },
  'period:close':         { projectManager: 'none',     financeOfficer: 'assigned', committee: 'all',  auditor: 'none', administrator: 'none' },
  'flag:read':            { projectManager: 'all',      financeOfficer: 'all',      committee: 'all',  auditor: 'all',  administrator: 'none' },
  'flag:assign':          { projectManager: 'none',     financeOfficer: 'none',     committee: 'all',  auditor: 'none', administrator: 'none' },
  'import:run':           { projectManager: 'assigned', financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'none' },
  'review:record':        { projectManager: 'none',     financeOfficer: 'none',     committee: 'all',  auditor: 'none', administrator: 'none' },
  'directive:record':     { projectManager: 'none',     financeOfficer: 'none',     committee: 'all',  auditor: 'none', administrator: 'none' },
  'rating:record':        { projectManager: 'none',     financeOfficer: 'none',     committee: 'all',  auditor: 'none', administrator: 'none' },
  'baseline:approve':     { projectManager: 'none',     financeOfficer: 'none',     committee: 'all',  auditor: 'none', administrator: 'none' },
  'history:read':         { projectManager: 'all',      financeOfficer: 'all',      committee: 'all',  auditor: 'all',  administrator: 'none' },
  'audit:read':           { projectManager: 'none',     financeOfficer: 'none',     committee: 'none', auditor: 'all',  administrator: 'none' },
  'rule:read':            { projectManager: 'none',     financeOfficer: 'none',     committee: 'all',  auditor: 'all',  administrator: 'all'  },
  'rule:change':          { projectManager: 'none',     financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'all'  },
  'user:read':            { projectManager: 'none',     financeOfficer: 'none',     committee: 'none', auditor: 'all',  administrator: 'all'  },
  'user:administer':      { projectManager: 'none',     financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'all'  },
  'setting:read':         { projectManager: 'none',     financeOfficer: 'none',     committee: 'none', auditor: 'all',  administrator: 'all'  },
  'setting:change':       { projectManager: 'none',     financeOfficer: 'none',     committee: 'none', auditor: 'none', administrator: 'all'  },
};

/** Whether the actor may do this to the subject's project; without a subject, whether they may do it anywhere. */
export function isPermitted(actor: Actor, permission: Permission, subject?: ProjectSubject): boolean {
  return actor.assignments.some((assignment) => reaches(assignment, permission, subject));
}

/** Throws `Forbidden` where `isPermitted` is false. */
export function permit(actor: Actor, permission: Permission, subject?: ProjectSubject): void {
  if (!isPermitted(actor, permission, subject)) throw new Forbidden(permission, subject?.projectId ?? null);
}

/** Whether the actor may do this to every project. */
export function isPermittedEverywhere(actor: Actor, permission: Permission): boolean {
  return reachOf(actor, permission) === 'all';
}

/** Throws `Forbidden` where `isPermittedEverywhere` is false. */
export function permitEverywhere(actor: Actor, permission: Permission): void {
  if (!isPermittedEverywhere(actor, permission)) throw new Forbidden(permission, null);
}

/** Where the actor may do this; for filters in queries. Nowhere is two empty lists. */
export function reachOf(actor: Actor, permission: Permission): Reach {
  const granting = actor.assignments.filter((assignment) => reaches(assignment, permission, undefined));
  const isEverywhere = (assignment: RoleAssignment) =>
    permissionTable[permission][assignment.role] === 'all' || isUnbounded(assignment);
  if (granting.some(isEverywhere)) return 'all';
  return {
    projectIds: distinct(granting.map(({ projectId }) => projectId)),
    organisationIds: distinct(granting.map(({ organisationId }) => organisationId)),
  };
}

/** The roles an actor holds anywhere, each once, in the order of assignment. */
export function rolesOf(actor: Actor): readonly Role[] {
  return [...new Set(actor.assignments.map((assignment) => assignment.role))];
}

function reaches(
  assignment: RoleAssignment,
  permission: Permission,
  subject: ProjectSubject | undefined,
): boolean {
  const scope = permissionTable[permission][assignment.role];
  if (scope !== 'assigned') return scope === 'all';
  if (subject === undefined || isUnbounded(assignment)) return true;
  if (assignment.projectId !== null) return assignment.projectId === subject.projectId;
  return assignment.organisationId === subject.ownerId;
}

function isUnbounded({ projectId, organisationId }: RoleAssignment): boolean {
  return projectId === null && organisationId === null;
}

function distinct(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
