import { and, asc } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { containsWords } from '#db/folded-search.ts';
import type { Reader } from '#db/reader.ts';

import { listContractsMatching, withinPermitted } from './list-contracts-matching.server.ts';

const matchesShown = 20;

/** What the person may record a voucher for: their projects, and once something is typed the contracts that match any part of it. */
export async function listPayable(db: Reader, actor: Actor, text: string | null, locale: Locale) {
  const most = matchesShown + 1;
  const found = await listProjectsNamed(db, actor, text, { locale, most });
  const projects = found.map(({ code, name }) => ({ code, name }));
  const projectIds = found.map(({ id }) => id);
  const contracts = text === null ? [] : await listContractsMatching(db, actor, { text, most, projectIds });
  return {
    contracts: contracts.slice(0, matchesShown),
    projects: projects.slice(0, matchesShown),
    hasMore: contracts.length > matchesShown || projects.length > matchesShown,
  };
}
export type Payables = Awaited<ReturnType<typeof listPayable>>;

async function listProjectsNamed(
  db: Reader,
  actor: Actor,
  text: string | null,
  { locale, most }: { locale: Locale; most: number },
) {
  const { projects } = db.t;
  return db
    .select({
      id: projects.id,
      code: projects.code,
      name: locale === 'vi' ? projects.nameVi : projects.nameEn,
    })
    .from(projects)
    .where(
      and(withinPermitted(db, actor), text === null ? undefined : containsWords(projects.foldedName, text)),
    )
    .orderBy(asc(projects.code))
    .limit(most);
}
