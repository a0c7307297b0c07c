import { eq } from 'drizzle-orm';

import { NotFound } from '#app/domain/not-found.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { recordEvent } from '#db/audit.server.ts';
import type { Reader } from '#db/reader.ts';

import type { Guarded } from './guard.server.ts';
import { isPassword } from './password.server.ts';
import { beginTry, forgetTry } from './sign-in-limits.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'address'>;

/** Makes sure that whoever acts knows the account's password, counted like a try to sign in; whoever has none here proves nothing. */
export async function provePassword(
  { store, clock, actor, trace, address }: Context,
  password: string,
): Promise<void> {
  const passwordHash = await store.read((db) => readPasswordHash(db, actor.userId));
  if (passwordHash === '') return;
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
  if (!isRight) {
    throw new RuleViolations([{ code: 'currentPasswordWrong', field: 'currentPassword', params: {} }]);
  }
}

async function readPasswordHash(db: Reader, userId: string): Promise<string> {
  const { users } = db.t;
  const [user] = await db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  if (user === undefined) throw new NotFound(`user ${userId}`);
  return user.passwordHash;
}
