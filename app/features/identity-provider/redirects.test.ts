import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

import { afterEach, expect, test } from 'vitest';

import { aContext } from '#app/platform/testing/context.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import { beginSignInElsewhere } from './begin-sign-in-elsewhere.server.ts';
import { finishSignInElsewhere } from './finish-sign-in-elsewhere.server.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** What a provider answers with a redirect to a machine that only our server can reach. */
test.each(['/.well-known/openid-configuration', '/token'])(
  'where %s leads elsewhere, nobody follows (ASVS 15.3.2, 1.3.6)',
  async (leadingAway) => {
    const asked: string[] = [];
    const inside = await listen((incoming, outgoing) => {
      asked.push(`inside: ${incoming.url}`);
      outgoing.end('{}');
    });
    const issuer = await listen((incoming, outgoing) => {
      asked.push(String(incoming.url));
      if (incoming.url === leadingAway) {
        outgoing.writeHead(307, { Location: `${inside}/secret` }).end();
        return;
      }
      outgoing.setHeader('Content-Type', 'application/json');
      outgoing.end(
        JSON.stringify({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
        }),
      );
    });
    expect(await signInAt(issuer)).toEqual({ failure: 'unreachable' });
    expect(asked.at(-1)).toBe(leadingAway);
    expect(asked.filter((address) => address.startsWith('inside'))).toEqual([]);
  },
);

/** Begins a sign-in there, and comes back with a code. */
async function signInAt(issuer: string) {
  const store = await openMemoryCopy();
  const context = aContext(store);
  const provider = { issuer, clientId: 'tiendo', clientSecret: 'secret', rolesClaim: 'roles', roleMap: {} };
  const start = { origin: 'http://tiendo.test', next: '/', isAgain: false };
  const begun = await beginSignInElsewhere(context, provider, start);
  if (begun.failure !== null) {
    await store.close();
    return begun;
  }
  const state = new URL(begun.to).searchParams.get('state');
  const answer = { search: `?code=a&state=${state}`, pendingToken: begun.token, presentedToken: null };
  const finished = await finishSignInElsewhere(context, provider, answer);
  await store.close();
  return finished;
}

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
