import { eq } from 'drizzle-orm';

import { millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';

const freshMinutes = 10;

/** How somebody proves again that it is them before their way to sign in changes (ASVS 7.5.1). */
export type ProofAsked =
  | { how: 'nothing' }
  | { how: 'password'; passwordHash: string }
  /** Without a password of their own: signed in elsewhere, too long ago. */
  | { how: 'signInAgain' };

/** Nothing is asked within ten minutes of signing in. */
export async function proofAskedOf(db: Reader, sessionToken: string, at: Instant): Promise<ProofAsked> {
  const { sessions, users } = db.t;
  const [session] = await db
    .select({ createdAt: sessions.createdAt, passwordHash: users.passwordHash })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.tokenHash, sha256(sessionToken)));
  if (session === undefined) return { how: 'signInAgain' };
  const { createdAt, passwordHash } = session;
  if (millisecondsOf(at) - millisecondsOf(createdAt) < freshMinutes * 60_000) return { how: 'nothing' };
  return passwordHash === '' ? { how: 'signInAgain' } : { how: 'password', passwordHash };
}
