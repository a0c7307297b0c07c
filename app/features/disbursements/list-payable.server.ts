import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import { type Actor, reachOf } from '#app/domain/permissions.ts';
import { beginsWith } from '#db/begins-with.ts';
import { containsWords } from '#db/folded-search.ts';
import type { Reader } from '#db/reader.ts';
import { withinReach } from '#db/within-reach.ts';

const matchesShown = 20;

/** Package names beyond these would not be shown anyway. */
const namesRead = 200;

/** What the person may record a voucher for: their projects, and once something is typed the contracts that match any part of it. */
export async function listPayable(db: Reader, actor: Actor, text: string | null, locale: Locale) {
  const { projects } = db.t;
  const foundContracts = text === null ? [] : await listContractsMatching(db, actor, text);
  const foundProjects = await db
    .select({ code: projects.code, name: locale === 'vi' ? projects.nameVi : projects.nameEn })
    .from(projects)
    .where(
      and(withinPermitted(db, actor), text === null ? undefined : containsWords(projects.foldedName, text)),
    )
    .orderBy(asc(projects.code))
    .limit(matchesShown + 1);
  return {
    contracts: foundContracts.slice(0, matchesShown),
    projects: foundProjects.slice(0, matchesShown),
    hasMore: foundContracts.length > matchesShown || foundProjects.length > matchesShown,
  };
}
export type Payables = Awaited<ReturnType<typeof listPayable>>;

function withinPermitted(db: Reader, actor: Actor): SQL | undefined {
  return withinReach(reachOf(actor, 'disbursement:record'), db.t.projects);
}

/**
 * Contracts by how their number begins, or by words of their package's code and name; after a project's code, the words
 * are looked for in that project. Each way is answered by an index or by one pass over the packages' names.
 */
async function listContractsMatching(db: Reader, actor: Actor, text: string): Promise<FoundContract[]> {
  const { projects, biddingPackages: packages, contracts } = db.t;
  const words = text.split(/\s+/);
  const named = await db
    .select({ id: projects.id, code: projects.code })
    .from(projects)
    .where(
      inArray(
        projects.code,
        words.map((word) => word.toUpperCase()),
      ),
    );
  if (named.length > 0) {
    const codes = new Set(named.map(({ code }) => code));
    const rest = words.filter((word) => !codes.has(word.toUpperCase())).join(' ');
    const ids = named.map(({ id }) => id);
    return selectContracts(db, actor, [inArray(projects.id, ids), containsWords(packages.foldedName, rest)]);
  }
  const byNumber = await selectContracts(db, actor, [beginsWith(contracts.number, text)]);
  if (byNumber.length > 0) return byNumber;
  const ofThatName = db
    .select({ id: packages.id })
    .from(packages)
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(and(containsWords(packages.foldedName, text), withinPermitted(db, actor)))
    .orderBy(asc(packages.foldedName), asc(packages.id))
    .limit(namesRead);
  return selectContracts(db, actor, [inArray(packages.id, ofThatName)]);
}

type FoundContract = Awaited<ReturnType<typeof selectContracts>>[number];

async function selectContracts(db: Reader, actor: Actor, conditions: readonly (SQL | undefined)[]) {
  const { projects, biddingPackages: packages, contracts } = db.t;
  return db
    .select({
      id: contracts.id,
      number: contracts.number,
      packageCode: packages.code,
      packageName: packages.name,
      projectCode: projects.code,
    })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(and(withinPermitted(db, actor), ...conditions))
    .orderBy(asc(projects.code), asc(packages.code), asc(contracts.signedOn))
    .limit(matchesShown + 1);
}
