import { NotFound } from '#app/domain/not-found.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { listSessions, sessionTokenOf } from '#app/platform/session.server.ts';

import { findPerson } from './queries.server.ts';

/** All that one's own page shows; the form that ends sessions answers with the same page. */
export async function loadAccount({ store, clock, actor, request, t }: Guarded) {
  return store.read(async (db) => {
    const person = await findPerson(db, actor.userId);
    if (person === null) throw new NotFound(`user ${actor.userId}`);
    const seenBy = { userId: actor.userId, now: clock.wall(), token: sessionTokenOf(request) };
    return { title: t('account.title'), person, sessions: await listSessions(db, seenBy) };
  });
}
export type LoadedAccount = Awaited<ReturnType<typeof loadAccount>>;
