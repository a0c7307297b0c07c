import { describe, expect, test } from 'vitest';

import { hashPassword } from '#app/platform/password.server.ts';
import { aUser } from '#db/factories.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

import { changeOwnPassword } from './change-own-password.server.ts';
import { asActor, contextOf } from './testing/people.ts';

const present = 'Một câu dễ nhớ, số 1';

describe.each(slowTestEngines)('on $name', ({ open }) => {
  test('under vnGov the last passwords are not taken again, older ones are', async () => {
    const store = await open();
    const passwordHash = await hashPassword(present);
    const person = await store.write((tx) => aUser(tx, { passwordHash }));
    const [context, userId] = [contextOf(store, asActor(person)), person.id];
    await store.write(async (tx) =>
      tx.insert(tx.t.settings).values({ name: 'passwordPolicy', value: 'vnGov' }),
    );
    const numbered = (number: number) => `Con mèo nằm trên mái, số ${number}`;
    const change = (currentPassword: string, password: string) =>
      changeOwnPassword(context, { currentPassword, password }, null);
    const former = { violations: [{ code: 'passwordFormer' }] };
    await expect(change(present, present)).rejects.toMatchObject(former);
    let current = present;
    for (let number = 0; number < 5; number += 1) {
      await change(current, numbered(number));
      current = numbered(number);
    }
    await expect(change(current, present)).rejects.toMatchObject(former);
    await change(current, numbered(5));
    await change(numbered(5), present);
    const kept = await store.read(async (db) => db.select().from(db.t.formerPasswords));
    expect(kept).toHaveLength(5);
    expect(kept.every((row) => row.userId === userId && row.passwordHash.startsWith('$argon2id'))).toBe(true);
    await store.close();
    // Some forty hashes, each a tenth of a second on a quiet machine.
  }, 120_000);
});
