import { describe, expect, test } from 'vitest';

import { findActor } from '#app/platform/session.server.ts';
import { aRoleAssignment, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

import { choosePassword } from './choose-password.server.ts';
import { issueOneTimeLink } from './issue-one-time-link.server.ts';
import { findOpenLink } from './one-time-links.server.ts';
import { signIn } from './sign-in.server.ts';
import { administered, aSession, contextOf, eventsOf, hours, sessionsOf } from './testing/people.ts';

const password = 'nhà em có con mèo';
const spent = { violations: [{ code: 'oneTimeLinkSpent' }] };

describe.each(slowTestEngines)('on $name', ({ open }) => {
  test('a link opens once: the password is chosen, every old session ends, the person is in', async () => {
    const { store, context, userId } = await invited(await open());
    const old = await aSession(store, userId);
    const { token, purpose } = await issueOneTimeLink(context, userId);
    expect(purpose).toBe('invitation');
    const session = await choosePassword(context, { token, password }, null);
    expect(session.leadsTo).toBe('session');
    expect(await findActor(store, context.clock, session.token)).toMatchObject({ userId });
    expect(await findActor(store, context.clock, old)).toBeNull();
    await expect(choosePassword(context, { token, password }, null)).rejects.toMatchObject(spent);
    expect((await eventsOf(store)).at(-1)).toMatchObject({
      event: 'user.passwordChosen',
      actorId: userId,
      changes: { purpose: 'invitation', sessionsEnded: 1 },
    });
    expect(JSON.stringify(await eventsOf(store))).not.toContain(token);
    expect((await issueOneTimeLink(context, userId)).purpose).toBe('passwordReset');
    await expect(signIn(context, { email: 'binh@example.test', password }, null)).resolves.toMatchObject({
      leadsTo: 'session',
    });
    await store.close();
  });

  test('ASVS 6.3.1: links that are guessed count as tries of the address; one that opens does not', async () => {
    const { store, context, userId } = await invited(await open());
    const { token } = await issueOneTimeLink(context, userId);
    const weak = { token, password: 'ngắn' };
    await expect(choosePassword(context, weak, null)).rejects.toMatchObject({ name: 'RuleViolations' });
    for (let guess = 0; guess < 50; guess += 1) {
      const guessed = choosePassword(context, { token: `guess ${guess}`, password }, null);
      await expect(guessed).rejects.toMatchObject(spent);
    }
    await expect(choosePassword(context, { token, password }, null)).rejects.toMatchObject({
      violations: [{ code: 'tooManyAttempts' }],
    });
    const elsewhere = { ...context, address: '198.51.100.1' };
    await expect(choosePassword(elsewhere, { token, password }, null)).resolves.toMatchObject({
      leadsTo: 'session',
    });
    await store.close();
  });

  test('of two who open a link at once, one is in', async () => {
    const { store, context, userId } = await invited(await open());
    const { token } = await issueOneTimeLink(context, userId);
    const answers = await Promise.allSettled(
      [1, 2].map(() => choosePassword(context, { token, password }, null)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await sessionsOf(store, userId)).toHaveLength(1);
    await store.close();
  });

  test('an invitation opens for 72 hours, a reset for 24, and a new one closes the one before (ASVS 6.4.1)', async () => {
    const { store, context, userId, actor } = await invited(await open());
    const isOpen = async (token: string, after: number) => {
      const { clock } = contextOf(store, actor, after);
      return (await store.read((db) => findOpenLink(db, token, clock.wall()))) !== null;
    };
    const first = await issueOneTimeLink(context, userId);
    expect([await isOpen(first.token, hours(72) - 1), await isOpen(first.token, hours(72))]).toEqual([
      true,
      false,
    ]);
    const second = await issueOneTimeLink(context, userId);
    expect([await isOpen(first.token, 0), await isOpen(second.token, 0)]).toEqual([false, true]);
    await choosePassword(context, { token: second.token, password }, null);
    const reset = await issueOneTimeLink(context, userId);
    expect([await isOpen(reset.token, hours(24) - 1), await isOpen(reset.token, hours(24))]).toEqual([
      true,
      false,
    ]);
    const late = contextOf(store, actor, hours(24));
    await expect(choosePassword(late, { token: reset.token, password }, null)).rejects.toMatchObject(spent);
    await expect(choosePassword(context, { token: 'guessed', password }, null)).rejects.toMatchObject(spent);
    await store.close();
  });

  test('a password that breaks the policy is refused and the link stays open', async () => {
    const { store, context, userId } = await invited(await open());
    const { token } = await issueOneTimeLink(context, userId);
    for (const [bad, code] of [
      ['unbelievable', 'passwordCommon'],
      ['Lê Thị Bình 1990', 'passwordPersonal'],
      ['quá ngắn', 'passwordTooShort'],
    ] as const) {
      await expect(choosePassword(context, { token, password: bad }, null)).rejects.toMatchObject({
        violations: [{ code, field: 'password' }],
      });
    }
    await expect(choosePassword(context, { token, password }, null)).resolves.toMatchObject({
      leadsTo: 'session',
    });
    await store.close();
  });

  test('a link is a first factor alone: who has a second one is asked for it, who owes one sets it up first (ASVS 6.4.3)', async () => {
    const { store, context, userId } = await invited(await open());
    await store.write((tx) => aRoleAssignment(tx, { userId, role: 'financeOfficer' }));
    const first = await issueOneTimeLink(context, userId);
    const owing = await choosePassword(context, { token: first.token, password }, null);
    expect(owing.leadsTo).toBe('session');
    expect(await findActor(store, context.clock, owing.token)).toMatchObject({ owesSecondFactor: true });

    const at = context.clock.wall();
    await store.write(async (tx) =>
      tx
        .insert(tx.t.authenticators)
        .values({ userId, sealedSecret: 'sealed', createdAt: at, confirmedAt: at }),
    );
    const second = await issueOneTimeLink(context, userId);
    const asked = await choosePassword(context, { token: second.token, password }, null);
    expect(asked.leadsTo).toBe('secondFactor');
    expect(await sessionsOf(store, userId)).toEqual([]);
    await store.close();
  });
});

async function invited(store: Store) {
  const administering = await administered(store);
  const { id: userId } = await store.write((tx) =>
    aUser(tx, { name: 'Lê Thị Bình', email: 'binh@example.test', passwordHash: '' }),
  );
  return { ...administering, userId };
}
