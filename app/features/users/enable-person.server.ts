import { eq } from 'drizzle-orm';

import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { endSessionsOf } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';

import { personAt, refuseStaleStatus } from './person-at.server.ts';
import type { ChangeStatus } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

/** Lets somebody in again, with the roles and the password they had; no session of before comes back. */
export async function enablePerson(
  { store, actor, trace }: Context,
  userId: string,
  { reason, version }: ChangeStatus,
): Promise<{ name: string }> {
  permit(actor, 'user:administer');
  return store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const person = await personAt(tx, userId);
    refuseStaleStatus(person, version);
    const { name, disabledAt: before } = person;
    if (before === null) return { name };
    await tx.update(tx.t.users).set({ disabledAt: null }).where(eq(tx.t.users.id, userId));
    const sessionsEnded = await endSessionsOf(tx, userId);
    await recordEvent(tx, trace, {
      event: 'user.enabled',
      subjectKind: 'user',
      subjectId: userId,
      changes: { disabledAt: { from: before, to: null }, reason, sessionsEnded },
    });
    return { name };
  });
}
