import type { AppContext } from '#app/platform/app-context.server.ts';
import { endSession } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';

type Context = Pick<AppContext, 'store' | 'clock' | 'requestId'>;

/** Ends the session behind a token; one that has already ended is left in peace. */
export async function signOut({ store, clock, requestId }: Context, token: string): Promise<void> {
  await store.write(async (tx) => {
    const userId = await endSession(tx, token);
    if (userId === null) return;
    await recordEvent(
      tx,
      { actorId: userId, at: clock.now(), requestId },
      { event: 'user.signedOut', subjectKind: 'user', subjectId: userId, changes: {} },
    );
  });
}
