import { eq } from 'drizzle-orm';

import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { endSessionsOf } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import { personAt } from './person-at.server.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

/** Takes the second factor of somebody who lost it, with its recovery codes, and ends their sessions. One's own is removed with a code, or by somebody else. */
export async function clearSecondFactor(
  { store, actor, trace }: Context,
  userId: string,
  { reason }: { reason: string },
): Promise<{ name: string }> {
  permit(actor, 'user:administer');
  return store.write(async (tx) => {
    const { name } = await personAt(tx, userId);
    refuse(userId === actor.userId ? [{ code: 'secondFactorOwn', params: {} }] : []);
    const { authenticators, recoveryCodes } = tx.t;
    const cleared = await tx
      .delete(authenticators)
      .where(eq(authenticators.userId, userId))
      .returning({ userId: authenticators.userId });
    if (cleared.length === 0) return { name };
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    const sessionsEnded = await endSessionsOf(tx, userId);
    await recordEvent(tx, trace, {
      event: 'user.secondFactorRemoved',
      subjectKind: 'user',
      subjectId: userId,
      changes: { reason, sessionsEnded },
    });
    return { name };
  });
}
