import { describe, expect, test } from 'vitest';

import { aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { disablePerson } from './disable-person.server.ts';
import { enablePerson } from './enable-person.server.ts';
import { issueOneTimeLink } from './issue-one-time-link.server.ts';
import { findOpenLink } from './one-time-links.server.ts';
import { personAt } from './person-at.server.ts';
import {
  administered,
  anAdministrator,
  asActor,
  aSession,
  contextOf,
  eventsOf,
  hours,
  sessionsOf,
  start,
} from './testing/people.ts';

const reason = 'Chuyển công tác';
const why = { reason, version: null };

describe.each(testEngines)('on $name', ({ open }) => {
  test('who is disabled has no session, no open link and no new one; enabling brings none back (ASVS 7.4.2)', async () => {
    const { store, context } = await administered(await open());
    const { id: userId } = await store.write((tx) => aUser(tx));
    await aSession(store, userId);
    const { token } = await issueOneTimeLink(context, userId);
    await disablePerson(context, userId, why);
    expect(await sessionsOf(store, userId)).toEqual([]);
    await expect(issueOneTimeLink(context, userId)).rejects.toMatchObject({
      violations: [{ code: 'personDisabled' }],
    });
    await enablePerson(context, userId, { reason: 'Trở lại', version: await disabledAt(store, userId) });
    expect(await store.read((db) => findOpenLink(db, token, start))).toBeNull();
    expect(await sessionsOf(store, userId)).toEqual([]);
    expect((await eventsOf(store)).slice(1)).toMatchObject([
      { event: 'user.disabled', subjectId: userId, changes: { reason, sessionsEnded: 1 } },
      { event: 'user.enabled', subjectId: userId, changes: { reason: 'Trở lại' } },
    ]);
    await store.close();
  });

  test('what is so already leaves no trace', async () => {
    const { store, context } = await administered(await open());
    const { id: userId } = await store.write((tx) => aUser(tx));
    await enablePerson(context, userId, why);
    expect(await eventsOf(store)).toEqual([]);
    await disablePerson(context, userId, why);
    await disablePerson(context, userId, { reason, version: await disabledAt(store, userId) });
    expect(await eventsOf(store)).toHaveLength(1);
    await store.close();
  });

  test('whoever decides by what is so no more is told what is so now', async () => {
    const { store, context, actor } = await administered(await open());
    const { id: userId } = await store.write((tx) => aUser(tx));
    const later = contextOf(store, actor, hours(1));
    const answers = await Promise.allSettled([
      disablePerson(context, userId, why),
      disablePerson(later, userId, { ...why, reason: 'Mất máy' }),
    ]);
    const first = await disabledAt(store, userId);
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { name: 'StaleEdit', current: { disabledAt: first } } },
    ]);
    await enablePerson(context, userId, { reason: 'Trở lại', version: first });
    await disablePerson(contextOf(store, actor, hours(2)), userId, { ...why, reason: 'Mất máy' });
    // The page that is still open shows them disabled for another reason, long ago.
    await expect(enablePerson(context, userId, { reason: 'Trở lại', version: first })).rejects.toMatchObject({
      name: 'StaleEdit',
    });
    expect(await eventsOf(store)).toHaveLength(3);
    await store.close();
  });

  test('nobody disables themselves, and of two who disable each other one stays', async () => {
    const { store, context, actor } = await administered(await open());
    const other = await store.write(anAdministrator);
    await expect(disablePerson(context, actor.userId, why)).rejects.toMatchObject({
      violations: [{ code: 'disablingOneself' }],
    });
    const answers = await Promise.allSettled([
      disablePerson(context, other.userId, why),
      disablePerson(contextOf(store, other), actor.userId, why),
    ]);
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { violations: [{ code: 'lastAdministrator' }] } },
    ]);
    await store.close();
  });

  test('only an administrator disables and enables', async () => {
    const { store, actor } = await administered(await open());
    const context = contextOf(store, asActor(await store.write((tx) => aUser(tx))));
    for (const act of [disablePerson, enablePerson]) {
      await expect(act(context, actor.userId, why)).rejects.toMatchObject({ name: 'Forbidden' });
    }
    await expect(issueOneTimeLink(context, actor.userId)).rejects.toMatchObject({ name: 'Forbidden' });
    await store.close();
  });
});

async function disabledAt(store: Store, userId: string) {
  return (await store.read((db) => personAt(db, userId))).disabledAt;
}
