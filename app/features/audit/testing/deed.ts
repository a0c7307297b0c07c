import type { Actor } from '#app/domain/permissions.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';

/** One thing that somebody does; each is a command of its own. */
export type Deed = { readonly name: string; readonly act: (actor?: Actor) => Promise<unknown> };

/** What a command stands on when this person sends it. */
export function contextFor(context: AppContext, actor: Actor, requestId: string) {
  return { ...context, actor, trace: { actorId: actor.userId, at: context.clock.now(), requestId } };
}
