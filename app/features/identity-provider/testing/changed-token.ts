import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import type { ProviderAccount } from './accounts.ts';

type Keys = { privateKey: KeyObject; clientSecret: string };
type Token = NonNullable<ProviderAccount['token']>;

/** The ID token again, with what its person asked for in place of what is right. */
export function changedToken(
  idToken: string,
  keys: Keys,
  accounts: ReadonlyMap<string, ProviderAccount>,
): string {
  const [head = '', payload = '', signature = ''] = idToken.split('.');
  const claims = decoded(payload);
  const asked = accounts.get(String(claims.sub))?.token ?? null;
  if (asked === null) return idToken;
  if (asked.signature === 'damaged') return `${head}.${payload}.${signature.slice(0, -8)}AAAAAAAA`;
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = asked.signature === 'by a stranger' ? stranger.publicKey.export({ format: 'jwk' }) : null;
  const signed = `${encoded({ ...decoded(head), ...asked.head, jwk })}.${encoded({ ...claims, ...asked.claims })}`;
  return `${signed}.${signatureOf(signed, asked.signature, keys, stranger.privateKey)}`;
}

function signatureOf(
  signed: string,
  how: Token['signature'],
  { privateKey, clientSecret }: Keys,
  stranger: KeyObject,
): string {
  if (how === 'none') return '';
  if (how === 'by the client’s secret')
    return createHmac('sha256', clientSecret).update(signed).digest('base64url');
  return sign('sha256', Buffer.from(signed), how === 'by a stranger' ? stranger : privateKey).toString(
    'base64url',
  );
}

function decoded(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

function encoded(part: Record<string, unknown>): string {
  const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null));
  return Buffer.from(JSON.stringify(given)).toString('base64url');
}
