import { sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import type { ProviderAccount } from './accounts.ts';

/** The ID token again, signed with the provider's own key, but with the one thing wrong that its person asked for. */
export function spoiltToken(
  idToken: string,
  key: KeyObject,
  accounts: ReadonlyMap<string, ProviderAccount>,
): string {
  const [head = '', payload = '', signature = ''] = idToken.split('.');
  const claims: Record<string, unknown> = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const way = accounts.get(String(claims.sub))?.spoils ?? null;
  if (way === null) return idToken;
  if (way === 'signature') return `${head}.${payload}.${signature.slice(0, -8)}AAAAAAAA`;
  const wrong = {
    audience: { aud: 'another-application' },
    issuer: { iss: 'http://127.0.0.1:1' },
    expiry: { iat: 1_700_000_000, exp: 1_700_000_600 },
  }[way];
  const signed = `${head}.${Buffer.from(JSON.stringify({ ...claims, ...wrong })).toString('base64url')}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
