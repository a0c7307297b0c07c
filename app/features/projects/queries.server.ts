import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';

import type { Locale, Standing } from '#app/domain/codelists.ts';
import { standingRanks } from '#app/domain/standing.ts';
import { containsWords } from '#db/folded-search.ts';
import { shortPlaceName } from '#db/place-name.ts';
import { prepared, preparedPer } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';
import { countOf, totalOf } from '#db/sums.ts';

import { projectSorts } from './schemas.ts';
import type { ProjectSearch, ProjectSort } from './schemas.ts';

export { findProjectSubject } from './project-address.server.ts';

type Filters = Pick<ProjectSearch, 'q' | 'province' | 'sector' | 'group'>;

export const projectsPerPage = 25;

/** One page of the projects that a search finds, in its order. */
export async function listProjects(db: Reader, search: ProjectSearch, locale: Locale) {
  const ids = await findProjectIds(db, search);
  if (ids.length === 0) return [];
  const { projectPositions: positions, projects, places, scheduleItems, biddingPackages } = db.t;
  const rows = await db
    .select({
      id: projects.id,
      code: projects.code,
      name: locale === 'vi' ? projects.nameVi : projects.nameEn,
      place: shortPlaceName(places, locale),
      illustrative: projects.illustrative,
      standing: positions.standing,
      delayDays: positions.delayDays,
      totalInvestment: positions.totalInvestment,
      physical: positions.physical,
      yearAssigned: positions.yearAssigned,
      yearDisbursed: positions.yearDisbursed,
      yearPlanned: positions.yearPlanned,
      finishOn: positions.finishOn,
      nextOn: positions.nextItemOn,
      nextRole: scheduleItems.role,
      nextName: scheduleItems.name,
      nextPackage: biddingPackages.code,
    })
    .from(positions)
    .innerJoin(projects, eq(projects.id, positions.projectId))
    .innerJoin(places, eq(places.code, projects.provinceCode))
    .leftJoin(scheduleItems, eq(scheduleItems.id, positions.nextItemId))
    .leftJoin(biddingPackages, eq(biddingPackages.id, scheduleItems.packageId))
    .where(inArray(positions.projectId, ids));
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
export type ListedProject = Awaited<ReturnType<typeof listProjects>>[number];

/** How many projects the filters find in each standing. */
export async function countProjects(
  db: Reader,
  filters: Filters,
): Promise<Readonly<Record<Standing, number>>> {
  const { q, sector, group, province } = filters;
  const isKept = q === '' && sector === null && group === null;
  return isKept ? keptCounts(db, province) : countMatching(db, filters);
}

/** The provinces that have projects. */
export async function listProjectProvinces(db: Reader, locale: Locale) {
  return provincesWithProjects(db, locale);
}

const provincesWithProjects = preparedPer((db, locale: Locale) => {
  const { provinceTotals, places } = db.t;
  return db
    .select({ code: places.code, name: shortPlaceName(places, locale) })
    .from(places)
    .where(inArray(places.code, db.select({ code: provinceTotals.provinceCode }).from(provinceTotals)))
    .orderBy(asc(places.foldedName));
});

/** Finds the page first, so that only its projects are joined with all that it shows of them. */
async function findProjectIds(db: Reader, search: ProjectSearch): Promise<string[]> {
  const { projectPositions: positions } = db.t;
  const { standing, sort, page } = search;
  const inStanding = standing === null ? undefined : eq(positions.standingRank, standingRanks[standing]);
  const rows = await db
    .select({ id: positions.projectId })
    .from(positions)
    .where(and(inStanding, ...conditionsOf(db, search)))
    .orderBy(...orderOf(db, sort))
    .limit(projectsPerPage)
    .offset((page - 1) * projectsPerPage);
  return rows.map(({ id }) => id);
}

async function countMatching(db: Reader, filters: Filters): Promise<Record<Standing, number>> {
  const { projectPositions: positions } = db.t;
  const rows = await db
    .select({ rank: positions.standingRank, count: countOf() })
    .from(positions)
    .where(and(...conditionsOf(db, filters)))
    .groupBy(positions.standingRank);
  const { offTrack, watch, unknown, onTrack, done } = standingRanks;
  const at = (asked: number) => rows.find(({ rank }) => rank === asked)?.count ?? 0;
  return {
    offTrack: at(offTrack),
    watch: at(watch),
    unknown: at(unknown),
    onTrack: at(onTrack),
    done: at(done),
  };
}

async function keptCounts(db: Reader, province: string | null): Promise<Record<Standing, number>> {
  const [row] = await (province === null ? countsOfAll(db) : countsOfProvince(db, { province }));
  if (row === undefined) throw new Error('a sum without a row');
  return row;
}

const countsOfAll = prepared((db) => selectCounts(db));

const countsOfProvince = prepared((db) =>
  selectCounts(db).where(eq(db.t.provinceTotals.provinceCode, sql.placeholder('province'))),
);

function selectCounts(db: Reader) {
  const { provinceTotals: totals } = db.t;
  return db
    .select({
      offTrack: totalOf(totals.offTrack),
      watch: totalOf(totals.watch),
      onTrack: totalOf(totals.onTrack),
      done: totalOf(totals.done),
      unknown: totalOf(totals.unknown),
    })
    .from(totals);
}

function conditionsOf(db: Reader, { q, province, sector, group }: Filters): (SQL | undefined)[] {
  const { projectPositions: positions } = db.t;
  return [
    containsWords(positions.foldedName, q),
    province === null ? undefined : eq(positions.provinceCode, province),
    sector === null ? undefined : eq(positions.sector, sector),
    group === null ? undefined : eq(positions.group, group),
  ];
}

/** Ascending or, after a `-`, descending; what is not known comes last either way. */
function orderOf(db: Reader, sort: ProjectSearch['sort']): SQL[] {
  const { projectPositions: positions } = db.t;
  const columns: Record<ProjectSort, SQL> = {
    standing: sql`${positions.standingRank}`,
    code: sql`${positions.code}`,
    investment: sql`${positions.totalInvestment}`,
    physical: sql`${positions.physical}`,
    rate: sql`1.0 * ${positions.yearDisbursed} / nullif(${positions.yearAssigned}, 0)`,
    delay: sql`${positions.delayDays}`,
    finish: sql`${positions.finishOn}`,
  };
  const key = projectSorts.find((known) => sort.endsWith(known)) ?? 'standing';
  const direction = sort.startsWith('-') ? sql`desc nulls last` : sql`asc nulls last`;
  return [
    sql`${columns[key]} ${direction}`,
    sql`${positions.totalInvestment} desc nulls last`,
    asc(positions.projectId),
  ];
}
