import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';

import type { AppContext } from '../app-context.server.ts';

const aYearInMilliseconds = 365 * 24 * 3_600_000;

/** Where a weakness is reported (RFC 9116), good for a year from the start; null where nobody is named. */
export function securityText({ env, clock }: Pick<AppContext, 'env' | 'clock'>): string | null {
  if (env.securityContact === null) return null;
  const expires = instantFromMilliseconds(millisecondsOf(clock.wall()) + aYearInMilliseconds);
  const lines = [
    `Contact: ${env.securityContact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: vi, en',
    ...(env.origin === null ? [] : [`Canonical: ${env.origin}/.well-known/security.txt`]),
  ];
  return `${lines.join('\n')}\n`;
}
