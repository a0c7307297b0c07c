import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { hashPassword } from '#app/platform/password.server.ts';
import { provePassword } from '#app/platform/prove-password.server.ts';
import { findActor } from '#app/platform/session.server.ts';
import { aPlace, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

import { changeOwnPassword } from './change-own-password.server.ts';
import { endOwnSessions } from './end-own-sessions.server.ts';
import { asActor, aSession, contextOf, eventsOf, hours, sessionsOf, start } from './testing/people.ts';

const present = 'Một câu dễ nhớ, số 1';
const next = 'Nhà em có con mèo, số 2';
const wrong = { violations: [{ code: 'currentPasswordWrong', field: 'currentPassword' }] };

let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(present);
});

describe.each(slowTestEngines)('on $name', ({ open }) => {
  test('a new password ends every session but the acting one (ASVS 6.2.2, 6.2.3, 7.4.3)', async () => {
    const { store, context, userId } = await known(await open());
    const [own, other] = [await aSession(store, userId), await aSession(store, userId)];
    await changeOwnPassword(context, { currentPassword: present, password: next }, own);
    expect(await findActor(store, context.clock, own)).toMatchObject({ userId });
    expect(await findActor(store, context.clock, other)).toBeNull();
    expect(await eventsOf(store)).toMatchObject([
      { event: 'user.passwordChanged', actorId: userId, changes: { sessionsEnded: 1 } },
    ]);
    await expect(
      changeOwnPassword(context, { currentPassword: present, password: next }, own),
    ).rejects.toMatchObject(wrong);
    await store.close();
  });

  test('of two who change it at once with the same present password, one does, and knows it', async () => {
    const { store, context, userId } = await known(await open());
    const own = await aSession(store, userId);
    const [one, other] = [next, 'Con trâu nằm ngoài đồng, số 3'];
    const answers = await Promise.allSettled(
      [one, other].map((password) => changeOwnPassword(context, { currentPassword: present, password }, own)),
    );
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: wrong }]);
    const kept = answers[0]?.status === 'fulfilled' ? one : other;
    await changeOwnPassword(context, { currentPassword: kept, password: present }, own);
    const changes = (await eventsOf(store)).filter(({ event }) => event === 'user.passwordChanged');
    expect(changes).toHaveLength(2);
    await store.close();
  });

  test('the present password is guessed ten times, not more, and each guess leaves a trace (ASVS 6.3.1)', async () => {
    const { store, context, userId } = await known(await open());
    const guess = () => changeOwnPassword(context, { currentPassword: 'guessed', password: next }, null);
    for (let tries = 0; tries < 10; tries += 1) await expect(guess()).rejects.toMatchObject(wrong);
    const tooMany = { violations: [{ code: 'tooManyAttempts' }] };
    await expect(guess()).rejects.toMatchObject(tooMany);
    await expect(
      endOwnSessions(context, { session: 'others', currentPassword: present }, null),
    ).rejects.toMatchObject(tooMany);
    const events = await eventsOf(store);
    expect(events).toHaveLength(10);
    expect(events.every(({ event, actorId }) => event === 'user.passwordRefused' && actorId === userId)).toBe(
      true,
    );
    await store.close();
  });

  test('a password that was replaced while it was checked proves nothing any more', async () => {
    const { store, context, userId } = await known(await open());
    const replaced: Store = {
      ...store,
      read: async (use) => {
        const found = await store.read(use);
        await store.write(async (tx) => tx.update(tx.t.users).set({ passwordHash: 'another' }));
        return found;
      },
    };
    const proof = provePassword({ ...context, store: replaced }, present);
    await expect(proof).rejects.toMatchObject(wrong);
    expect(await eventsOf(store)).toMatchObject([{ event: 'user.passwordRefused', actorId: userId }]);
    await store.close();
  });

  test('the province somebody works for makes no password, however it is written (ASVS 6.2.11)', async () => {
    const { store, context, userId } = await known(await open());
    const typed = { currentPassword: present, password: 'ĐắkLắk-DAK LAK-2026' };
    await store.write(async (tx) => {
      const { code } = await aPlace(tx);
      await tx.update(tx.t.users).set({ provinceCode: code }).where(eq(tx.t.users.id, userId));
    });
    await expect(changeOwnPassword(context, typed, null)).rejects.toMatchObject({
      violations: [{ code: 'passwordPersonal', field: 'password' }],
    });
    await store.close();
  });

  test('whoever has no password here can change none', async () => {
    const { store, context } = await known(await open(), '');
    await expect(
      changeOwnPassword(context, { currentPassword: '', password: next }, null),
    ).rejects.toMatchObject({ name: 'NotFound' });
    await store.close();
  });

  test('one session is ended by its id, all others at once, each with the password (ASVS 7.5.2)', async () => {
    const { store, context, userId } = await known(await open());
    const own = await aSession(store, userId);
    const [second] = (await sessionsOf(store, userId)).slice(0);
    await aSession(store, userId);
    await aSession(store, userId);
    const stranger = await store.write((tx) => aUser(tx));
    await aSession(store, stranger.id);
    const [foreign = ''] = await sessionsOf(store, stranger.id);
    const end = (session: string, currentPassword = present) =>
      endOwnSessions(context, { session, currentPassword }, own);
    await expect(end(foreign)).rejects.toMatchObject({ name: 'NotFound' });
    await expect(end('others', 'guessed')).rejects.toMatchObject(wrong);
    expect(await sessionsOf(store, userId)).toHaveLength(3);
    const victim = (await sessionsOf(store, userId)).find((id) => id !== second) ?? '';
    expect(await end(victim)).toBe(1);
    expect(await end('others')).toBe(1);
    expect(await findActor(store, context.clock, own)).toMatchObject({ userId });
    expect(await sessionsOf(store, stranger.id)).toEqual([foreign]);
    expect((await eventsOf(store)).filter(({ event }) => event === 'session.ended')).toMatchObject([
      { subjectId: userId, changes: { session: victim, ended: 1 } },
      { subjectId: userId, changes: { session: 'others', ended: 1 } },
    ]);
    await store.close();
  });

  test('under vnGov a password of 90 days must be changed, under asvs none', async () => {
    const { store, actor, userId } = await known(await open());
    const after = (milliseconds: number) => contextOf(store, actor, milliseconds).clock;
    const isDue = async () => {
      const [token, clock] = [await aSession(store, userId), after(0)];
      return (await findActor(store, clock, token))?.passwordIsDue;
    };
    expect(await isDue()).toBe(false);
    await store.write(async (tx) => {
      await tx.insert(tx.t.settings).values({ name: 'passwordPolicy', value: 'vnGov' });
      await tx.update(tx.t.users).set({ passwordChangedAt: start });
    });
    expect(await isDue()).toBe(false);
    const changedAt = contextOf(store, actor, -hours(90 * 24)).clock.wall();
    await store.write(async (tx) => tx.update(tx.t.users).set({ passwordChangedAt: changedAt }));
    expect(await isDue()).toBe(true);
    await store.write(async (tx) => tx.update(tx.t.settings).set({ value: 'asvs' }));
    expect(await isDue()).toBe(false);
    await store.close();
  });
});

async function known(store: Store, hash = passwordHash) {
  const person = await store.write((tx) => aUser(tx, { passwordHash: hash }));
  const actor = asActor(person);
  return { store, actor, userId: person.id, context: contextOf(store, actor) };
}
