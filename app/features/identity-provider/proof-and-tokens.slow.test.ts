import { beforeAll, describe, expect, test, vi } from 'vitest';

import { instantFromMilliseconds } from '#app/domain/day.ts';
import { createLog } from '#app/platform/log.server.ts';
import { aContext } from '#app/platform/testing/context.ts';
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
  present,
  secondsAgo,
  startLimitMilliseconds,
} from './testing/signing-in.ts';
import { signInAtProvider, startProvider } from './testing/start-provider.ts';
import type { RunningProvider } from './testing/start-provider.ts';

let provider: RunningProvider;

beforeAll(async () => {
  provider = await startProvider(`${origin}/login/sso/callback`);
  return provider.stop;
}, startLimitMilliseconds);

describe('a session', () => {
  const claims = { ...an, roles: ['tiendo-pm'] };

  test('ends twelve hours after the proof at the provider that it stands on (ASVS 7.6.1)', async () => {
    const store = await openMemoryCopy();
    const auth_time = secondsAgo(11 * 3600);
    const { to, token } = await begin(provider, store, present);
    const back = await signInAtProvider(to, typedFor({ claims, token: { claims: { auth_time } } }));
    expect(await finish(provider, store, back.search, token, present)).toMatchObject({ failure: null });
    const [session] = await store.read(async (db) => db.select().from(db.t.sessions));
    expect(session?.createdAt).toBe(instantFromMilliseconds(auth_time * 1000));
    expect(session?.expiresAt).toBe(instantFromMilliseconds((auth_time + 12 * 3600) * 1000));
    await store.close();
  });

  test('that is to prove itself again is not content with a proof of more than ten minutes ago (ASVS 7.5.1, 7.6.1)', async () => {
    const store = await openMemoryCopy();
    for (const [minutes, failure] of [
      [11, 'notProven'],
      [9, null],
    ] as const) {
      const { to, token } = await begin(provider, store, { ...present, isAgain: true });
      expect(new URL(to).searchParams.get('max_age')).toBe('600');
      const changed = { claims: { auth_time: secondsAgo(minutes * 60) } };
      const back = await signInAtProvider(to, typedFor({ claims, token: changed }));
      expect(await finish(provider, store, back.search, token, present)).toMatchObject({ failure });
    }
    await store.close();
  });
});

test('ASVS 10.1.1: what the provider gives stays between it and the server, and is kept nowhere', async () => {
  const given: string[] = [];
  const { fetch } = globalThis;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
    const answer = await fetch(...asked);
    if (String(asked[0]).endsWith('/token')) given.push(...tokensIn(await answer.clone().json()));
    return answer;
  });
  const lines: string[] = [];
  const store = await openMemoryCopy();
  const log = createLog({ logLevel: 'trace' }, { write: (line) => lines.push(line) });
  const context = { ...aContext(store, clockAt(0)), log };
  const begun = await beginSignInElsewhere(context, provider.settings, { origin, next: '/', isAgain: false });
  if (begun.failure !== null) throw new Error(`the provider is ${begun.failure}`);
  const back = await signInAtProvider(begun.to, typedFor({ claims: { ...an, roles: ['tiendo-pm'] } }));
  const answer = { search: back.search, pendingToken: begun.token, presentedToken: null };
  const admitted = await finishSignInElsewhere(context, provider.settings, answer);
  expect(admitted).toMatchObject({ failure: null });
  const kept = await store.read(async (db) => {
    const rows: unknown[] = [];
    for (const table of Object.values(db.t)) rows.push(await db.select().from(table));
    return rows;
  });
  const everything = JSON.stringify([admitted, kept, lines]);
  expect(given).toHaveLength(2);
  expect(given.filter((token) => token.length < 20 || everything.includes(token))).toEqual([]);
  await store.close();
});

test('ASVS 10.2.1: the address at the provider carries state, nonce and a challenge, and no secret', async () => {
  const store = await openMemoryCopy();
  const { to } = await begin(provider, store);
  const { searchParams } = new URL(to);
  const [pending] = await store.read(async (db) => db.select().from(db.t.pendingSignIns));
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'tiendo',
    redirect_uri: `${origin}/login/sso/callback`,
    code_challenge_method: 'S256',
    state: pending?.expected.state,
    nonce: pending?.expected.nonce,
  });
  expect(to).not.toContain(pending?.expected.codeVerifier);
  expect(to).not.toContain(encodeURIComponent(provider.settings.clientSecret));
  await store.close();
});

function tokensIn(answer: unknown): string[] {
  const { access_token, id_token } = Object(answer);
  return [String(access_token), String(id_token)];
}
