import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import { roles } from '#app/domain/codelists.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { permissionTable } from '#app/domain/permissions.ts';
import type { Reader } from '#db/reader.ts';

/** The version of a form that was made while a flag was nobody's. */
export const nobody = 'nobody';

/** Who is asked to answer a flag, and what it is about. */
export async function findAssignee(db: Reader, flagId: string) {
  const { flags, projects, users } = db.t;
  const [found] = isUuid(flagId)
    ? await db
        .select({
          ruleCode: flags.ruleCode,
          state: flags.state,
          severity: flags.severity,
          assigneeId: flags.assigneeId,
          assignee: users.name,
          projectId: flags.projectId,
          packageId: flags.packageId,
          ownerId: projects.ownerId,
        })
        .from(flags)
        .innerJoin(projects, eq(projects.id, flags.projectId))
        .leftJoin(users, eq(users.id, flags.assigneeId))
        .where(eq(flags.id, flagId))
    : [];
  if (found === undefined) throw new NotFound(`flag ${flagId}`);
  const { projectId, packageId, ownerId, ...flag } = found;
  return { ...flag, subject: { projectId, packageId, ownerId } };
}

/** The people who may see flags, by name: every one of these roles sees those of every project. */
export async function listAssignable(db: Reader): Promise<{ id: string; name: string }[]> {
  const { users, roleAssignments: assignments } = db.t;
  const reading = roles.filter((role) => permissionTable['flag:read'][role] === 'all');
  return db
    .selectDistinct({ id: users.id, name: users.name })
    .from(users)
    .innerJoin(assignments, eq(assignments.userId, users.id))
    .where(and(isNull(users.disabledAt), inArray(assignments.role, reading)))
    .orderBy(asc(users.name), asc(users.id));
}
