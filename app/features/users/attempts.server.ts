import { and, count, eq, gt, lte } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import type { Writer } from '#db/reader.ts';

type Attempt = { email: string; address: string; at: Instant };

const windowMinutes = 15;
const triesPerAccount = 10;
const triesPerAddress = 50;

/** Counts a try at a password and returns its id; null when this account or this address has used up its tries. */
export async function countAttempt(tx: Writer, { email, address, at }: Attempt): Promise<string | null> {
  const { signInAttempts } = tx.t;
  const windowStart = instantFromMilliseconds(millisecondsOf(at) - windowMinutes * 60_000);
  // Whoever tries at the same time waits here, so that both count each other.
  await lockChain(tx, 'audit');
  await tx.delete(signInAttempts).where(lte(signInAttempts.attemptedAt, windowStart));
  const tries = async (by: typeof signInAttempts.email | typeof signInAttempts.address, value: string) => {
    const [counted] = await tx
      .select({ tries: count() })
      .from(signInAttempts)
      .where(and(eq(by, value), gt(signInAttempts.attemptedAt, windowStart)));
    return counted?.tries ?? 0;
  };
  if ((await tries(signInAttempts.email, email)) >= triesPerAccount) return null;
  if ((await tries(signInAttempts.address, address)) >= triesPerAddress) return null;
  const id = uuidv7();
  await tx.insert(signInAttempts).values({ id, email, address, attemptedAt: at });
  return id;
}

/** Takes back a try that was right. */
export async function forgetAttempt(tx: Writer, attemptId: string): Promise<void> {
  await tx.delete(tx.t.signInAttempts).where(eq(tx.t.signInAttempts.id, attemptId));
}

/** What whoever has used up their tries is told. */
export function tooManyAttempts(): RuleViolations {
  return new RuleViolations([{ code: 'tooManyAttempts', params: { minutes: { number: windowMinutes } } }]);
}
