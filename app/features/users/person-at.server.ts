import { and, countDistinct, eq, isNull, ne } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import type { Leaving } from '#app/domain/people-rules.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import type { Reader, Writer } from '#db/reader.ts';

/** A person as commands look at them; `NotFound` where nobody has this id. */
export async function personAt(db: Reader, userId: string) {
  if (!isUuid(userId)) throw new NotFound(`user ${userId}`);
  const { users } = db.t;
  const [person] = await db
    .select({
      name: users.name,
      email: users.email,
      passwordHash: users.passwordHash,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .where(eq(users.id, userId));
  if (person === undefined) throw new NotFound(`user ${userId}`);
  const { passwordHash, ...facts } = person;
  return { ...facts, hasPassword: passwordHash !== '' };
}

/** Refuses what was decided about a person who has been disabled or enabled since their page was read; `version` is since when that page said they are disabled. */
export function refuseStaleStatus(
  { disabledAt }: Pick<Awaited<ReturnType<typeof personAt>>, 'disabledAt'>,
  version: string | null,
): void {
  if (disabledAt !== version) throw new StaleEdit({ disabledAt });
}

/** Whether the person administers, and how many others do that are not disabled. */
export async function readLeaving(tx: Writer, userId: string): Promise<Leaving> {
  const { users, roleAssignments: assignments } = tx.t;
  const isAdministrator = eq(assignments.role, 'administrator');
  const own = await tx
    .select({ id: assignments.id })
    .from(assignments)
    .where(and(eq(assignments.userId, userId), isAdministrator));
  const [others] = await tx
    .select({ count: countDistinct(users.id) })
    .from(assignments)
    .innerJoin(users, eq(users.id, assignments.userId))
    .where(and(isAdministrator, ne(users.id, userId), isNull(users.disabledAt)));
  return { isAdministrator: own.length > 0, otherAdministrators: others?.count ?? 0 };
}
