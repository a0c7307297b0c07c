import { v7 as uuidv7 } from 'uuid';

import { checkNewRole } from '#app/domain/people-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { endSessionsOf } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';

import { personAt } from './person-at.server.ts';
import { findScope, listRoles, rolesForTrace } from './role-scope.server.ts';
import type { TypedRole } from './role-scope.server.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

/** Gives somebody a role; they sign in anew to use it. */
export async function grantRole(
  { store, actor, trace }: Context,
  userId: string,
  typed: TypedRole,
): Promise<{ name: string }> {
  permit(actor, 'user:administer');
  return store.write(async (tx) => {
    // Two who give roles at the same time see each other's, so that none slips past a rule.
    await lockChain(tx, 'audit');
    const { name } = await personAt(tx, userId);
    const before = await listRoles(tx, [userId]);
    const { assignment, violations } = await findScope(tx, typed);
    refuse(violations.length > 0 ? violations : checkNewRole(before, assignment));
    await tx.insert(tx.t.roleAssignments).values({ id: uuidv7(), userId, ...assignment });
    const sessionsEnded = await endSessionsOf(tx, userId);
    const after = await listRoles(tx, [userId]);
    await recordEvent(tx, trace, {
      event: 'user.roleGranted',
      subjectKind: 'user',
      subjectId: userId,
      changes: { roles: { from: rolesForTrace(before), to: rolesForTrace(after) }, sessionsEnded },
    });
    return { name };
  });
}
