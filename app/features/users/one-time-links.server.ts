import { randomBytes } from 'node:crypto';

import { and, eq, gt, isNull } from 'drizzle-orm';

import type { OneTimeLinkPurpose } from '#app/domain/codelists.ts';
import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader, Writer } from '#db/reader.ts';

import { linkHours } from './link-hours.ts';

/** A link as it is told once: its token is kept nowhere. */
export type IssuedLink = { token: string; purpose: OneTimeLinkPurpose; expiresAt: Instant };

type NewLink = { userId: string; purpose: OneTimeLinkPurpose; createdBy: string | null; at: Instant };

/** Makes a link for a person, instead of any that they have not used. */
export async function makeLink(tx: Writer, { userId, purpose, createdBy, at }: NewLink): Promise<IssuedLink> {
  const { oneTimeLinks: links } = tx.t;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = instantFromMilliseconds(millisecondsOf(at) + linkHours[purpose] * 3_600_000);
  await tx.delete(links).where(and(eq(links.userId, userId), isNull(links.usedAt)));
  await tx
    .insert(links)
    .values({ tokenHash: sha256(token), userId, purpose, createdBy, createdAt: at, expiresAt });
  return { token, purpose, expiresAt };
}

/** Whose link this is and what for, while it can be opened; null for one that is used, expired, replaced or was never made. */
export async function findOpenLink(db: Reader, token: string, at: Instant) {
  const { oneTimeLinks: links, users } = db.t;
  const [found] = await db
    .select({ userId: users.id, purpose: links.purpose, name: users.name, email: users.email })
    .from(links)
    .innerJoin(users, eq(users.id, links.userId))
    .where(
      and(
        eq(links.tokenHash, sha256(token)),
        isNull(links.usedAt),
        gt(links.expiresAt, at),
        isNull(users.disabledAt),
      ),
    );
  return found ?? null;
}

/** Uses a link up; false when somebody was faster. */
export async function spendLink(tx: Writer, token: string, at: Instant): Promise<boolean> {
  const { oneTimeLinks: links } = tx.t;
  const spent = await tx
    .update(links)
    .set({ usedAt: at })
    .where(and(eq(links.tokenHash, sha256(token)), isNull(links.usedAt), gt(links.expiresAt, at)))
    .returning({ userId: links.userId });
  return spent.length === 1;
}
