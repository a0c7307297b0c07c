import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';

import { RuleViolations } from '#app/domain/violation.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { isPassword } from '#app/platform/password.server.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import type { Reader } from '#db/reader.ts';

import { countAttempt, forgetAttempt, tooManyAttempts } from './attempts.server.ts';
import type { SignInInput } from './schemas.ts';

type Context = Pick<AppContext, 'store' | 'clock' | 'requestId' | 'address' | 'device'>;

/** Begins a session for whoever knows the password, in place of the one presented; returns its token. Every try is counted before it is judged. */
export async function signIn(
  { store, clock, requestId, address, device }: Context,
  { email, password }: z.output<typeof SignInInput>,
  presentedToken: string | null,
): Promise<string> {
  const at = clock.wall();
  const attemptId = await store.write((tx) => countAttempt(tx, { email, address, at }));
  if (attemptId === null) throw tooManyAttempts();
  const user = await store.read((db) => findEnabledUser(db, email));
  const isKnown = await isPassword(password, user?.passwordHash ?? null);
  const userId = isKnown && user !== null ? user.id : null;
  const token = await store.write(async (tx) => {
    await recordEvent(
      tx,
      { actorId: userId, at: clock.now(), requestId },
      {
        event: userId === null ? 'user.signInFailed' : 'user.signedIn',
        subjectKind: 'user',
        subjectId: user?.id ?? 'unknown',
        changes: { address },
      },
    );
    if (userId === null) return null;
    await forgetAttempt(tx, attemptId);
    return beginSession(
      tx,
      { userId, method: 'password', secondFactorAt: null, address, device },
      { at, replacing: presentedToken },
    );
  });
  if (token === null) throw new RuleViolations([{ code: 'signInRefused', params: {} }]);
  return token;
}

async function findEnabledUser(
  db: Reader,
  email: string,
): Promise<{ id: string; passwordHash: string } | null> {
  const { users } = db.t;
  const [user] = await db
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)));
  return user ?? null;
}
