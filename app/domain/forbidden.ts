/** Thrown when an actor lacks a permission; carries which one, and the project if one was meant. */
export class Forbidden extends Error {
  readonly permission: string;
  readonly projectId: string | null;

  constructor(permission: string, projectId: string | null) {
    super(`not permitted: ${permission}`);
    this.name = 'Forbidden';
    this.permission = permission;
    this.projectId = projectId;
  }
}
