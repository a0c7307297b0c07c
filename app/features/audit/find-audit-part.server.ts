import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';

import { addDays, type Day, type Instant, instant } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { findPackageId, findProjectId } from '#db/ids-by-code.server.ts';
import type { Reader } from '#db/reader.ts';

import { eventScopes, type HistorySubject } from './event-scopes.ts';
import type { AuditFilters } from './schemas.ts';

/** A part of the log: the filters with the records they name. */
export type AuditPart = {
  /** Null: whoever it was. */
  actorIds: readonly string[] | null;
  /** Conditions that together are the subject's events; null: about whatever it was. */
  scopes: readonly SQL[] | null;
  kind: string | null;
  event: string | null;
  /** From the first moment to before the second; either may be open. */
  from: Instant | null;
  before: Instant | null;
};

export type FoundPerson = { id: string; name: string; email: string };

const mostPeople = 20;
const mostVouchers = 20;

/** What the filters mean, and the people that they may mean; `part` null where they can mean no event, such as a project that is not there. */
export async function findAuditPart(
  db: Reader,
  filters: AuditFilters,
): Promise<{ part: AuditPart | null; people: readonly FoundPerson[] }> {
  const people = filters.person === null ? [] : await findPeople(db, filters.person);
  const subjects = filters.subject === null ? null : await findSubjects(db, filters.subject);
  if ((filters.person !== null && people.length === 0) || subjects?.length === 0)
    return { part: null, people };
  const part = {
    actorIds: filters.person === null ? null : people.map(({ id }) => id),
    scopes: subjects?.flatMap((subject) => eventScopes(db, subject)) ?? null,
    kind: filters.kind,
    event: filters.event,
    from: filters.from === null ? null : startOf(filters.from),
    before: filters.to === null ? null : startOf(addDays(filters.to, 1)),
  };
  return { part, people };
}

/** People whose name or address has every word; the one whose address it is, where it is one. */
async function findPeople(db: Reader, text: string): Promise<FoundPerson[]> {
  const { users } = db.t;
  const everybody = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .orderBy(asc(users.name), asc(users.id));
  const exact = everybody.filter(({ email }) => email === text.toLowerCase());
  if (exact.length > 0) return exact;
  const words = foldText(text).split(' ');
  return everybody
    .filter(({ name, email }) => words.every((word) => foldText(`${name} ${email}`).includes(word)))
    .slice(0, mostPeople);
}

async function findSubjects(db: Reader, text: string): Promise<HistorySubject[]> {
  if (text.includes('@')) return findUser(db, text);
  const [projectCode = '', ...rest] = text.split(/[\s/]+/);
  const projectId = await findProjectId(db, projectCode.toUpperCase());
  if (projectId === null)
    return [...(await findVouchers(db, text, null)), ...(await findContracts(db, text))];
  if (rest.length === 0) return [{ kind: 'project', id: projectId }];
  const code = rest.join(' ');
  const packageId = await findPackageId(db, projectId, code.toUpperCase());
  return packageId === null ? findVouchers(db, code, projectId) : [{ kind: 'package', id: packageId }];
}

async function findUser(db: Reader, email: string): Promise<HistorySubject[]> {
  const { users } = db.t;
  const rows = await db.select({ id: users.id }).from(users).where(eq(users.email, email.toLowerCase()));
  return rows.map(({ id }) => ({ kind: 'user', id }));
}

async function findVouchers(db: Reader, number: string, projectId: string | null): Promise<HistorySubject[]> {
  const { disbursementEntries: entries } = db.t;
  const rows = await db
    .select({ id: entries.id, reversesId: entries.reversesId })
    .from(entries)
    .where(
      and(
        inArray(entries.voucherNumber, [...new Set([number, number.toUpperCase()])]),
        projectId === null ? undefined : eq(entries.projectId, projectId),
      ),
    )
    .orderBy(asc(entries.seq))
    .limit(mostVouchers);
  return rows.map(({ id, reversesId }) => ({ kind: 'disbursement', id, reversesId }));
}

async function findContracts(db: Reader, number: string): Promise<HistorySubject[]> {
  const { contracts } = db.t;
  const rows = await db
    .select({ id: contracts.id })
    .from(contracts)
    .where(sql`${contracts.number} = ${number}`)
    .limit(mostVouchers);
  return rows.map(({ id }) => ({ kind: 'contract', id }));
}

/** Midnight in Vietnam. */
function startOf(day: Day): Instant {
  return instant(`${day}T00:00:00+07:00`);
}
