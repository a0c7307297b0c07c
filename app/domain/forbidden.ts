import type { Permission } from './permissions.ts';

/** Thrown when an actor lacks a permission; carries which one, and the project if one was meant. */
export class Forbidden extends Error {
  readonly permission: Permission;
  readonly projectId: string | null;

  constructor(permission: Permission, projectId: string | null) {
    super(`not permitted: ${permission}`);
    this.name = 'Forbidden';
    this.permission = permission;
    this.projectId = projectId;
  }
}
