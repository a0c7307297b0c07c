import { asc, desc, eq, inArray, max, sql } from 'drizzle-orm';

import type { Instant } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Reader } from '#db/reader.ts';

import { listRoles } from './role-scope.server.ts';
import type { HeldRole } from './role-scope.server.ts';
import type { PeopleSearch } from './schemas.ts';

const pageSize = 50;
const comparedAtATime = 500;

/** One page of the people whose name or e-mail address holds every word of `q`, by name, each with the roles they hold and where. */
export async function listPeople(db: Reader, { q, page }: PeopleSearch) {
  const { users, places } = db.t;
  const ids = await findPeople(db, { q, page });
  const people = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      province: places.name,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .leftJoin(places, eq(places.code, users.provinceCode))
    .where(inArray(users.id, ids.slice(0, pageSize)))
    .orderBy(asc(users.name), asc(users.id));
  const rolesOf = await listRolesOf(db, ids);
  const seenAt = await listLastSeen(db, ids);
  return {
    people: people.map((person) => ({
      ...person,
      roles: rolesOf.get(person.id) ?? [],
      lastSeenAt: seenAt.get(person.id) ?? null,
    })),
    hasMore: ids.length > pageSize,
  };
}
export type Person = Awaited<ReturnType<typeof listPeople>>['people'][number];

/**
 * The ids of a page and one more, where there is more. People are few: with words to find, names are compared as search compares them, so many
 * at a time, until the page is full.
 */
async function findPeople(db: Reader, { q, page }: PeopleSearch): Promise<string[]> {
  const first = (page - 1) * pageSize;
  const last = first + pageSize + 1;
  if (q === '') return (await listByName(db, first, pageSize + 1)).map(({ id }) => id);
  const words = foldText(q).split(' ');
  const found: string[] = [];
  for (let read = 0; found.length < last; read += comparedAtATime) {
    const people = await listByName(db, read, comparedAtATime);
    const matching = people.filter(({ name, email }) => {
      const text = foldText(`${name} ${email}`);
      return words.every((word) => text.includes(word));
    });
    found.push(...matching.map(({ id }) => id));
    if (people.length < comparedAtATime) break;
  }
  return found.slice(first, last);
}

async function listByName(db: Reader, offset: number, limit: number) {
  const { users } = db.t;
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .orderBy(asc(users.name), asc(users.id))
    .limit(limit)
    .offset(offset);
}

async function listRolesOf(db: Reader, ids: readonly string[]): Promise<Map<string, HeldRole[]>> {
  return groupBy(await listRoles(db, ids), ({ userId }) => userId);
}

/** When each person was seen last: in a session that has not been cleared away, else by the last trace they left. */
async function listLastSeen(db: Reader, ids: readonly string[]): Promise<Map<string, Instant>> {
  const { users, sessions, auditEvents } = db.t;
  const lastTrace = db
    .select({ at: auditEvents.recordedAt })
    .from(auditEvents)
    .where(eq(auditEvents.actorId, users.id))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  const traces = await db
    .select({
      id: users.id,
      at: sql<Instant | null>`(${lastTrace})`.mapWith(auditEvents.recordedAt),
    })
    .from(users)
    .where(inArray(users.id, [...ids]));
  const seen = await db
    .select({ id: sessions.userId, at: max(sessions.lastSeenAt) })
    .from(sessions)
    .where(inArray(sessions.userId, [...ids]))
    .groupBy(sessions.userId);
  const known = [...traces, ...seen].flatMap(({ id, at }): [string, Instant][] =>
    at === null ? [] : [[id, at]],
  );
  return new Map(known);
}

/** What a person may know of themselves, and an administrator of anybody; null where nobody has this id. */
export async function findPerson(db: Reader, userId: string) {
  const { users, places, authenticators } = db.t;
  const [person] = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      province: places.name,
      disabledAt: users.disabledAt,
      createdAt: users.createdAt,
      passwordHash: users.passwordHash,
      passwordChangedAt: users.passwordChangedAt,
      secondFactorSince: authenticators.confirmedAt,
    })
    .from(users)
    .leftJoin(places, eq(places.code, users.provinceCode))
    .leftJoin(authenticators, eq(authenticators.userId, users.id))
    .where(eq(users.id, userId));
  if (person === undefined) return null;
  const { passwordHash, ...facts } = person;
  const rolesOf = await listRolesOf(db, [userId]);
  const seenAt = await listLastSeen(db, [userId]);
  return {
    ...facts,
    hasPassword: passwordHash !== '',
    roles: rolesOf.get(userId) ?? [],
    lastSeenAt: seenAt.get(userId) ?? null,
  };
}
export type FoundPerson = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

/** Whose e-mail address this is; null where it is nobody's. */
export async function findUserId(db: Reader, email: string): Promise<string | null> {
  const { users } = db.t;
  const [found] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  return found?.id ?? null;
}

const mostSuggested = 200;

/** Project codes and unit names to choose a role's scope from. In a large portfolio not all of them: whoever knows the code types it. */
export async function listScopes(db: Reader): Promise<string[]> {
  const { organisations, projects } = db.t;
  const units = await db
    .select({ text: organisations.name })
    .from(organisations)
    .orderBy(asc(organisations.foldedName))
    .limit(mostSuggested);
  const codes = await db
    .select({ text: projects.code })
    .from(projects)
    .orderBy(asc(projects.code))
    .limit(mostSuggested);
  return [...codes, ...units].map(({ text }) => text);
}

/** The provinces a person can be of. */
export async function listProvinces(db: Reader) {
  const { places } = db.t;
  return db
    .select({ code: places.code, name: places.name })
    .from(places)
    .where(eq(places.kind, 'province'))
    .orderBy(asc(places.foldedName));
}
