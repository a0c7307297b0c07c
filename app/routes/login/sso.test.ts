import { beforeAll, expect, test } from 'vitest';

import { startProvider } from '#app/features/identity-provider/testing/start-provider.ts';
import type { RunningProvider } from '#app/features/identity-provider/testing/start-provider.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { aSignIn } from '#app/platform/testing/a-sign-in.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { aUser } from '#db/factories.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import { action } from './sso.tsx';

const origin = 'http://tiendo.test';

let provider: RunningProvider;

beforeAll(async () => {
  provider = await startProvider(`${origin}/login/sso/callback`);
  return provider.stop;
}, 60_000);

test.each([
  ['who is not signed in', false, '43200'],
  ['who is, and shows again that it is them', true, '600'],
])(
  'of somebody %s, a recent proof is asked of the provider (ASVS 7.6.1)',
  async (_who, isSignedIn, seconds) => {
    const store = await openMemoryCopy();
    const context = aContext(store);
    const token = await store.write(async (tx) => {
      const { id } = await aUser(tx);
      return beginSession(tx, aSignIn(id), { at: context.clock.wall(), replacing: null });
    });
    const headers = new Headers(isSignedIn ? { Cookie: `tiendo_session=${token}` } : {});
    const request = new Request(`${origin}/login/sso`, { method: 'POST', headers });
    const env = { ...context.env, identityProvider: provider.settings };
    const { data, init } = await action({ request, params: {}, context: { ...context, env } });
    const asked = new URL('to' in data && data.to !== null ? data.to : '').searchParams;
    expect(asked.get('max_age')).toBe(seconds);
    expect(new Headers(init?.headers).get('Refresh')).toContain(`max_age=${seconds}`);
    await store.close();
  },
);
