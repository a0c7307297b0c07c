import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';

import { RuleViolations } from '#app/domain/violation.ts';
import { admit } from '#app/platform/admission.server.ts';
import type { Admission } from '#app/platform/admission.server.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { hashPassword, isOutdated, isPassword } from '#app/platform/password.server.ts';
import { beginTry, forgetTry } from '#app/platform/sign-in-limits.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import type { Reader, Writer } from '#db/reader.ts';

import type { SignInInput } from './schemas.ts';

type Context = Pick<AppContext, 'store' | 'clock' | 'requestId' | 'address' | 'device'>;

/** Admits whoever knows the password, in place of the session presented. Every try is counted before it is judged. */
export async function signIn(
  { store, clock, requestId, address, device }: Context,
  { email, password }: z.output<typeof SignInInput>,
  presentedToken: string | null,
): Promise<Admission> {
  const at = clock.wall();
  const tryId = await beginTry(store, { account: email, address, at });
  const user = await store.read((db) => findEnabledUser(db, email));
  const isKnown = await isPassword(password, user?.passwordHash ?? null);
  const renewedHash = isKnown && isOutdated(user?.passwordHash ?? '') ? await hashPassword(password) : null;
  const admission = await store.write(async (tx) => {
    // Checking took its time: whoever was shut out or changed the password meanwhile came first.
    await lockChain(tx, 'audit');
    const present = isKnown ? await findEnabledUser(tx, email) : null;
    const userId = present !== null && present.passwordHash === user?.passwordHash ? present.id : null;
    const trace = { actorId: userId, at: clock.now(), requestId };
    const about = { subjectKind: 'user' as const, subjectId: user?.id ?? 'unknown', changes: { address } };
    if (userId === null) {
      await recordEvent(tx, trace, { event: 'user.signInFailed', ...about });
      return null;
    }
    await forgetTry(tx, tryId);
    if (renewedHash !== null) await keepAnew(tx, userId, renewedHash);
    const signedIn = { userId, method: 'password' as const, secondFactorAt: null, address, device };
    const admitted = await admit(tx, signedIn, { at, replacing: presentedToken });
    const event = admitted.leadsTo === 'session' ? 'user.signedIn' : 'user.secondFactorAsked';
    await recordEvent(tx, trace, { event, ...about });
    return admitted;
  });
  if (admission === null) throw new RuleViolations([{ code: 'signInRefused', params: {} }]);
  return admission;
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

/** The same password, kept by today's figures: to its person nothing has changed. */
async function keepAnew(tx: Writer, userId: string, passwordHash: string): Promise<void> {
  const { users } = tx.t;
  await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
}
