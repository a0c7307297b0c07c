import { validate as isUuid } from 'uuid';

import { NotFound } from '#app/domain/not-found.ts';
import { isPermitted } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { listSessions, sessionTokenOf } from '#app/platform/session.server.ts';

import { findPerson, listScopes } from './queries.server.ts';

/** All that the page of one person shows; its forms answer with the same page. */
export async function loadPerson({ store, clock, actor, param, request }: Guarded) {
  const userId = param('userId');
  const mayAdminister = isPermitted(actor, 'user:administer');
  return store.read(async (db) => {
    const person = isUuid(userId) ? await findPerson(db, userId) : null;
    if (person === null) throw new NotFound(`user ${userId}`);
    const seenBy = { userId, now: clock.wall(), token: sessionTokenOf(request) };
    return {
      title: person.name,
      person,
      sessions: await listSessions(db, seenBy),
      scopes: mayAdminister ? await listScopes(db) : [],
      mayAdminister,
      isOneself: userId === actor.userId,
    };
  });
}
export type LoadedPerson = Awaited<ReturnType<typeof loadPerson>>;
