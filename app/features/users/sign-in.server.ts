import { and, count, eq, gt, isNull, lte } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { isPassword } from '#app/platform/password.server.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import type { Reader, Writer } from '#db/reader.ts';

import type { SignInInput } from './schemas.ts';

type Context = Pick<AppContext, 'store' | 'clock' | 'requestId' | 'address' | 'device'>;
type Attempt = { email: string; address: string; at: Instant };

const windowMinutes = 15;
const triesPerAccount = 10;
const triesPerAddress = 50;

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
    await tx.delete(tx.t.signInAttempts).where(eq(tx.t.signInAttempts.id, attemptId));
    return beginSession(
      tx,
      { userId, method: 'password', secondFactorAt: null, address, device },
      { at, replacing: presentedToken },
    );
  });
  if (token === null) throw new RuleViolations([{ code: 'signInRefused', params: {} }]);
  return token;
}

/** Counts a try and returns its id; null when this account or this address has used up its tries. */
async function countAttempt(tx: Writer, { email, address, at }: Attempt): Promise<string | null> {
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

function tooManyAttempts(): RuleViolations {
  return new RuleViolations([{ code: 'tooManyAttempts', params: { minutes: { number: windowMinutes } } }]);
}
