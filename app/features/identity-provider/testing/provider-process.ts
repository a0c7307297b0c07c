import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { Provider } from 'oidc-provider';

import { accountTyped } from './accounts.ts';
import type { ProviderAccount } from './accounts.ts';
import { changedToken } from './changed-token.ts';

/**
 * An identity provider in a process of its own, on a free loopback port: `node --import tsx provider-process.ts clientId clientSecret redirectUri`.
 * It prints its issuer. Whoever is typed into its one field (`typedFor`) is signed in.
 */
const [clientId = '', clientSecret = '', redirectUri = ''] = process.argv.slice(2);
const scopes = 'openid profile email';
const lifeSeconds = 600;

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...privateKey.export({ format: 'jwk' }), kty: 'RSA', kid: 'test', alg: 'RS256', use: 'sig' };
/** By subject, as they were typed last. */
const accounts = new Map<string, ProviderAccount>();

const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${portOf(server.address())}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: [randomBytes(16).toString('hex')] },
  claims: { openid: ['sub', 'amr', 'roles'], email: ['email', 'email_verified'], profile: ['name'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  findAccount: (_context, subject) => ({
    accountId: subject,
    claims: () => ({ sub: subject, ...accounts.get(subject)?.claims }),
  }),
  // One organisation, one application: nobody is asked for consent.
  loadExistingGrant: async ({ oidc }) => {
    const { client, session } = oidc;
    const grant = new oidc.provider.Grant({ accountId: session?.accountId, clientId: client?.clientId });
    grant.addOIDCScope(scopes);
    await grant.save();
    return grant;
  },
  ttl: {
    AccessToken: lifeSeconds,
    Grant: lifeSeconds,
    IdToken: lifeSeconds,
    Interaction: lifeSeconds,
    Session: lifeSeconds,
  },
});

provider.use(async (context, next) => {
  await next();
  const idToken: unknown = Reflect.get(Object(context.body), 'id_token');
  if (context.path !== '/token' || typeof idToken !== 'string') return;
  const keys = { privateKey, clientSecret };
  context.body = { ...Object(context.body), id_token: changedToken(idToken, keys, accounts) };
});

const answer = provider.callback();
server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
  const isInteraction = incoming.url?.startsWith('/interaction/') ?? false;
  return isInteraction ? void interact(incoming, outgoing) : void answer(incoming, outgoing);
});
process.stdout.write(`issuer: ${issuer}\n`);

async function interact(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (incoming.method === 'GET') {
    outgoing.setHeader('Content-Type', 'text/html; charset=utf-8');
    outgoing.end(
      '<!doctype html><title>Provider</title><form method="post"><label>Account <input name="account"></label> <button>Continue</button></form>',
    );
    return;
  }
  const account = accountTyped(new URLSearchParams(await text(incoming)).get('account') ?? '');
  accounts.set(account.claims.sub, account);
  await provider.interactionFinished(
    incoming,
    outgoing,
    account.stops
      ? { error: 'access_denied', error_description: 'the person stopped' }
      : { login: { accountId: account.claims.sub, amr: account.amr } },
  );
}

function portOf(address: ReturnType<typeof server.address>): number {
  if (address === null || typeof address === 'string') throw new Error('the provider has no port');
  return address.port;
}
