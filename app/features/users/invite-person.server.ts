import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { checkNewRole } from '#app/domain/people-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import type { RoleAssignment } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import type { Writer } from '#db/reader.ts';

import { makeLink } from './one-time-links.server.ts';
import type { IssuedLink } from './one-time-links.server.ts';
import { findScope, listRoles, rolesForTrace } from './role-scope.server.ts';
import type { TypedRole } from './role-scope.server.ts';
import type { InvitePerson } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Makes an account without a password, with its roles and the link with which its person chooses one. */
export async function invitePerson(
  { store, clock, actor, trace }: Context,
  { name, email, provinceCode, roles }: InvitePerson,
): Promise<IssuedLink & { userId: string }> {
  permit(actor, 'user:administer');
  return store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const { assignments, violations } = await findRoles(tx, roles);
    refuse([...(await checkEmail(tx, email)), ...(await checkProvince(tx, provinceCode)), ...violations]);
    const userId = uuidv7();
    await tx
      .insert(tx.t.users)
      .values({ id: userId, email, name, provinceCode, passwordHash: '', createdAt: trace.at });
    for (const assignment of assignments) {
      await tx.insert(tx.t.roleAssignments).values({ id: uuidv7(), userId, ...assignment });
    }
    const invitation = { userId, purpose: 'invitation' as const, createdBy: trace.actorId, at: clock.wall() };
    const link = await makeLink(tx, invitation);
    const given = rolesForTrace(await listRoles(tx, [userId]));
    await recordEvent(tx, trace, {
      event: 'user.invited',
      subjectKind: 'user',
      subjectId: userId,
      changes: { name, email, provinceCode, roles: given, expiresAt: link.expiresAt },
    });
    return { ...link, userId };
  });
}

async function checkEmail(tx: Writer, email: string): Promise<Violation[]> {
  const { users } = tx.t;
  const known = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
  return known.length === 0 ? [] : [{ code: 'emailTaken', field: 'email', params: {} }];
}

async function checkProvince(tx: Writer, code: string | null): Promise<Violation[]> {
  if (code === null) return [];
  const { places } = tx.t;
  const [place] = await tx.select({ kind: places.kind }).from(places).where(eq(places.code, code));
  return place?.kind === 'province' ? [] : [{ code: 'notFound', field: 'provinceCode', params: {} }];
}

/** Each role against those before it, with its violations on its own row of the form. */
async function findRoles(tx: Writer, typed: readonly TypedRole[]) {
  const assignments: RoleAssignment[] = [];
  const violations: Violation[] = [];
  for (const [index, role] of typed.entries()) {
    const found = await findScope(tx, role);
    const broken =
      found.violations.length > 0 ? found.violations : checkNewRole(assignments, found.assignment);
    violations.push(
      ...broken.map((violation) => ({ ...violation, field: `roles[${index}].${violation.field}` })),
    );
    assignments.push(found.assignment);
  }
  return { assignments, violations };
}
