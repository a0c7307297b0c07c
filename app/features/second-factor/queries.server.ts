import { and, count, eq, isNull } from 'drizzle-orm';

import { rolesOf } from '#app/domain/permissions.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { needsSecondFactor } from '#app/domain/security-policy.ts';
import { readSecurityPolicy } from '#app/platform/security-policy.server.ts';
import type { Reader } from '#db/reader.ts';

/** A person's second factor as it stands: since when it is set, how many recovery codes are left, and whether the policy asks for one. */
export async function getSecondFactor(db: Reader, actor: Actor) {
  const { authenticators } = db.t;
  const [authenticator] = await db
    .select({ confirmedAt: authenticators.confirmedAt })
    .from(authenticators)
    .where(eq(authenticators.userId, actor.userId));
  return {
    setAt: authenticator?.confirmedAt ?? null,
    codesLeft: await countRecoveryCodes(db, actor.userId),
    isRequired: needsSecondFactor(await readSecurityPolicy(db), rolesOf(actor)),
  };
}

/** The sealed secret that waits for its first code; null where none does. */
export async function findBegunSecret(db: Reader, userId: string): Promise<string | null> {
  const { authenticators } = db.t;
  const [begun] = await db
    .select({ sealedSecret: authenticators.sealedSecret })
    .from(authenticators)
    .where(and(eq(authenticators.userId, userId), isNull(authenticators.confirmedAt)));
  return begun?.sealedSecret ?? null;
}

/** How many recovery codes a person has not used yet. */
export async function countRecoveryCodes(db: Reader, userId: string): Promise<number> {
  const { recoveryCodes } = db.t;
  const [codes] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
  return codes?.left ?? 0;
}
