import { and, desc, eq, notInArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { Instant } from '#app/domain/day.ts';
import { formerPasswordsRefused } from '#app/domain/password-policy.ts';
import { endSessionsOf } from '#app/platform/session.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import type { Writer } from '#db/reader.ts';

type NewPassword = { userId: string; passwordHash: string; at: Instant; keeping: string | null };

/** Puts a new password in place of the old, which is remembered, and ends the person's sessions but the one whose token is `keeping`; how many. */
export async function replacePassword(
  tx: Writer,
  { userId, passwordHash, at, keeping }: NewPassword,
): Promise<number> {
  const { users } = tx.t;
  // Whoever signs in with the old one meanwhile waits here, or has the session that ends below.
  await lockChain(tx, 'audit');
  const [before] = await tx
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  if (before !== undefined && before.passwordHash !== '') await remember(tx, userId, before.passwordHash, at);
  await tx.update(users).set({ passwordHash, passwordChangedAt: at }).where(eq(users.id, userId));
  return endSessionsOf(tx, userId, { keeping });
}

/** No more are kept than any policy looks at. */
async function remember(
  tx: Writer,
  userId: string,
  passwordHash: string,
  replacedAt: Instant,
): Promise<void> {
  const { formerPasswords } = tx.t;
  await tx.insert(formerPasswords).values({ id: uuidv7(), userId, passwordHash, replacedAt });
  const kept = await tx
    .select({ id: formerPasswords.id })
    .from(formerPasswords)
    .where(eq(formerPasswords.userId, userId))
    .orderBy(desc(formerPasswords.replacedAt), desc(formerPasswords.id))
    .limit(formerPasswordsRefused);
  const isKept = kept.map(({ id }) => id);
  await tx
    .delete(formerPasswords)
    .where(and(eq(formerPasswords.userId, userId), notInArray(formerPasswords.id, isKept)));
}
