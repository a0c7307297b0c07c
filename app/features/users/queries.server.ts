import { asc, eq, inArray } from 'drizzle-orm';

import { groupBy } from '#app/domain/group-by.ts';
import type { Reader } from '#db/reader.ts';

const pageSize = 50;

/** One page of people by name, each with the roles they hold and where, and whether there are more. */
export async function listPeople(db: Reader, { page }: { page: number }) {
  const { users, roleAssignments: assignments, projects, places } = db.t;
  const found = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      province: places.name,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .leftJoin(places, eq(places.code, users.provinceCode))
    .orderBy(asc(users.name), asc(users.id))
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize);
  const people = found.slice(0, pageSize);
  const held = await db
    .select({ userId: assignments.userId, role: assignments.role, projectCode: projects.code })
    .from(assignments)
    .leftJoin(projects, eq(projects.id, assignments.projectId))
    .where(
      inArray(
        assignments.userId,
        people.map(({ id }) => id),
      ),
    )
    .orderBy(asc(assignments.userId), asc(assignments.id));
  const rolesOf = groupBy(held, ({ userId }) => userId);
  return {
    people: people.map((person) => ({ ...person, roles: rolesOf.get(person.id) ?? [] })),
    hasMore: found.length > pageSize,
  };
}
export type Person = Awaited<ReturnType<typeof listPeople>>['people'][number];
