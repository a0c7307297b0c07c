import { eq } from 'drizzle-orm';

import { millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import { proofSeconds } from '#app/platform/session.server.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';

/** How somebody proves again that it is them before their way to sign in changes (ASVS 5.0 7.5.1). */
type ProofAsked = 'nothing' | 'password' | 'signInAgain';

/** Nothing is asked within ten minutes of the proof that the session stands on; after that the password, or, where somebody else keeps it, another sign-in. */
export async function proofAskedOf(db: Reader, sessionToken: string, at: Instant): Promise<ProofAsked> {
  const { sessions, users } = db.t;
  const [session] = await db
    .select({ createdAt: sessions.createdAt, passwordHash: users.passwordHash })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.tokenHash, sha256(sessionToken)));
  if (session === undefined) return 'signInAgain';
  const { createdAt, passwordHash } = session;
  if (millisecondsOf(at) - millisecondsOf(createdAt) < proofSeconds.change * 1000) return 'nothing';
  return passwordHash === '' ? 'signInAgain' : 'password';
}
