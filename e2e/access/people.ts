import { eq } from 'drizzle-orm';

import type { Role } from '#app/domain/codelists.ts';
import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import { beginSession } from '#app/platform/session.server.ts';
import type { BuiltApp } from '#app/platform/testing/built-app.ts';
import { aRoleAssignment, aUser } from '#db/factories.ts';
import type { Writer } from '#db/reader.ts';
import { people as cast } from '#db/seeds/demo/cast.ts';
import { castId } from '#db/seeds/demo/stage.ts';

/** Everybody who tries: a stranger, the five of the demo, and those whom a careless guard would let in; `owing` still owes a second factor. */
export const people = [
  'stranger',
  'projectManager',
  'financeOfficer',
  'committee',
  'auditor',
  'administrator',
  'otherManager',
  'otherOfficer',
  'withoutRole',
  'owing',
  'disabled',
  'expired',
] as const;
export type Person = (typeof people)[number];

const sessionLife = 13 * 3_600_000;

/** Gives everybody an account, and returns how to open a session of theirs. */
export async function inhabit({
  store,
  clock,
}: BuiltApp): Promise<(person: Person) => Promise<string | null>> {
  const ids = await store.write(settle);
  return async (person) => {
    const userId = ids.get(person);
    if (userId === undefined) return null;
    const now = clock.wall();
    const at = person === 'expired' ? instantFromMilliseconds(millisecondsOf(now) - sessionLife) : now;
    const signedIn = {
      userId,
      method: 'password',
      secondFactorAt: person === 'owing' ? null : at,
      address: '192.0.2.1',
      device: '',
    } as const;
    return store.write((tx) => beginSession(tx, signedIn, { at, replacing: null }));
  };
}

async function settle(tx: Writer): Promise<ReadonlyMap<Person, string>> {
  const ids = new Map<Person, string>();
  for (const { role } of Object.values(cast)) ids.set(role, castId('person', role));
  const settleIn = async (
    person: Person,
    role: Role | null,
    place: { projectId?: string; organisationId?: string },
  ) => {
    const { id: userId } = await aUser(tx, { name: person, email: `${person.toLowerCase()}@example.test` });
    if (role !== null) await aRoleAssignment(tx, { userId, role, ...place });
    ids.set(person, userId);
  };
  const [elsewhere] = await tx.select().from(tx.t.projects).where(eq(tx.t.projects.code, 'LD-DC'));
  await settleIn('otherManager', 'projectManager', { projectId: elsewhere?.id });
  await settleIn('otherOfficer', 'financeOfficer', { organisationId: castId('organisation', 'lamdong') });
  await settleIn('withoutRole', null, {});
  await settleIn('owing', 'financeOfficer', {});
  // The demo asks nobody for a second factor; here officers need one, and all but one have shown it.
  const { settings } = tx.t;
  await tx.update(settings).set({ value: 'financeOfficer' }).where(eq(settings.name, 'secondFactorFor'));
  await settleIn('disabled', 'projectManager', {});
  await settleIn('expired', 'projectManager', {});
  const disabledAt = instantFromMilliseconds(0);
  await tx
    .update(tx.t.users)
    .set({ disabledAt })
    .where(eq(tx.t.users.id, ids.get('disabled') ?? ''));
  return ids;
}
