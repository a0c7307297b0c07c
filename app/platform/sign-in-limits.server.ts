import { and, count, eq, gt, lte } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import type { Writer } from '#db/reader.ts';
import type { Store } from '#db/store.server.ts';

import { addressBlockOf } from './address-block.ts';

const windowMinutes = 15;
const triesPerAccount = 10;
const triesPerAddress = 50;

/** A try to prove who one is: for which account, where it names one, and from where. */
export type Try = { account: string | null; address: string; at: Instant };

/** Counts a try before it is judged, and returns its id; throws `tooManyAttempts` when this account or this address has used up its tries. */
export async function beginTry(store: Store, begun: Try): Promise<string> {
  const id = await store.write((tx) => countTry(tx, begun));
  if (id !== null) return id;
  throw new RuleViolations([{ code: 'tooManyAttempts', params: { minutes: { number: windowMinutes } } }]);
}

/** A try that succeeded counts no longer. */
export async function forgetTry(tx: Writer, id: string): Promise<void> {
  await tx.delete(tx.t.signInAttempts).where(eq(tx.t.signInAttempts.id, id));
}

async function countTry(tx: Writer, { account, address, at }: Try): Promise<string | null> {
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
  const block = addressBlockOf(address);
  if (account !== null && (await tries(signInAttempts.email, account)) >= triesPerAccount) return null;
  if ((await tries(signInAttempts.address, block)) >= triesPerAddress) return null;
  const id = uuidv7();
  await tx.insert(signInAttempts).values({ id, email: account ?? '', address: block, attemptedAt: at });
  return id;
}
