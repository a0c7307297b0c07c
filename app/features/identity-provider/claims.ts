import { roles } from '#app/domain/codelists.ts';
import type { Role } from '#app/domain/codelists.ts';
import type { IdentityProvider } from '#app/platform/identity-provider-settings.ts';

/** What an identity provider says of somebody, as far as we listen. */
export type Claims = {
  subject: string;
  /** Lower case; null where it names none that it has verified. */
  email: string | null;
  name: string | null;
  /** Our roles that its words stand for, in our order. */
  roles: readonly Role[];
  /** Whether they showed a second factor there. */
  usedSecondFactor: boolean;
  /** When they last proved there who they are, in seconds since 1970; null where it does not say. */
  provenSeconds: number | null;
};

/** What a provider calls a second factor (RFC 8176), or the use of several. */
const secondFactors: ReadonlySet<string> = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc']);
const longestName = 100;

/** Reads a provider's claims; whatever is not of the kind it should be counts as not said. */
export function claimsOf(
  said: Readonly<Record<string, unknown>>,
  { rolesClaim, roleMap }: Pick<IdentityProvider, 'rolesClaim' | 'roleMap'>,
): Claims {
  const granted = new Set(
    wordsOf(claimNamed(said, rolesClaim)).flatMap((word) =>
      Object.hasOwn(roleMap, word) ? [roleMap[word]] : [],
    ),
  );
  return {
    subject: String(said.sub),
    email: said.email_verified === true ? (lineOf(said.email)?.toLowerCase() ?? null) : null,
    name: lineOf(said.name)?.slice(0, longestName) ?? null,
    roles: roles.filter((role) => granted.has(role)),
    usedSecondFactor: wordsOf(said.amr).some((word) => secondFactors.has(word)),
    provenSeconds: typeof said.auth_time === 'number' ? said.auth_time : null,
  };
}

/** Whether a token whose signature is right was made to say who somebody is: providers sign others with the same key, and name their type in the head. */
export function isIdToken(token: string): boolean {
  const [head = ''] = token.split('.');
  const { typ = 'JWT' } = Object(JSON.parse(Buffer.from(head, 'base64url').toString()));
  return /^(application\/)?jwt$/i.test(String(typ));
}

/** A claim by its name, or by the way to it through objects: `realm_access.roles`. */
function claimNamed(said: object, name: string): unknown {
  if (Object.hasOwn(said, name)) return Reflect.get(said, name);
  let found: unknown = said;
  for (const part of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = Reflect.get(found, part);
  }
  return found;
}

function wordsOf(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(/[\s,]+/);
  return Array.isArray(claim) ? claim.filter((word) => typeof word === 'string') : [];
}

function lineOf(claim: unknown): string | null {
  const line = typeof claim === 'string' ? claim.trim().normalize() : '';
  return line === '' ? null : line;
}
