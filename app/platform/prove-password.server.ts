import { eq } from 'drizzle-orm';

import { NotFound } from '#app/domain/not-found.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { recordEvent } from '#db/audit.server.ts';
import type { Reader } from '#db/reader.ts';

import type { Guarded } from './guard.server.ts';
import { isPassword } from './password.server.ts';
import { beginTry, forgetTry } from './sign-in-limits.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'address'>;

/** Makes sure that whoever acts knows the account's password, counted like a try to sign in, and returns its hash; whoever has none here proves nothing. */
export async function provePassword(
  { store, clock, actor, trace, address }: Context,
  password: string,
): Promise<string> {
  const passwordHash = await store.read((db) => readPasswordHash(db, actor.userId));
  if (passwordHash === '') return passwordHash;
  const tryId = await beginTry(store, { account: actor.email, address, at: clock.wall() });
  const matches = await isPassword(password, passwordHash);
  const isRight = await store.write(async (tx) => {
    // While it was checked, another may have taken its place.
    if (matches && (await readPasswordHash(tx, actor.userId)) === passwordHash) {
      await forgetTry(tx, tryId);
      return true;
    }
    await recordEvent(tx, trace, {
      event: 'user.passwordRefused',
      subjectKind: 'user',
      subjectId: actor.userId,
      changes: { address },
    });
    return false;
  });
  if (!isRight) throw currentPasswordWrong();
  return passwordHash;
}

/** What a password is told that is not, or no longer, the account's. */
export function currentPasswordWrong(): RuleViolations {
  return new RuleViolations([{ code: 'currentPasswordWrong', field: 'currentPassword', params: {} }]);
}

/** The hash of somebody's password as it is now; empty for whoever has none here. */
export async function readPasswordHash(db: Reader, userId: string): Promise<string> {
  const { users } = db.t;
  const [user] = await db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  if (user === undefined) throw new NotFound(`user ${userId}`);
  return user.passwordHash;
}
