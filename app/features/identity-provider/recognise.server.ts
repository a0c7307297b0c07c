import { and, eq } from 'drizzle-orm';

import type { Reader } from '#db/reader.ts';

import type { Claims } from './claims.ts';

export type Refusal = 'disabled' | 'emailNotProven' | 'emailTaken' | 'noRole' | 'mixedRoles';
type Recognised = {
  /** Null: nobody who is known here. */
  userId: string | null;
  isLinked: boolean;
  refusal: Refusal | null;
};

/**
 * Who somebody from the provider is here: the person with that identity; else the one with that verified address, to be linked with it; else,
 * where the provider gives them a role, somebody new. Whoever has another identity already is not linked with a second one.
 */
export async function recognise(db: Reader, issuer: string, claims: Claims): Promise<Recognised> {
  const known = await findByIdentity(db, issuer, claims.subject);
  if (known !== null) {
    return { userId: known.id, isLinked: true, refusal: known.disabledAt === null ? null : 'disabled' };
  }
  if (claims.email === null) return { userId: null, isLinked: false, refusal: 'emailNotProven' };
  const named = await findByEmail(db, claims.email);
  if (named === null) {
    return { userId: null, isLinked: false, refusal: claims.roles.length > 0 ? null : 'noRole' };
  }
  const isTaken = named.identityId !== null;
  const refusal = named.disabledAt !== null ? 'disabled' : isTaken ? 'emailTaken' : null;
  return { userId: named.id, isLinked: false, refusal };
}

async function findByIdentity(db: Reader, issuer: string, subject: string) {
  const { externalIdentities, users } = db.t;
  const [person] = await db
    .select({ id: users.id, disabledAt: users.disabledAt })
    .from(externalIdentities)
    .innerJoin(users, eq(users.id, externalIdentities.userId))
    .where(and(eq(externalIdentities.issuer, issuer), eq(externalIdentities.subject, subject)));
  return person ?? null;
}

async function findByEmail(db: Reader, email: string) {
  const { externalIdentities, users } = db.t;
  const [person] = await db
    .select({ id: users.id, disabledAt: users.disabledAt, identityId: externalIdentities.id })
    .from(users)
    .leftJoin(externalIdentities, eq(externalIdentities.userId, users.id))
    .where(eq(users.email, email));
  return person ?? null;
}
