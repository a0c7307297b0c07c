import { randomBytes } from 'node:crypto';

import { and, desc, eq, gt, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { SignInMethod } from '#app/domain/codelists.ts';
import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import { isPasswordDue } from '#app/domain/password-policy.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { rolesOf } from '#app/domain/permissions.ts';
import { needsSecondFactor } from '#app/domain/security-policy.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import { prepared } from '#db/prepared.ts';
import type { Reader, Writer } from '#db/reader.ts';
import type { Store } from '#db/store.server.ts';

import type { Clock } from './clock.ts';
import { cookie, forgottenCookie, isSecure, readCookie } from './cookies.server.ts';
import { readSecurityPolicy } from './security-policy.server.ts';

const cookieName = 'tiendo_session';
const minute = 60_000;
const idleLimit = 30 * minute;
const lifetime = 12 * 60 * minute;

/** How long ago somebody may have proven who they are, in seconds: for a session to begin or go on; to change their way to sign in. */
export const proofSeconds = { session: lifetime / 1000, change: 10 * 60 } as const;

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

/** `provenAt`: when they proved who they are, where that was before now. */
export type SessionStart = { at: Instant; replacing: string | null; provenAt?: Instant };

/** Begins a session inside the sign-in's transaction and ends the one presented with it; returns the new token, which is kept nowhere else. Its age counts from the proof. */
export async function beginSession(
  tx: Writer,
  signedIn: SignedIn,
  { at, replacing, provenAt = at }: SessionStart,
): Promise<string> {
  if (replacing !== null) await endSession(tx, replacing);
  const token = randomBytes(32).toString('base64url');
  await tx.insert(tx.t.sessions).values({
    tokenHash: sha256(token),
    id: uuidv7(),
    ...signedIn,
    createdAt: provenAt,
    lastSeenAt: at,
    expiresAt: shifted(provenAt, lifetime),
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

/** Ends one session of a person by its id; false when they have none of that id (any more). */
export async function endSessionById(tx: Writer, userId: string, sessionId: string): Promise<boolean> {
  const { sessions } = tx.t;
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** A person's living sessions: the one behind `token` (`isOwn`), then the one seen last. */
export async function listSessions(
  db: Reader,
  { userId, now, token }: { userId: string; now: Instant; token: string | null },
) {
  const { sessions } = db.t;
  const rows = await db
    .select({
      id: sessions.id,
      tokenHash: sessions.tokenHash,
      method: sessions.method,
      address: sessions.address,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isAlive(db, now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
  const own = token === null ? null : sha256(token);
  const listed = rows.map(({ tokenHash, ...session }) => ({ ...session, isOwn: tokenHash === own }));
  return listed.sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
}
export type ListedSession = Awaited<ReturnType<typeof listSessions>>[number];

/** Notes that this session's person has shown their second factor. */
export async function noteSecondFactor(tx: Writer, token: string, at: Instant): Promise<void> {
  const { sessions } = tx.t;
  await tx
    .update(sessions)
    .set({ secondFactorAt: at })
    .where(eq(sessions.tokenHash, sha256(token)));
}

/** A signed-in person, and what the policy still waits for: a second factor, a new password. */
export type SignedInActor = Actor & { readonly owesSecondFactor: boolean; readonly passwordIsDue: boolean };

/** The signed-in person behind a token with the roles they hold right now, or null. Notes once a minute that they are still there. */
export async function findActor(store: Store, clock: Clock, token: string): Promise<SignedInActor | null> {
  const now = clock.wall();
  const tokenHash = sha256(token);
  const found = await store.read(async (db) => {
    const session = await findLiveSession(db, tokenHash, now);
    return session && { ...session, owed: await readOwed(db, session, now) };
  });
  if (found === null) return null;
  if (millisecondsOf(now) - millisecondsOf(found.lastSeenAt) >= touchInterval) {
    await store.write((tx) => touch(tx, tokenHash, now));
  }
  return { ...found.actor, ...found.owed };
}

export function sessionCookie(request: Request, token: string): string {
  return cookie(cookieName, token, { maxAgeSeconds: lifetime / 1000, isSecure: isSecure(request) });
}

export function endedSessionCookie(): string {
  return forgottenCookie(cookieName);
}

/** A living session with its person and their roles, one row a role. */
const sessionAndRoles = prepared((db) => {
  const { sessions, users, roleAssignments, authenticators } = db.t;
  return db
    .select({
      lastSeenAt: sessions.lastSeenAt,
      secondFactorAt: sessions.secondFactorAt,
      method: sessions.method,
      userId: users.id,
      name: users.name,
      email: users.email,
      passwordChangedAt: users.passwordChangedAt,
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
        eq(sessions.tokenHash, sql.placeholder('tokenHash')),
        gt(sessions.expiresAt, sql.placeholder('now')),
        gt(sessions.lastSeenAt, sql.placeholder('seenAfter')),
        isNull(users.disabledAt),
        // However it began: who has a second factor is not let in without it.
        or(isNotNull(sessions.secondFactorAt), isNull(authenticators.confirmedAt)),
      ),
    );
});

type LiveSession = {
  lastSeenAt: Instant;
  secondFactorAt: Instant | null;
  /** Null where somebody else keeps the person's password. */
  ownPassword: { changedAt: Instant | null } | null;
  actor: Actor;
};

async function findLiveSession(db: Reader, tokenHash: string, now: Instant): Promise<LiveSession | null> {
  const rows = await sessionAndRoles(db, { tokenHash, now, seenAfter: seenAfter(now) });
  const [first] = rows;
  if (first === undefined) return null;
  const { lastSeenAt, secondFactorAt, method, userId, name, email, passwordChangedAt } = first;
  const assignments = rows.flatMap(({ role, projectId, organisationId }) =>
    role === null ? [] : [{ role, projectId, organisationId }],
  );
  const ownPassword = method === 'identityProvider' ? null : { changedAt: passwordChangedAt };
  return { lastSeenAt, secondFactorAt, ownPassword, actor: { userId, name, email, assignments } };
}

function isAlive(db: Reader, now: Instant): SQL | undefined {
  const { sessions } = db.t;
  return and(gt(sessions.expiresAt, now), gt(sessions.lastSeenAt, seenAfter(now)));
}

/** Whoever was seen last at this moment or earlier has been idle for too long. */
function seenAfter(now: Instant): Instant {
  return shifted(now, -idleLimit);
}

/** What the policy waits for before this session opens anything else. */
async function readOwed(db: Reader, { secondFactorAt, ownPassword, actor }: LiveSession, now: Instant) {
  const policy = await readSecurityPolicy(db);
  return {
    owesSecondFactor: secondFactorAt === null && needsSecondFactor(policy, rolesOf(actor)),
    passwordIsDue: ownPassword !== null && isPasswordDue(policy.passwordPolicy, ownPassword.changedAt, now),
  };
}

async function touch(tx: Writer, tokenHash: string, now: Instant): Promise<void> {
  const { sessions } = tx.t;
  await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.tokenHash, tokenHash));
}

function shifted(from: Instant, milliseconds: number): Instant {
  return instantFromMilliseconds(millisecondsOf(from) + milliseconds);
}
