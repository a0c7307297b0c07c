import { randomBytes } from 'node:crypto';

import { and, eq, gt, lte } from 'drizzle-orm';

import type { PendingSignInKind } from '#app/domain/codelists.ts';
import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader, Writer } from '#db/reader.ts';

import { cookie, forgottenCookie, isSecure, readCookie } from './cookies.server.ts';

type Pending = { kind: PendingSignInKind; userId: string | null; expected: Record<string, string> };

/** Each kind has a cookie of its own: one sign-in may lead from a provider to our second factor. */
const kinds: Readonly<Record<PendingSignInKind, { cookieName: string; lifeSeconds: number }>> = {
  secondFactor: { cookieName: 'tiendo_second_factor', lifeSeconds: 5 * 60 },
  identityProvider: { cookieName: 'tiendo_sso', lifeSeconds: 10 * 60 },
};

/** Puts a sign-in aside until its second part comes; returns the token by which its browser knows it, kept nowhere else. */
export async function beginPendingSignIn(tx: Writer, pending: Pending, at: Instant): Promise<string> {
  const { pendingSignIns } = tx.t;
  await tx.delete(pendingSignIns).where(lte(pendingSignIns.expiresAt, at));
  const token = randomBytes(32).toString('base64url');
  await tx.insert(pendingSignIns).values({
    tokenHash: sha256(token),
    ...pending,
    createdAt: at,
    expiresAt: instantFromMilliseconds(millisecondsOf(at) + kinds[pending.kind].lifeSeconds * 1000),
  });
  return token;
}

/** The sign-in behind a token, while it waits. */
export async function findPendingSignIn(db: Reader, kind: PendingSignInKind, token: string, at: Instant) {
  const { pendingSignIns } = db.t;
  const [pending] = await db
    .select({
      userId: pendingSignIns.userId,
      expected: pendingSignIns.expected,
      createdAt: pendingSignIns.createdAt,
    })
    .from(pendingSignIns)
    .where(
      and(
        eq(pendingSignIns.tokenHash, sha256(token)),
        eq(pendingSignIns.kind, kind),
        gt(pendingSignIns.expiresAt, at),
      ),
    );
  return pending ?? null;
}

/** Ends the waiting; null when it had ended already, so that of two who come with one token one goes on. */
export async function takePendingSignIn(tx: Writer, kind: PendingSignInKind, token: string, at: Instant) {
  const pending = await findPendingSignIn(tx, kind, token, at);
  if (pending === null) return null;
  const { pendingSignIns } = tx.t;
  const taken = await tx
    .delete(pendingSignIns)
    .where(eq(pendingSignIns.tokenHash, sha256(token)))
    .returning({ tokenHash: pendingSignIns.tokenHash });
  return taken.length === 1 ? pending : null;
}

/** The token of a waiting sign-in that the request carries; empty when it carries none. */
export function pendingTokenOf(request: Request, kind: PendingSignInKind): string {
  return readCookie(request, kinds[kind].cookieName) ?? '';
}

export function pendingCookie(request: Request, kind: PendingSignInKind, token: string): string {
  const { cookieName, lifeSeconds } = kinds[kind];
  return cookie(cookieName, token, { maxAgeSeconds: lifeSeconds, isSecure: isSecure(request) });
}

export function endedPendingCookie(kind: PendingSignInKind): string {
  return forgottenCookie(kinds[kind].cookieName);
}
