import { Secret, TOTP } from 'otpauth';

import { millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';

const secretBytes = 20;
const stepSeconds = 30;
/** Steps before and after the present one whose code is taken too: telephones' clocks differ. */
const stepsAround = 1;

// What every authenticator app can do (RFC 6238).
const kind = { algorithm: 'SHA1', digits: 6, period: stepSeconds };

/** A fresh secret in base32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** The 30-second step whose code this is, the present one or a neighbour; null for any other code. */
export function totpStepOf(secret: string, code: string, at: Instant): number | null {
  const timestamp = millisecondsOf(at);
  const totp = new TOTP({ secret: Secret.fromBase32(secret), ...kind });
  const distance = totp.validate({ token: code, timestamp, window: stepsAround });
  return distance === null ? null : Math.floor(timestamp / 1000 / stepSeconds) + distance;
}

/** The `otpauth:` address that an authenticator app reads from a QR code. */
export function totpAddress(
  secret: string,
  { account, issuer }: { account: string; issuer: string },
): string {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label: account, ...kind }).toString();
}
