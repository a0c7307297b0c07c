import { NotFound } from '#app/domain/not-found.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { provePassword } from '#app/platform/prove-password.server.ts';
import { endSessionById, endSessionsOf } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import type { EndOwnSessions } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'address'>;

/** Ends one session of one's own, or all but the acting one (`presentedToken`); the present password proves that it is oneself. How many ended. */
export async function endOwnSessions(
  context: Context,
  { session, currentPassword }: EndOwnSessions,
  presentedToken: string | null,
): Promise<number> {
  const { store, actor, trace } = context;
  await provePassword(context, currentPassword);
  return store.write(async (tx) => {
    const ended =
      session === 'others'
        ? await endSessionsOf(tx, actor.userId, { keeping: presentedToken })
        : Number(await endSessionById(tx, actor.userId, session));
    if (session !== 'others' && ended === 0) throw new NotFound(`session ${session}`);
    await recordEvent(tx, trace, {
      event: 'session.ended',
      subjectKind: 'user',
      subjectId: actor.userId,
      changes: { session, ended },
    });
    return ended;
  });
}
