import { eq } from 'drizzle-orm';

import { instant, instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { createClock } from '#app/platform/clock.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { aSignIn } from '#app/platform/testing/a-sign-in.ts';
import { aRoleAssignment, aUser } from '#db/factories.ts';
import type { Writer } from '#db/reader.ts';
import type { Store } from '#db/store.server.ts';

/** When the tests about people begin. */
export const start = instant('2026-03-04T01:00:00.000Z');

export const hours = (count: number) => count * 3_600_000;

/** An administrator, known to the database, who may do all that can be done about people. */
export async function anAdministrator(tx: Writer): Promise<Actor> {
  const { id: userId, name, email } = await aUser(tx);
  await aRoleAssignment(tx, { userId, role: 'administrator' });
  return {
    userId,
    name,
    email,
    assignments: [{ role: 'administrator', projectId: null, organisationId: null }],
  };
}

/** A store with an administrator, and what their commands stand on some time after `start`. */
export async function administered(store: Store) {
  const actor = await store.write(anAdministrator);
  return { store, actor, context: contextOf(store, actor) };
}

/** What a command of this person stands on, so many milliseconds after `start`. */
export function contextOf(store: Store, actor: Actor, milliseconds = 0) {
  const at = instantFromMilliseconds(millisecondsOf(start) + milliseconds);
  return {
    store,
    clock: createClock(null, () => millisecondsOf(at)),
    actor,
    trace: { actorId: actor.userId, at, requestId: 'r1' },
    requestId: 'r1',
    address: '192.0.2.1',
    device: 'Firefox',
  };
}

/** A person as an actor without any role. */
export function asActor({ id, name, email }: { id: string; name: string; email: string }): Actor {
  return { userId: id, name, email, assignments: [] };
}

/** A living session of somebody; its token. */
export async function aSession(store: Store, userId: string): Promise<string> {
  return store.write((tx) => beginSession(tx, aSignIn(userId), { at: start, replacing: null }));
}

/** The ids of somebody's sessions. */
export async function sessionsOf(store: Store, userId: string): Promise<string[]> {
  const rows = await store.read(async (db) => {
    const { sessions } = db.t;
    return db.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, userId));
  });
  return rows.map(({ id }) => id);
}

/** All that was recorded, in order. */
export async function eventsOf(store: Store) {
  return store.read(async (db) => db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq));
}
