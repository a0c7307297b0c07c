import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { aContext } from '#app/platform/testing/context.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import { beginSignInElsewhere } from './begin-sign-in-elsewhere.server.ts';
import { finishSignInElsewhere } from './finish-sign-in-elsewhere.server.ts';
import { typedFor } from './testing/accounts.ts';
import {
  an,
  begin,
  clockAt,
  finish,
  origin,
  secondsAgo,
  signIn,
  startLimitMilliseconds,
} from './testing/signing-in.ts';
import type { Account } from './testing/signing-in.ts';
import { signInAtProvider, startProvider } from './testing/start-provider.ts';
import type { RunningProvider } from './testing/start-provider.ts';

let provider: RunningProvider;

beforeAll(async () => {
  provider = await startProvider(`${origin}/login/sso/callback`);
  return provider.stop;
}, startLimitMilliseconds);

describe('what comes back is not believed', () => {
  const claims = { ...an, roles: ['tiendo-pm'] };

  test('ASVS 10.2.1: with another state than this browser’s', async () => {
    const store = await openMemoryCopy();
    const { to, token } = await begin(provider, store);
    const back = await signInAtProvider(to, typedFor({ claims }));
    back.searchParams.set('state', 'another');
    expect(await finish(provider, store, back.search, token)).toEqual({ failure: 'notProven' });
    await nothingHappened(store);
  });

  test('ASVS 10.5.1: with another nonce than this sign-in’s', async () => {
    const store = await openMemoryCopy();
    const { to, token } = await begin(provider, store);
    const elsewhere = new URL(to);
    elsewhere.searchParams.set('nonce', 'another');
    const back = await signInAtProvider(elsewhere.href, typedFor({ claims }));
    expect(await finish(provider, store, back.search, token)).toEqual({ failure: 'notProven' });
    await nothingHappened(store);
  });

  test('ASVS 10.2.1: with a code that another sign-in asked for (PKCE)', async () => {
    const store = await openMemoryCopy();
    const mine = await begin(provider, store);
    const theirs = await begin(provider, store);
    const back = await signInAtProvider(theirs.to, typedFor({ claims }));
    back.searchParams.set('state', new URL(mine.to).searchParams.get('state') ?? '');
    expect(await finish(provider, store, back.search, mine.token)).toEqual({ failure: 'notProven' });
    await nothingHappened(store);
  });

  test.each<[what: string, token: NonNullable<Account['token']>]>([
    ['audience', { claims: { aud: 'another-application' } }],
    ['issuer', { claims: { iss: 'http://127.0.0.1:1' } }],
    ['expiry', { claims: { iat: 1_700_000_000, exp: 1_700_000_600 } }],
    ['signature', { signature: 'damaged' }],
  ])('ASVS 6.8.2, 9.1.1, 9.2.1, 9.2.3, 10.5.4: with an ID token whose %s is wrong', async (_what, token) => {
    const store = await openMemoryCopy();
    expect(await signIn(provider, store, { claims, token })).toEqual({ failure: 'notProven' });
    await nothingHappened(store);
  });

  test.each<[what: string, token: NonNullable<Account['token']>]>([
    ['without a signature', { head: { alg: 'none' }, signature: 'none' }],
    [
      'with the secret that the client shares',
      { head: { alg: 'HS256' }, signature: 'by the client’s secret' },
    ],
    ['with the old SHA-1', { head: { alg: 'RS1' } }],
    ['by an algorithm that it does not name', { head: { alg: null } }],
  ])('ASVS 9.1.2, 11.6.1: with an ID token signed %s', async (_what, token) => {
    const store = await openMemoryCopy();
    expect(await signIn(provider, store, { claims, token })).toEqual({ failure: 'notProven' });
    await nothingHappened(store);
  });

  test.each([{ kid: 'theirs', jku: 'http://127.0.0.1:9/keys', x5u: 'http://127.0.0.1:9/keys' }, {}])(
    'ASVS 9.1.3, 1.3.6: with an ID token that brings the key to check it with, or says where one is (%j)',
    async (head) => {
      const asked = vi.spyOn(globalThis, 'fetch');
      const store = await openMemoryCopy();
      const token = { head, signature: 'by a stranger' as const };
      expect(await signIn(provider, store, { claims, token })).toEqual({ failure: 'notProven' });
      const origins = asked.mock.calls.map(([address]) => new URL(String(address)).origin);
      expect(new Set(origins)).toEqual(new Set([provider.settings.issuer]));
      await nothingHappened(store);
    },
  );

  test.each<[what: string, token: NonNullable<Account['token']>]>([
    ['says that it is an access token', { head: { typ: 'at+jwt' } }],
    ['says that it signs somebody out', { head: { typ: 'application/logout+jwt' } }],
    ['was made for no sign-in', { claims: { nonce: null } }],
    ['says nothing of whom', { claims: { sub: null } }],
  ])('ASVS 9.2.2: with a token that %s', async (_what, token) => {
    const store = await openMemoryCopy();
    expect(await signIn(provider, store, { claims, token })).toEqual({ failure: 'notProven' });
    await nothingHappened(store);
  });

  test('ASVS 7.6.1: with a proof that is older than a session may be, or of no known age', async () => {
    const store = await openMemoryCopy();
    for (const auth_time of [secondsAgo(13 * 3600), null]) {
      const token = { claims: { auth_time } };
      expect(await signIn(provider, store, { claims, token })).toEqual({ failure: 'notProven' });
    }
    await nothingHappened(store);
  });

  test('ASVS 10.1.2: a second time', async () => {
    const store = await openMemoryCopy();
    const { to, token } = await begin(provider, store);
    const back = await signInAtProvider(to, typedFor({ claims }));
    expect(await finish(provider, store, back.search, token)).toMatchObject({ failure: null });
    expect(await finish(provider, store, back.search, token)).toEqual({ failure: 'expired' });
    const again = await begin(provider, store);
    back.searchParams.set('state', new URL(again.to).searchParams.get('state') ?? '');
    expect(await finish(provider, store, back.search, again.token)).toEqual({ failure: 'notProven' });
    await store.close();
  });

  test('after ten minutes, or in a browser that began nothing (ASVS 10.1.2)', async () => {
    const store = await openMemoryCopy();
    const { to, token } = await begin(provider, store);
    const back = await signInAtProvider(to, typedFor({ claims }));
    expect(await finish(provider, store, back.search, '')).toEqual({ failure: 'expired' });
    expect(await finish(provider, store, back.search, token, clockAt(10))).toEqual({ failure: 'expired' });
    await nothingHappened(store);
  });

  test('when the person stopped there', async () => {
    const store = await openMemoryCopy();
    expect(await signIn(provider, store, { claims, stops: true })).toEqual({ failure: 'declined' });
    await nothingHappened(store);
  });

  test.each(['', '?', '?code=guessed', '?error=server_error&error_description=<script>', '?code=a&code=b'])(
    'when it is %j',
    async (search) => {
      const store = await openMemoryCopy();
      const { token } = await begin(provider, store);
      expect(await finish(provider, store, search, token)).toMatchObject({
        failure: expect.stringMatching(/^(notProven|declined)$/),
      });
      await nothingHappened(store);
    },
  );
});

describe('a provider that does not answer', () => {
  let other: RunningProvider;

  beforeAll(async () => {
    other = await startProvider(`${origin}/login/sso/callback`);
  }, startLimitMilliseconds);
  afterAll(() => other.stop());

  test('is told in words, before and after the person was there', async () => {
    const store = await openMemoryCopy();
    const { to, token } = await begin(other, store);
    const back = await signInAtProvider(to, typedFor({ claims: an }));
    await other.stop();
    const late = await finishSignInElsewhere(aContext(store, clockAt(0)), other.settings, {
      search: back.search,
      pendingToken: token,
      presentedToken: null,
    });
    expect(late).toEqual({ failure: 'unreachable' });
    const next = await beginSignInElsewhere(
      aContext(store, clockAt(0)),
      { ...other.settings },
      { origin, next: '/', isAgain: false },
    );
    expect(next).toEqual({ failure: 'unreachable' });
    await store.close();
  });

  test('ASVS 10.5.3: one that answers for another issuer is not believed', async () => {
    const store = await openMemoryCopy();
    const issuer = provider.settings.issuer.replace('127.0.0.1', 'localhost');
    const context = aContext(store, clockAt(0));
    const answer = await beginSignInElsewhere(
      context,
      { ...provider.settings, issuer },
      { origin, next: '/', isAgain: false },
    );
    expect(answer).toEqual({ failure: 'notProven' });
    await store.close();
  });
});

async function nothingHappened(store: Store): Promise<void> {
  const { users, sessions } = await store.read(async (db) => ({
    users: await db.select().from(db.t.users),
    sessions: await db.select().from(db.t.sessions),
  }));
  expect([users, sessions]).toEqual([[], []]);
  await store.close();
}
