import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import { standingRanks } from '#app/domain/standing.ts';
import { containsWords } from '#db/folded-search.ts';
import type { Reader } from '#db/reader.ts';
import { totalOf } from '#db/sums.ts';

import type { PackageSearch } from './schemas.ts';

export { findPackageSubject, type PackageAddress } from './package-address.server.ts';

export const packagesPerPage = 25;

/** A list goes no further than this: whoever looks for more needs other words. */
export const mostListed = 1_000;

/** One page of the packages that a person is in charge of: what needs attention first, then what ends first. */
export async function listMyPackages(db: Reader, managerId: string, asked: number, locale: Locale) {
  const { biddingPackages: packages, packagePositions: positions } = db.t;
  const [counted] = await db
    .select({ total: count() })
    .from(packages)
    .where(eq(packages.managerId, managerId));
  const total = counted?.total ?? 0;
  const page = pageWithin(asked, total);
  const rows = await selectPackages(db, locale)
    .where(eq(packages.managerId, managerId))
    .orderBy(rankOf(db), sql`${positions.finishOn} asc nulls last`, asc(packages.id))
    .limit(packagesPerPage)
    .offset((page - 1) * packagesPerPage);
  return { rows, total, page };
}
export type ListedPackage = Awaited<ReturnType<typeof listMyPackages>>['rows'][number];

/** One page of all packages that a search finds, in the order of their projects, or of their names where a name is searched for. */
export async function listPackages(db: Reader, search: PackageSearch, locale: Locale) {
  const found = await (search.q === '' ? findByPosition(db, search) : findByName(db, search));
  if (found.ids.length === 0) return { ...found, rows: [] };
  const rows = await selectPackages(db, locale).where(inArray(db.t.biddingPackages.id, found.ids));
  return { ...found, rows: rows.toSorted((a, b) => found.ids.indexOf(a.id) - found.ids.indexOf(b.id)) };
}

type FoundPage = { ids: string[]; total: number; page: number };

async function findByPosition(db: Reader, search: PackageSearch): Promise<FoundPage> {
  const { packagePositions: positions } = db.t;
  const total = await countByPosition(db, search);
  const page = pageWithin(search.page, Math.min(total, mostListed));
  const found = await db
    .select({ id: positions.packageId })
    .from(positions)
    .where(and(...conditionsOf(db, search)))
    .orderBy(asc(positions.projectId), asc(positions.packageId))
    .limit(packagesPerPage)
    .offset((page - 1) * packagesPerPage);
  return { ids: found.map(({ id }) => id), total, page };
}

/** Reads every match up to the most that is listed, so that one pass over the names also counts them. */
async function findByName(db: Reader, search: PackageSearch): Promise<FoundPage> {
  const { biddingPackages: packages, packagePositions: positions } = db.t;
  const named = db.select({ id: packages.id }).from(packages).$dynamic();
  const conditions = conditionsOf(db, search);
  const isNarrowed = conditions.some((condition) => condition !== undefined);
  const found = await (isNarrowed ? named.innerJoin(positions, eq(positions.packageId, packages.id)) : named)
    .where(and(containsWords(packages.foldedName, search.q), ...conditions))
    .orderBy(asc(packages.foldedName), asc(packages.id))
    .limit(mostListed + 1);
  const page = pageWithin(search.page, Math.min(found.length, mostListed));
  const ids = found.slice((page - 1) * packagesPerPage, page * packagesPerPage).map(({ id }) => id);
  return { ids, total: found.length, page };
}

async function countByPosition(db: Reader, search: PackageSearch): Promise<number> {
  const { packagePositions: positions, provinceTotals: totals } = db.t;
  if (search.status !== null || search.standing !== null) {
    const [counted] = await db
      .select({ total: count() })
      .from(positions)
      .where(and(...conditionsOf(db, search)));
    return counted?.total ?? 0;
  }
  const [kept] = await db
    .select({ total: totalOf(totals.packages) })
    .from(totals)
    .where(search.province === null ? undefined : eq(totals.provinceCode, search.province));
  return kept?.total ?? 0;
}

function conditionsOf(db: Reader, { province, status, standing }: PackageSearch): (SQL | undefined)[] {
  const { packagePositions: positions } = db.t;
  return [
    province === null ? undefined : eq(positions.provinceCode, province),
    status === null ? undefined : eq(positions.status, status),
    standing === null ? undefined : eq(positions.standing, standing),
  ];
}

/** Packages with their place and how they stand; the caller says which. */
export function selectPackages(db: Reader, locale: Locale) {
  const { biddingPackages: packages, packagePositions: positions, projects } = db.t;
  return db
    .select({
      id: packages.id,
      code: packages.code,
      name: packages.name,
      status: packages.status,
      isIt: packages.isIt,
      version: packages.version,
      price: packages.price,
      illustrative: packages.illustrative,
      projectCode: projects.code,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
      standing: positions.standing,
      physical: positions.physical,
      reportedOn: positions.reportedOn,
      finishOn: positions.finishOn,
      delayDays: positions.delayDays,
      openRed: positions.openRed,
      openAmber: positions.openAmber,
    })
    .from(packages)
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .leftJoin(positions, eq(positions.packageId, packages.id));
}

/** Worst first; a package without a position is not known. */
function rankOf(db: Reader): SQL {
  const { packagePositions: positions } = db.t;
  const ranks = Object.entries(standingRanks).map(
    ([standing, rank]) => sql`when ${positions.standing} = ${standing} then ${rank}`,
  );
  return sql`case ${sql.join(ranks, sql` `)} else ${standingRanks.unknown} end`;
}

function pageWithin(asked: number, total: number): number {
  return Math.min(asked, Math.max(1, Math.ceil(total / packagesPerPage)));
}
