import { and, eq, isNull } from 'drizzle-orm';

import { checkDisabling } from '#app/domain/people-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { endSessionsOf } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';

import { personAt, readLeaving, refuseStaleStatus } from './person-at.server.ts';
import type { ChangeStatus } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

/** Shuts somebody out: their sessions end, their unused links die. Somebody who is disabled already is left so. */
export async function disablePerson(
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
    if (before !== null) return { name };
    refuse(checkDisabling(userId === actor.userId, await readLeaving(tx, userId)));
    const { users, oneTimeLinks: links } = tx.t;
    await tx.update(users).set({ disabledAt: trace.at }).where(eq(users.id, userId));
    await tx.delete(links).where(and(eq(links.userId, userId), isNull(links.usedAt)));
    const sessionsEnded = await endSessionsOf(tx, userId);
    await recordEvent(tx, trace, {
      event: 'user.disabled',
      subjectKind: 'user',
      subjectId: userId,
      changes: { disabledAt: { from: null, to: trace.at }, reason, sessionsEnded },
    });
    return { name };
  });
}
