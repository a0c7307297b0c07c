import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';

import { listSessions } from '#app/platform/session.server.ts';
import { aUser } from '#db/factories.ts';
import { testEngines } from '#db/testing/stores.ts';

import { endSessions } from './end-sessions.server.ts';
import {
  administered,
  asActor,
  aSession,
  contextOf,
  eventsOf,
  hours,
  sessionsOf,
  start,
} from './testing/people.ts';

describe.each(testEngines)('on $name', ({ open }) => {
  test('an administrator ends one session of somebody, or all of them (ASVS 7.4.5)', async () => {
    const { store, context, actor } = await administered(await open());
    const { id: userId } = await store.write((tx) => aUser(tx));
    for (let count = 0; count < 3; count += 1) await aSession(store, userId);
    await aSession(store, actor.userId);
    const [first = '', ...others] = await sessionsOf(store, userId);
    expect(await endSessions(context, userId, { session: first })).toBe(1);
    expect((await sessionsOf(store, userId)).toSorted()).toEqual(others.toSorted());
    const [foreign = ''] = await sessionsOf(store, actor.userId);
    for (const session of [first, foreign, uuidv7()]) {
      await expect(endSessions(context, userId, { session })).rejects.toMatchObject({ name: 'NotFound' });
    }
    expect(await endSessions(context, userId, { session: 'all' })).toBe(2);
    expect(await sessionsOf(store, actor.userId)).toEqual([foreign]);
    expect(await eventsOf(store)).toMatchObject([
      { event: 'session.ended', subjectId: userId, changes: { session: first, ended: 1 } },
      { event: 'session.ended', subjectId: userId, changes: { session: 'all', ended: 2 } },
    ]);
    await store.close();
  });

  test('nobody else ends somebody’s sessions', async () => {
    const { store, actor } = await administered(await open());
    const context = contextOf(store, asActor(await store.write((tx) => aUser(tx))));
    await expect(endSessions(context, actor.userId, { session: 'all' })).rejects.toMatchObject({
      name: 'Forbidden',
    });
    await store.close();
  });

  test('living sessions are listed with device and address, one’s own marked, dead ones not', async () => {
    const { store, actor } = await administered(await open());
    const token = await aSession(store, actor.userId);
    await aSession(store, actor.userId);
    const listed = (now: typeof start) =>
      store.read((db) => listSessions(db, { userId: actor.userId, now, token }));
    expect((await listed(start)).map(({ isOwn }) => isOwn).toSorted()).toEqual([false, true]);
    expect((await listed(start))[0]).toMatchObject({
      device: 'Firefox of the test',
      address: '203.0.113.7',
      method: 'password',
    });
    expect(JSON.stringify(await listed(start))).not.toContain('tokenHash');
    expect(await listed(contextOf(store, actor, hours(0.5)).clock.wall())).toEqual([]);
    await store.close();
  });
});
