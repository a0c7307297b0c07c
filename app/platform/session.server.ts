import { randomBytes } from 'node:crypto';

import { and, eq, gt, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { SignInMethod } from '#app/domain/codelists.ts';
import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { rolesOf } from '#app/domain/permissions.ts';
import { needsSecondFactor } from '#app/domain/security-policy.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader, Writer } from '#db/reader.ts';
import type { Store } from '#db/store.server.ts';

import type { Clock } from './clock.ts';
import { cookie, forgottenCookie, isSecure, readCookie } from './cookies.server.ts';
import { readSecurityPolicy } from './security-policy.server.ts';

const cookieName = 'tiendo_session';
const minute = 60_000;
const idleLimit = 30 * minute;
const lifetime = 12 * 60 * minute;
const touchInterval = minute;

/** The session token that the request carries, or null. */
export function sessionTokenOf(request: Request): string | null {
  const token = readCookie(request, cookieName);
  return token === null || token === '' ? null : token;
}

/** Who signed in, how, and from where. */
export type SignedIn = {
  userId: string;
  method: SignInMethod;
  secondFactorAt: Instant | null;
  address: string;
  device: string;
};

/** Begins a session inside the sign-in's transaction and ends the one presented with it; returns the new token, which is kept nowhere else. */
export async function beginSession(
  tx: Writer,
  signedIn: SignedIn,
  { at, replacing }: { at: Instant; replacing: string | null },
): Promise<string> {
  if (replacing !== null) await endSession(tx, replacing);
  const token = randomBytes(32).toString('base64url');
  await tx.insert(tx.t.sessions).values({
    tokenHash: sha256(token),
    id: uuidv7(),
    ...signedIn,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: shifted(at, lifetime),
  });
  return token;
}

/** Ends a session; the person's id, or null when there was none. */
export async function endSession(tx: Writer, token: string): Promise<string | null> {
  const { sessions } = tx.t;
  const [ended] = await tx
    .delete(sessions)
    .where(eq(sessions.tokenHash, sha256(token)))
    .returning({ userId: sessions.userId });
  return ended?.userId ?? null;
}

/** Ends all sessions of a person, but for the one whose token is `keeping`; how many there were. */
export async function endSessionsOf(
  tx: Writer,
  userId: string,
  { keeping = null }: { keeping?: string | null } = {},
): Promise<number> {
  const { sessions } = tx.t;
  const others = keeping === null ? undefined : ne(sessions.tokenHash, sha256(keeping));
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), others))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Notes that this session's person has shown their second factor. */
export async function noteSecondFactor(tx: Writer, token: string, at: Instant): Promise<void> {
  const { sessions } = tx.t;
  await tx
    .update(sessions)
    .set({ secondFactorAt: at })
    .where(eq(sessions.tokenHash, sha256(token)));
}

/** A signed-in person, and whether the policy still waits for them to set up a second factor. */
export type SignedInActor = Actor & { readonly owesSecondFactor: boolean };

/** The signed-in person behind a token with the roles they hold right now, or null. Notes once a minute that they are still there. */
export async function findActor(store: Store, clock: Clock, token: string): Promise<SignedInActor | null> {
  const now = clock.wall();
  const tokenHash = sha256(token);
  const found = await store.read(async (db) => {
    const session = await findLiveSession(db, tokenHash, now);
    return session && { ...session, owesSecondFactor: await owesSecondFactor(db, session) };
  });
  if (found === null) return null;
  if (millisecondsOf(now) - millisecondsOf(found.lastSeenAt) >= touchInterval) {
    await store.write((tx) => touch(tx, tokenHash, now));
  }
  return { ...found.actor, owesSecondFactor: found.owesSecondFactor };
}

export function sessionCookie(request: Request, token: string): string {
  return cookie(cookieName, token, { maxAgeSeconds: lifetime / 1000, isSecure: isSecure(request) });
}

export function endedSessionCookie(): string {
  return forgottenCookie(cookieName);
}

type LiveSession = { lastSeenAt: Instant; secondFactorAt: Instant | null; actor: Actor };

async function findLiveSession(db: Reader, tokenHash: string, now: Instant): Promise<LiveSession | null> {
  const { sessions, users, roleAssignments, authenticators } = db.t;
  const rows = await db
    .select({
      lastSeenAt: sessions.lastSeenAt,
      secondFactorAt: sessions.secondFactorAt,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: roleAssignments.role,
      projectId: roleAssignments.projectId,
      organisationId: roleAssignments.organisationId,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(roleAssignments, eq(roleAssignments.userId, users.id))
    .leftJoin(authenticators, eq(authenticators.userId, users.id))
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, shifted(now, -idleLimit)),
        isNull(users.disabledAt),
        // However it began: who has a second factor is not let in without it.
        or(isNotNull(sessions.secondFactorAt), isNull(authenticators.confirmedAt)),
      ),
    );
  const [first] = rows;
  if (first === undefined) return null;
  const { lastSeenAt, secondFactorAt, userId, name, email } = first;
  const assignments = rows.flatMap(({ role, projectId, organisationId }) =>
    role === null ? [] : [{ role, projectId, organisationId }],
  );
  return { lastSeenAt, secondFactorAt, actor: { userId, name, email, assignments } };
}

async function owesSecondFactor(db: Reader, { secondFactorAt, actor }: LiveSession): Promise<boolean> {
  return secondFactorAt === null && needsSecondFactor(await readSecurityPolicy(db), rolesOf(actor));
}

async function touch(tx: Writer, tokenHash: string, now: Instant): Promise<void> {
  const { sessions } = tx.t;
  await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.tokenHash, tokenHash));
}

function shifted(from: Instant, milliseconds: number): Instant {
  return instantFromMilliseconds(millisecondsOf(from) + milliseconds);
}
