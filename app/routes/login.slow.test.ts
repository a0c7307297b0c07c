import type * as Argon2 from '@node-rs/argon2';
import { afterEach, expect, test, vi } from 'vitest';

import { hashPassword } from '#app/platform/password.server.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import type * as Login from './login.tsx';

const password = 'một câu dễ nhớ';
const origin = 'https://tiendo.example';

afterEach(() => {
  vi.doUnmock('@node-rs/argon2');
  vi.resetModules();
});

test('ASVS 6.3.8: who is unknown, disabled, without a password or mistaken gets one answer for one amount of work', async () => {
  const store = await inhabited();
  const { login, verifications } = await watchedLogin();
  const answers: unknown[] = [];
  const times: string[] = [];
  for (const email of ['nobody', 'disabled', 'invited', 'pm']) {
    const started = performance.now();
    const before = verifications();
    const writes = await rowsWritten(store);
    const answer = await login(store, `${email}@example.test`, 'một câu khác');
    const [attempts, events] = await rowsWritten(store);
    answers.push({
      ...answer,
      verifications: verifications() - before,
      attempts: attempts - writes[0],
      events: events - writes[1],
    });
    times.push(`${email} ${(performance.now() - started).toFixed(0)} ms`);
  }
  process.stdout.write(`sign-in refused: ${times.join(', ')}\n`);
  const [first] = answers;
  expect(first).toMatchObject({ status: 422, headers: [], verifications: 1, attempts: 1, events: 1 });
  expect(answers).toEqual([first, first, first, first]);
  await store.close();
});

test('ASVS 6.3.8: the right password of a disabled person is refused with the same answer and work', async () => {
  const store = await inhabited();
  const { login, verifications } = await watchedLogin();
  const disabled = await login(store, 'disabled@example.test', password);
  const unknown = await login(store, 'nobody@example.test', password);
  expect(disabled).toEqual(unknown);
  expect(verifications()).toBe(2);
  await store.close();
});

async function inhabited(): Promise<Store> {
  const store = await openMemoryCopy();
  const passwordHash = await hashPassword(password);
  const disabledAt = aContext(store).clock.wall();
  await store.write(async (tx) => {
    await aUser(tx, { email: 'pm@example.test', passwordHash });
    await aUser(tx, { email: 'disabled@example.test', passwordHash, disabledAt });
    await aUser(tx, { email: 'invited@example.test', passwordHash: '' });
  });
  return store;
}

/** The sign-in page's action on a password check that counts how often it runs. */
async function watchedLogin() {
  const verify = vi.fn<(hash: string, password: string) => Promise<boolean>>();
  vi.resetModules();
  vi.doMock('@node-rs/argon2', async (original) => {
    const real = await original<typeof Argon2>();
    verify.mockImplementation((hash, given) => real.verify(hash, given));
    return { ...real, verify };
  });
  const { action }: typeof Login = await import('./login.tsx');
  const login = async (store: Store, email: string, given: string) => {
    const request = new Request(`${origin}/login`, {
      method: 'POST',
      headers: { Origin: origin },
      body: new URLSearchParams({ email, password: given }),
    });
    const answer = await action({ request, params: {}, context: aContext(store) });
    if (!('init' in answer)) throw new Error(`${email} was let in`);
    const { data, init } = answer;
    const text = JSON.stringify(data).replaceAll(email, 'the address');
    return { text, status: init?.status, headers: [...new Headers(init?.headers)] };
  };
  return { login, verifications: () => verify.mock.calls.length };
}

async function rowsWritten(store: Store): Promise<[attempts: number, events: number]> {
  return store.read(async (db) => [
    (await db.select({ id: db.t.signInAttempts.id }).from(db.t.signInAttempts)).length,
    (await db.select({ id: db.t.auditEvents.id }).from(db.t.auditEvents)).length,
  ]);
}
