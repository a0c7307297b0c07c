import { instant } from '#app/domain/day.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';

/** A manager of these projects, or of all where none is named, and what their request stands on. */
export async function aManager(store: Store, projectId: string | null = null) {
  const { id: userId, name, email } = await store.write((tx) => aUser(tx));
  const actor: Actor = {
    userId,
    name,
    email,
    assignments: [{ role: 'projectManager', projectId, organisationId: null }],
  };
  return contextOf(store, actor);
}

/** What a request of this person stands on. */
export function contextOf(store: Store, actor: Actor) {
  const trace = { actorId: actor.userId, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
  return { ...aContext(store), actor, trace };
}

/** The same person with another role. */
export function as(role: Actor['assignments'][number]['role'], { actor }: { actor: Actor }): Actor {
  return { ...actor, assignments: [{ role, projectId: null, organisationId: null }] };
}
