import { NotFound } from '#app/domain/not-found.ts';
import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { endSessionById, endSessionsOf } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import { personAt } from './person-at.server.ts';
import type { EndSessions } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

/** Ends one session of somebody, or `all` of them; how many ended. */
export async function endSessions(
  { store, actor, trace }: Context,
  userId: string,
  { session }: EndSessions,
): Promise<number> {
  permit(actor, 'user:administer');
  return store.write(async (tx) => {
    await personAt(tx, userId);
    const ended =
      session === 'all' ? await endSessionsOf(tx, userId) : Number(await endSessionById(tx, userId, session));
    if (session !== 'all' && ended === 0) throw new NotFound(`session ${session}`);
    await recordEvent(tx, trace, {
      event: 'session.ended',
      subjectKind: 'user',
      subjectId: userId,
      changes: { session, ended },
    });
    return ended;
  });
}
