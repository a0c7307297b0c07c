import { z } from 'zod';

import { roles } from '#app/domain/codelists.ts';
import type { Role } from '#app/domain/codelists.ts';

/** Where people may sign in instead of here, and which of its words make which of our roles. */
export type IdentityProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that lists what the person may do there; dots lead into objects. */
  readonly rolesClaim: string;
  /** Our role for each of its words. */
  readonly roleMap: Readonly<Record<string, Role>>;
};

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** An issuer's address, exactly as its tokens name it; unencrypted only where nobody can listen. */
export const Issuer = z
  .url({ protocol: /^https?$/, error: 'is not an address like https://id.example.vn/realms/tinh' })
  .refine((text) => {
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || loopback.test(hostname);
  }, 'begins with http://, which is allowed only for a provider on this very machine; use https://');

/** `word=role,word=role`. */
export const RoleMap = z.string().transform((text, context) => {
  const map: Record<string, Role> = {};
  for (const pair of text.split(',').map((part) => part.trim())) {
    const [, word, name] = /^(.+)=(\w+)$/.exec(pair) ?? [];
    const role = roles.find((known) => known === name);
    if (word === undefined || role === undefined) {
      context.addIssue(`“${pair}” is not like “tiendo-pm=projectManager”; the roles are ${roles.join(', ')}`);
      return z.NEVER;
    }
    map[word.trim()] = role;
  }
  return map;
});

const needed = ['TIENDO_OIDC_ISSUER', 'TIENDO_OIDC_CLIENT_ID', 'TIENDO_OIDC_CLIENT_SECRET'];

/** The setting that single sign-on lacks; null where it is whole, or not wanted at all. */
export function settingMissing(given: readonly string[]): string | null {
  if (!given.some((name) => name.startsWith('TIENDO_OIDC_'))) return null;
  return needed.find((name) => !given.includes(name)) ?? null;
}
