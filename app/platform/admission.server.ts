import { and, eq, isNotNull } from 'drizzle-orm';

import type { Reader, Writer } from '#db/reader.ts';

import { loginSecondFactorPath } from './paths.ts';
import { beginPendingSignIn, pendingCookie } from './pending-sign-in.server.ts';
import { safePath } from './safe-path.ts';
import { beginSession, sessionCookie } from './session.server.ts';
import type { SessionStart, SignedIn } from './session.server.ts';

/** Where the proof of a first factor leads: into a session, or on to the second factor of whoever has one. */
export type Admission = { leadsTo: 'session' | 'secondFactor'; token: string };

/** Lets somebody in who has proven a first factor (and a second one, where `secondFactorAt` says so), inside the sign-in's transaction. */
export async function admit(tx: Writer, signedIn: SignedIn, start: SessionStart): Promise<Admission> {
  const { userId, method, secondFactorAt } = signedIn;
  if (secondFactorAt !== null || !(await hasAuthenticator(tx, userId))) {
    return { leadsTo: 'session', token: await beginSession(tx, signedIn, start) };
  }
  const pending = { kind: 'secondFactor' as const, userId, expected: { method } };
  return { leadsTo: 'secondFactor', token: await beginPendingSignIn(tx, pending, start.at) };
}

/** Whether a person signs in with a second factor of their own. */
export async function hasAuthenticator(db: Reader, userId: string): Promise<boolean> {
  const { authenticators } = db.t;
  const found = await db
    .select({ userId: authenticators.userId })
    .from(authenticators)
    .where(and(eq(authenticators.userId, userId), isNotNull(authenticators.confirmedAt)));
  return found.length > 0;
}

/** The page that an admitted browser goes to on its way to `next`, and the cookie it takes along. */
export function wayInto(request: Request, { leadsTo, token }: Admission, next: string | null | undefined) {
  const page = safePath(next);
  return leadsTo === 'session'
    ? { path: page, cookie: sessionCookie(request, token) }
    : { path: loginSecondFactorPath(page), cookie: pendingCookie(request, 'secondFactor', token) };
}
