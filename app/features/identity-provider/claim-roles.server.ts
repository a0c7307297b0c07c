import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { Role } from '#app/domain/codelists.ts';
import { endSessionsOf } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import type { Trace } from '#db/audit.server.ts';
import type { Reader, Writer } from '#db/reader.ts';

type Claimed = {
  /** Those the provider gives. */
  given: readonly Role[];
  /** Those the provider may give or take; all others are ours to give. */
  mapped: readonly Role[];
};
type RoleChange = { before: Role[]; after: Role[] };

/**
 * What somebody's roles become: one that the provider gives is held, one that it may give and does not is taken. The last administrator stays one:
 * a slip at the provider must not leave nobody to give out rights.
 */
export async function rolesAfter(
  db: Reader,
  userId: string | null,
  { given, mapped }: Claimed,
): Promise<RoleChange> {
  const before = userId === null ? [] : await rolesHeld(db, userId);
  const isLast =
    userId !== null && before.includes('administrator') && (await isLastAdministrator(db, userId));
  const kept = before.filter(
    (role) => !mapped.includes(role) || given.includes(role) || (isLast && role === 'administrator'),
  );
  return { before, after: [...new Set([...kept, ...given])].sort() };
}

/** Who gives out rights does not work with the data. */
export function areMixed(roles: readonly Role[]): boolean {
  return roles.includes('administrator') && roles.length > 1;
}

/** Gives the new roles everywhere and takes the others wherever they were held; the person's sessions end when anything changes. */
export async function claimRoles(
  tx: Writer,
  userId: string,
  { before, after }: RoleChange,
  trace: Trace,
): Promise<void> {
  const { roleAssignments } = tx.t;
  const taken = before.filter((role) => !after.includes(role));
  const given = after.filter((role) => !before.includes(role));
  if (taken.length === 0 && given.length === 0) return;
  if (taken.length > 0)
    await tx
      .delete(roleAssignments)
      .where(and(eq(roleAssignments.userId, userId), inArray(roleAssignments.role, taken)));
  if (given.length > 0)
    await tx
      .insert(roleAssignments)
      .values(given.map((role) => ({ id: uuidv7(), userId, role, projectId: null, organisationId: null })));
  await endSessionsOf(tx, userId);
  await recordEvent(tx, trace, {
    event: 'user.rolesClaimed',
    subjectKind: 'user',
    subjectId: userId,
    changes: { roles: { from: before, to: after } },
  });
}

async function rolesHeld(db: Reader, userId: string): Promise<Role[]> {
  const { roleAssignments } = db.t;
  const rows = await db
    .selectDistinct({ role: roleAssignments.role })
    .from(roleAssignments)
    .where(eq(roleAssignments.userId, userId));
  return rows.map(({ role }) => role).sort();
}

async function isLastAdministrator(db: Reader, userId: string): Promise<boolean> {
  const { roleAssignments, users } = db.t;
  const others = await db
    .select({ id: users.id })
    .from(roleAssignments)
    .innerJoin(users, eq(users.id, roleAssignments.userId))
    .where(and(eq(roleAssignments.role, 'administrator'), ne(users.id, userId), isNull(users.disabledAt)))
    .limit(1);
  return others.length === 0;
}
