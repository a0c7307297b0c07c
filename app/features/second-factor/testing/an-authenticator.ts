import { Secret, TOTP } from 'otpauth';

import { millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import type { Env } from '#app/platform/env.server.ts';
import { openSecretBox } from '#app/platform/secret-box.server.ts';
import type { Writer } from '#db/reader.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Gives a person a second factor that has been confirmed; its codes are `codeAt`. */
export async function anAuthenticator(tx: Writer, env: Env, userId: string, at: Instant): Promise<void> {
  const sealedSecret = openSecretBox(env)?.seal(secret, userId) ?? '';
  await tx.insert(tx.t.authenticators).values({ userId, sealedSecret, createdAt: at, confirmedAt: at });
}

/** The six digits that an app with this secret shows at a moment. */
export function codeAt(at: Instant, of: string = secret): string {
  return new TOTP({ secret: Secret.fromBase32(of.replaceAll(' ', '')) }).generate({
    timestamp: millisecondsOf(at),
  });
}
