import { and, asc, desc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { prepared, preparedPer } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';

import { listDecisions } from './list-decisions.server.ts';

type Asked = { projectCode: string; today: Day; locale: Locale };

/** More packages than anybody reads on one page; the list of packages has the rest. */
const mostPackages = 100;

/** All that a project's page shows; throws `NotFound`. */
export async function findProject(db: Reader, { projectCode, today, locale }: Asked) {
  const project = await findHeader(db, projectCode, locale);
  const { id: projectId } = project;
  return {
    project,
    packages: await packagesOf(db, { projectId }),
    facts: await factsOf(db, locale, { projectId, today }),
    decisions: await listDecisions(db, projectId, today),
    baselines: await baselinesOf(db, { projectId, today }),
    capital: await capitalOf(db, { projectId }),
  };
}
export type ProjectPage = Awaited<ReturnType<typeof findProject>>;

async function findHeader(db: Reader, projectCode: string, locale: Locale) {
  const [project] = await headerOf(db, locale, { projectCode });
  if (project === undefined) throw new NotFound(`project ${projectCode}`);
  const { communeCode, ...header } = project;
  return { ...header, commune: communeCode === null ? null : await placeName(db, communeCode, locale) };
}

const headerOf = preparedPer((db, locale: Locale) => {
  const { projects, programmes, organisations, places, projectPositions, scheduleItems } = db.t;
  const managers = alias(organisations, 'managers');
  const isVietnamese = locale === 'vi';
  return db
    .select({
      id: projects.id,
      code: projects.code,
      ownerId: projects.ownerId,
      name: isVietnamese ? projects.nameVi : projects.nameEn,
      objective: isVietnamese ? projects.objectiveVi : projects.objectiveEn,
      status: projects.status,
      sector: projects.sector,
      group: projects.group,
      illustrative: projects.illustrative,
      approvedStartOn: projects.approvedStartOn,
      approvedFinishOn: projects.approvedFinishOn,
      communeCode: projects.communeCode,
      province: isVietnamese ? places.fullName : places.fullNameEn,
      programme: isVietnamese ? programmes.nameVi : programmes.nameEn,
      owner: organisations.name,
      ownerIllustrative: organisations.illustrative,
      managingUnit: managers.name,
      position: projectPositions,
      nextRole: scheduleItems.role,
      nextName: scheduleItems.name,
    })
    .from(projects)
    .innerJoin(places, eq(places.code, projects.provinceCode))
    .leftJoin(programmes, eq(programmes.id, projects.programmeId))
    .leftJoin(organisations, eq(organisations.id, projects.ownerId))
    .leftJoin(managers, eq(managers.id, projects.managingUnitId))
    .leftJoin(projectPositions, eq(projectPositions.projectId, projects.id))
    .leftJoin(scheduleItems, eq(scheduleItems.id, projectPositions.nextItemId))
    .where(eq(projects.code, sql.placeholder('projectCode')));
});

async function placeName(db: Reader, code: string, locale: Locale): Promise<string | null> {
  const { places } = db.t;
  const [place] = await db
    .select({ name: locale === 'vi' ? places.fullName : places.fullNameEn })
    .from(places)
    .where(eq(places.code, code));
  return place?.name ?? null;
}

const packagesOf = prepared((db) => {
  const { biddingPackages: packages, packagePositions: positions } = db.t;
  return db
    .select({
      code: packages.code,
      name: packages.name,
      price: packages.price,
      status: packages.status,
      round: packages.round,
      illustrative: packages.illustrative,
      standing: positions.standing,
      physical: positions.physical,
      contractValue: positions.contractValue,
      disbursed: positions.disbursed,
      finishOn: positions.finishOn,
      delayDays: positions.delayDays,
      critical: positions.critical,
    })
    .from(packages)
    .leftJoin(positions, eq(positions.packageId, packages.id))
    .where(eq(packages.projectId, sql.placeholder('projectId')))
    .orderBy(asc(packages.code))
    .limit(mostPackages);
});

/** What sources state of the project, each from its own day on. */
const factsOf = preparedPer((db, locale: Locale) => {
  const { projectFacts: facts, sources } = db.t;
  return db
    .select({
      id: facts.id,
      kind: facts.kind,
      text: locale === 'vi' ? facts.textVi : facts.textEn,
      statedOn: facts.statedOn,
      source: sources.title,
      sourceUrl: sources.url,
    })
    .from(facts)
    .innerJoin(sources, eq(sources.id, facts.sourceId))
    .where(
      and(
        eq(facts.projectId, sql.placeholder('projectId')),
        or(isNull(facts.statedOn), lte(facts.statedOn, sql.placeholder('today'))),
      ),
    )
    .orderBy(asc(facts.position));
});

const baselinesOf = prepared((db) => {
  const { baselines } = db.t;
  return db
    .select({
      number: baselines.number,
      approvedOn: baselines.approvedOn,
      decisionNumber: baselines.decisionNumber,
      reason: baselines.reason,
      illustrative: baselines.illustrative,
    })
    .from(baselines)
    .where(
      and(
        eq(baselines.projectId, sql.placeholder('projectId')),
        lte(baselines.approvedOn, sql.placeholder('today')),
      ),
    )
    .orderBy(desc(baselines.number));
});

const capitalOf = prepared((db) => {
  const { projectYearTotals: totals } = db.t;
  return db
    .select({
      capitalYear: totals.capitalYear,
      fundingSource: totals.fundingSource,
      own: totals.own,
      carriedIn: totals.carriedIn,
      usable: totals.usable,
      disbursed: totals.disbursed,
    })
    .from(totals)
    .where(eq(totals.projectId, sql.placeholder('projectId')))
    .orderBy(desc(totals.capitalYear), asc(totals.fundingSource));
});
