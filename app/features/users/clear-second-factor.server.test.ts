import { describe, expect, test } from 'vitest';

import { aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { clearSecondFactor } from './clear-second-factor.server.ts';
import { administered, asActor, aSession, contextOf, eventsOf, sessionsOf, start } from './testing/people.ts';

const why = { reason: 'Mất điện thoại' };

describe.each(testEngines)('on $name', ({ open }) => {
  test('ASVS 6.4.4: an administrator takes away a second factor that was lost, with its codes and sessions', async () => {
    const { store, context } = await administered(await open());
    const { id: userId, name } = await store.write((tx) => aUser(tx));
    await store.write(async (tx) => {
      const { authenticators, recoveryCodes } = tx.t;
      const row = { userId, createdAt: start };
      await tx.insert(authenticators).values({ ...row, sealedSecret: 'sealed', confirmedAt: start });
      await tx.insert(recoveryCodes).values({ ...row, id: userId, codeHash: 'hash' });
    });
    await aSession(store, userId);
    expect(await clearSecondFactor(context, userId, why)).toEqual({ name });
    expect(await keptOf(store)).toEqual([[], []]);
    expect(await sessionsOf(store, userId)).toEqual([]);
    await clearSecondFactor(context, userId, why);
    expect(await eventsOf(store)).toMatchObject([
      { event: 'user.secondFactorRemoved', subjectId: userId, changes: { ...why, sessionsEnded: 1 } },
    ]);
    await store.close();
  });

  test('nobody takes their own away like this, and nobody but an administrator anybody else’s', async () => {
    const { store, context, actor } = await administered(await open());
    await expect(clearSecondFactor(context, actor.userId, why)).rejects.toMatchObject({
      violations: [{ code: 'secondFactorOwn' }],
    });
    const stranger = contextOf(store, asActor(await store.write((tx) => aUser(tx))));
    await expect(clearSecondFactor(stranger, actor.userId, why)).rejects.toMatchObject({ name: 'Forbidden' });
    await store.close();
  });
});

async function keptOf(store: Store) {
  return store.read(async (db) => [
    await db.select().from(db.t.authenticators),
    await db.select().from(db.t.recoveryCodes),
  ]);
}
