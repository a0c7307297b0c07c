import { describe, expect, test } from 'vitest';

import { instant, millisecondsOf } from '#app/domain/day.ts';
import { createClock } from '#app/platform/clock.ts';
import { findActor } from '#app/platform/session.server.ts';
import { isSetupTokenOpen, issueSetupToken } from '#app/platform/setup-token.server.ts';
import { aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { setUpAdministrator } from './set-up-administrator.server.ts';

const start = instant('2026-03-04T01:00:00.000Z');
const hours = (count: number) => count * 3_600_000;
const person = { name: 'Y Moan', email: 'admin@example.test', password: 'một câu dễ nhớ' };

describe.each(testEngines)('on $name', ({ open }) => {
  test('whoever holds the token becomes the administrator, once (ASVS 6.4.1)', async () => {
    const store = await open();
    const token = await issued(store);
    const answers = await Promise.allSettled(
      [1, 2].map(() => setUpAdministrator(after(store, 0), { ...person, token })),
    );
    const [session] = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await findActor(store, after(store, 0).clock, session ?? '')).toMatchObject({
      email: person.email,
      assignments: [{ role: 'administrator', projectId: null, organisationId: null }],
    });
    expect(await store.read((db) => isSetupTokenOpen(db, token, start))).toBe(false);
    await store.close();
  });

  test('a token dies after 24 hours, and when the next one is issued (ASVS 6.4.1)', async () => {
    const store = await open();
    const first = await issued(store);
    const second = await issued(store);
    await expect(setUpAdministrator(after(store, 0), { ...person, token: first })).rejects.toMatchObject({
      violations: [{ code: 'setupTokenSpent' }],
    });
    await expect(
      setUpAdministrator(after(store, hours(24)), { ...person, token: second }),
    ).rejects.toMatchObject({
      violations: [{ code: 'setupTokenSpent' }],
    });
    await store.close();
  });

  test('where somebody is already known, no token is issued and none opens', async () => {
    const store = await open();
    const token = await issued(store);
    await store.write((tx) => aUser(tx));
    expect(await issueSetupToken(store, after(store, 0).clock)).toBeNull();
    expect(await store.read((db) => isSetupTokenOpen(db, token, start))).toBe(false);
    await store.close();
  });
});

async function issued(store: Store): Promise<string> {
  const token = await issueSetupToken(store, after(store, 0).clock);
  if (token === null) throw new Error('there is nobody yet');
  return token;
}

function after(store: Store, milliseconds: number) {
  return {
    store,
    clock: createClock(null, () => millisecondsOf(start) + milliseconds),
    requestId: 'r1',
    address: '192.0.2.1',
    device: 'Firefox',
  };
}
