import { randomBytes } from 'node:crypto';

import { and, eq, gt, isNull } from 'drizzle-orm';

import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader, Writer } from '#db/reader.ts';
import type { Store } from '#db/store.server.ts';

import type { Clock } from './clock.ts';

const lifetimeMilliseconds = 24 * 3_600_000;

/** A fresh one-time token for the first administrator, valid for 24 hours, instead of any earlier one; null once there is anybody. */
export async function issueSetupToken(store: Store, clock: Clock): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  const createdAt = clock.wall();
  const expiresAt = instantFromMilliseconds(millisecondsOf(createdAt) + lifetimeMilliseconds);
  if (await store.read(isInhabited)) return null;
  return store.write(async (tx) => {
    const { setupTokens } = tx.t;
    if (await isInhabited(tx)) return null;
    await tx.delete(setupTokens).where(isNull(setupTokens.usedAt));
    await tx.insert(setupTokens).values({ tokenHash: sha256(token), createdAt, expiresAt });
    return token;
  });
}

/** Whether a token still opens the setup page. */
export async function isSetupTokenOpen(db: Reader, token: string, at: Instant): Promise<boolean> {
  const { setupTokens } = db.t;
  const [open] = await db
    .select({ tokenHash: setupTokens.tokenHash })
    .from(setupTokens)
    .where(
      and(
        eq(setupTokens.tokenHash, sha256(token)),
        isNull(setupTokens.usedAt),
        gt(setupTokens.expiresAt, at),
      ),
    );
  return open !== undefined && !(await isInhabited(db));
}

/** Uses a token up inside the setup's transaction; false when it was not open (any more). */
export async function spendSetupToken(tx: Writer, token: string, at: Instant): Promise<boolean> {
  if (!(await isSetupTokenOpen(tx, token, at))) return false;
  const { setupTokens } = tx.t;
  const spent = await tx
    .update(setupTokens)
    .set({ usedAt: at })
    .where(and(eq(setupTokens.tokenHash, sha256(token)), isNull(setupTokens.usedAt)))
    .returning({ tokenHash: setupTokens.tokenHash });
  return spent.length === 1;
}

async function isInhabited(db: Reader): Promise<boolean> {
  const anybody = await db.select({ id: db.t.users.id }).from(db.t.users).limit(1);
  return anybody.length > 0;
}
