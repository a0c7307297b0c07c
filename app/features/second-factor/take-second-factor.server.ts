import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';

import type { Instant } from '#app/domain/day.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import type { SecretBox } from '#app/platform/secret-box.server.ts';
import type { Writer } from '#db/reader.ts';

import { takeRecoveryCode } from './recovery-codes.server.ts';
import { totpStepOf } from './totp.server.ts';

export type Proof = 'code' | 'recoveryCode';
type Shown = { userId: string; typed: string; secretBox: SecretBox | null; at: Instant };

/** Uses up the six digits or the recovery code that somebody shows; null when it is neither, or was used before. */
export async function takeSecondFactor(tx: Writer, shown: Shown): Promise<Proof | null> {
  const digits = shown.typed.replaceAll(/\s/g, '');
  if (/^\d{6}$/.test(digits)) return (await takeCode(tx, { ...shown, typed: digits })) ? 'code' : null;
  return (await takeRecoveryCode(tx, shown)) ? 'recoveryCode' : null;
}

async function takeCode(tx: Writer, { userId, typed, secretBox, at }: Shown): Promise<boolean> {
  const { authenticators } = tx.t;
  const [authenticator] = await tx
    .select({ sealedSecret: authenticators.sealedSecret })
    .from(authenticators)
    .where(and(eq(authenticators.userId, userId), isNotNull(authenticators.confirmedAt)));
  if (authenticator === undefined) return false;
  const step = totpStepOf(openSealed(secretBox, authenticator.sealedSecret, userId), typed, at);
  if (step === null) return false;
  const taken = await tx
    .update(authenticators)
    .set({ lastStep: step })
    .where(
      and(
        eq(authenticators.userId, userId),
        or(isNull(authenticators.lastStep), lt(authenticators.lastStep, step)),
      ),
    )
    .returning({ userId: authenticators.userId });
  return taken.length === 1;
}

/** The secret of an authenticator; refuses where the installation's key is another than the one it was sealed with. */
export function openSealed(secretBox: SecretBox | null, sealedSecret: string, userId: string): string {
  const secret = secretBox?.open(sealedSecret, userId) ?? null;
  if (secret !== null) return secret;
  throw new RuleViolations([{ code: 'secondFactorUnreadable', field: 'code', params: {} }]);
}
