import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';

import { signInMethods } from '#app/domain/codelists.ts';
import type { SignInMethod } from '#app/domain/codelists.ts';
import type { Instant } from '#app/domain/day.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { findPendingSignIn, takePendingSignIn } from '#app/platform/pending-sign-in.server.ts';
import { openSecretBox } from '#app/platform/secret-box.server.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { beginTry, forgetTry } from '#app/platform/sign-in-limits.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';

import { countRecoveryCodes } from './queries.server.ts';
import type { SecondFactorInput } from './schemas.ts';
import { takeSecondFactor } from './take-second-factor.server.ts';
import type { Proof } from './take-second-factor.server.ts';

type Context = Pick<AppContext, 'store' | 'clock' | 'env' | 'requestId' | 'address' | 'device'>;
type Tokens = { pendingToken: string; presentedToken: string | null };
type SignedInTwice = { token: string; proof: Proof; codesLeft: number };

/** Begins the session of a sign-in that waited for its second factor; wrong codes count against the same limits as wrong passwords. */
export async function signInWithSecondFactor(
  { store, clock, env, requestId, address, device }: Context,
  { code }: z.output<typeof SecondFactorInput>,
  { pendingToken, presentedToken }: Tokens,
): Promise<SignedInTwice> {
  const at = clock.wall();
  const secretBox = openSecretBox(env);
  const waiting = await store.read((db) => findWaiting(db, pendingToken, at));
  if (waiting === null) throw expired();
  const { userId, email, method } = waiting;
  const tryId = await beginTry(store, { account: email, address, at });
  const signedIn = await store.write(async (tx) => {
    // Asked again: whoever was shut out or changed the password meanwhile came first.
    await lockChain(tx, 'audit');
    if ((await findWaiting(tx, pendingToken, at)) === null) throw expired();
    const proof = await takeSecondFactor(tx, { userId, typed: code, secretBox, at });
    const trace = { actorId: proof === null ? null : userId, at: clock.now(), requestId };
    const about = { subjectKind: 'user' as const, subjectId: userId, changes: { address } };
    if (proof === null) {
      await recordEvent(tx, trace, { event: 'user.secondFactorRefused', ...about });
      return null;
    }
    if ((await takePendingSignIn(tx, 'secondFactor', pendingToken, at)) === null) throw expired();
    await forgetTry(tx, tryId);
    if (proof === 'recoveryCode') await recordEvent(tx, trace, { event: 'user.recoveryCodeUsed', ...about });
    await recordEvent(tx, trace, { event: 'user.signedIn', ...about });
    const session = { userId, method, secondFactorAt: at, address, device };
    const token = await beginSession(tx, session, { at, replacing: presentedToken });
    return { token, proof, codesLeft: await countRecoveryCodes(tx, userId) };
  });
  if (signedIn === null) throw new RuleViolations([{ code: 'secondFactorWrong', field: 'code', params: {} }]);
  return signedIn;
}

/** Whose sign-in waits behind a token; null when nobody's does, or the password was changed or the person disabled meanwhile. */
export async function findWaiting(
  db: Reader,
  pendingToken: string,
  at: Instant,
): Promise<{ userId: string; email: string; method: SignInMethod } | null> {
  const pending = await findPendingSignIn(db, 'secondFactor', pendingToken, at);
  const method = signInMethods.find((known) => known === pending?.expected.method);
  if (pending === null || pending.userId === null || method === undefined) return null;
  const { users } = db.t;
  const [user] = await db
    .select({ userId: users.id, email: users.email, passwordChangedAt: users.passwordChangedAt })
    .from(users)
    .where(and(eq(users.id, pending.userId), isNull(users.disabledAt)));
  if (user === undefined || (user.passwordChangedAt ?? '') > pending.createdAt) return null;
  return { userId: user.userId, email: user.email, method };
}

function expired(): RuleViolations {
  return new RuleViolations([{ code: 'signInExpired', params: {} }]);
}
