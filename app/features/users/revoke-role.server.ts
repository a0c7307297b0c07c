import { eq } from 'drizzle-orm';

import { NotFound } from '#app/domain/not-found.ts';
import { checkRoleTaken } from '#app/domain/people-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { endSessionsOf } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';

import { personAt, readLeaving } from './person-at.server.ts';
import { listRoles, rolesForTrace } from './role-scope.server.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

/** Takes a role from somebody; whatever they are doing, their next click is without it. */
export async function revokeRole(
  { store, actor, trace }: Context,
  userId: string,
  assignmentId: string,
): Promise<{ name: string }> {
  permit(actor, 'user:administer');
  return store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const { name } = await personAt(tx, userId);
    const before = await listRoles(tx, [userId]);
    const taken = before.find(({ id }) => id === assignmentId);
    if (taken === undefined) throw new NotFound(`role assignment ${assignmentId}`);
    refuse(checkRoleTaken(taken.role, await readLeaving(tx, userId)));
    await tx.delete(tx.t.roleAssignments).where(eq(tx.t.roleAssignments.id, taken.id));
    const sessionsEnded = await endSessionsOf(tx, userId);
    const after = before.filter(({ id }) => id !== taken.id);
    await recordEvent(tx, trace, {
      event: 'user.roleRevoked',
      subjectKind: 'user',
      subjectId: userId,
      changes: { roles: { from: rolesForTrace(before), to: rolesForTrace(after) }, sessionsEnded },
    });
    return { name };
  });
}
