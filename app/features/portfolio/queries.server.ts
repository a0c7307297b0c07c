import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import { addMonths, type Day, type Month, month as monthNamed } from '#app/domain/day.ts';
import { forecastDisbursement } from '#app/domain/forecast.ts';
import { noMoney, subtractVnd, sumVnd, type Vnd, vnd } from '#app/domain/money.ts';
import { shortPlaceName } from '#db/place-name.ts';
import { prepared, preparedPer } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf, totalOf } from '#db/sums.ts';

/** Flags open anywhere, from the kept totals. */
export async function countOpenFlags(db: Reader): Promise<number> {
  const [row] = await openFlags(db);
  return row?.open ?? 0;
}

const openFlags = prepared((db) => {
  const { provinceTotals: totals } = db.t;
  return db.select({ open: totalOf(sql`${totals.openRed} + ${totals.openAmber}`) }).from(totals);
});

/** The provinces that have projects. */
const portfolioProvinces = preparedPer((db, locale: Locale) => {
  const { provinceTotals, places } = db.t;
  return db
    .select({
      code: places.code,
      name: shortPlaceName(places, locale),
      fullName: places.fullName,
      nameEn: places.fullNameEn,
    })
    .from(places)
    .where(inArray(places.code, db.select({ code: provinceTotals.provinceCode }).from(provinceTotals)))
    .orderBy(asc(places.foldedName));
});

/** The province whose portfolio a person opens first; null for all. */
async function findHomeProvince(db: Reader, userId: string): Promise<string | null> {
  const [user] = await homeProvince(db, { userId });
  return user?.code ?? null;
}

const homeProvince = prepared((db) => {
  const { users } = db.t;
  return db
    .select({ code: users.provinceCode })
    .from(users)
    .where(eq(users.id, sql.placeholder('userId')));
});

/** The provinces, and which one a page is about: `?province=` a code or `all`, else the person's own; null for all. */
export async function getProvinceChoice(
  db: Reader,
  params: URLSearchParams,
  { userId, locale }: { userId: string; locale: Locale },
) {
  const provinces = await portfolioProvinces(db, locale);
  const asked = params.get('province') ?? (await findHomeProvince(db, userId));
  return { provinces, province: provinces.find(({ code }) => code === asked) ?? null };
}

/** A province's figures (null: all provinces), each a kept total. */
export async function getPortfolioTotals(db: Reader, provinceCode: string | null) {
  const [row] = await (provinceCode === null ? totalsOfAll(db) : totalsOfProvince(db, { provinceCode }));
  if (row === undefined) throw new Error('a sum without a row');
  return row;
}

const totalsOfAll = prepared((db) => selectTotals(db));

const totalsOfProvince = prepared((db) =>
  selectTotals(db).where(eq(db.t.provinceTotals.provinceCode, sql.placeholder('provinceCode'))),
);

function selectTotals(db: Reader) {
  const { provinceTotals: totals } = db.t;
  return db
    .select({
      projects: totalOf(totals.projects),
      packages: totalOf(totals.packages),
      packagesDone: totalOf(totals.packagesDone),
      totalInvestment: sumOf(totals.totalInvestment),
      contractValue: sumOf(totals.contractValue),
      disbursed: sumOf(totals.disbursed),
      yearAssigned: sumOf(totals.yearAssigned),
      yearDisbursed: sumOf(totals.yearDisbursed),
      yearPlanned: sumOf(totals.yearPlanned),
      offTrack: totalOf(totals.offTrack),
      watch: totalOf(totals.watch),
      onTrack: totalOf(totals.onTrack),
      done: totalOf(totals.done),
      unknown: totalOf(totals.unknown),
      openRed: totalOf(totals.openRed),
      openAmber: totalOf(totals.openAmber),
    })
    .from(totals);
}

/** The projects that need looking at first: worst standing, then largest. */
export async function listPortfolioProjects(
  db: Reader,
  { provinceCode, locale, limit }: { provinceCode: string | null; locale: Locale; limit: number },
) {
  const { projectPositions: positions, projects, scheduleItems, biddingPackages } = db.t;
  return db
    .select({
      code: projects.code,
      name: locale === 'vi' ? projects.nameVi : projects.nameEn,
      illustrative: projects.illustrative,
      standing: positions.standing,
      delayDays: positions.delayDays,
      totalInvestment: positions.totalInvestment,
      physical: positions.physical,
      yearAssigned: positions.yearAssigned,
      yearDisbursed: positions.yearDisbursed,
      yearPlanned: positions.yearPlanned,
      nextOn: positions.nextItemOn,
      nextRole: scheduleItems.role,
      nextName: scheduleItems.name,
      nextPackage: biddingPackages.code,
    })
    .from(positions)
    .innerJoin(projects, eq(projects.id, positions.projectId))
    .leftJoin(scheduleItems, eq(scheduleItems.id, positions.nextItemId))
    .leftJoin(biddingPackages, eq(biddingPackages.id, scheduleItems.packageId))
    .where(provinceCode === null ? undefined : eq(positions.provinceCode, provinceCode))
    .orderBy(asc(positions.standingRank), sql`${positions.totalInvestment} desc nulls last`)
    .limit(limit);
}

export type YearCurve = {
  months: readonly Month[];
  assigned: Vnd;
  /** Cumulative by the end of each month. */
  planned: readonly Vnd[];
  /** Cumulative out of the year's own capital, up to the month of the day. */
  disbursed: readonly Vnd[];
  /** What may yet be disbursed by the last month; null while the pace is not known. */
  forecast: { low: Vnd; expected: Vnd; high: Vnd } | null;
};

/** The S-curve of a capital year: January to January after, from totals kept by province and month. */
export async function getYearCurve(
  db: Reader,
  {
    provinceCode,
    year,
    today,
    assigned,
    ownDisbursed,
  }: { provinceCode: string | null; year: number; today: Day; assigned: Vnd; ownDisbursed: Vnd },
): Promise<YearCurve> {
  const { provinceMonthTotals: totals, provinceMonthPlans: plans } = db.t;
  const inProvince = (column: typeof totals.provinceCode | typeof plans.provinceCode) =>
    provinceCode === null ? undefined : eq(column, provinceCode);
  const paid = await db
    .select({ month: totals.month, amount: sumOf(totals.disbursed) })
    .from(totals)
    .where(and(eq(totals.capitalYear, year), inProvince(totals.provinceCode)))
    .groupBy(totals.month);
  const planned = await db
    .select({ month: plans.month, cumulative: sumOf(plans.cumulative) })
    .from(plans)
    .where(and(eq(plans.capitalYear, year), inProvince(plans.provinceCode)))
    .groupBy(plans.month);
  const months = Array.from({ length: 13 }, (_, index) => addMonths(monthNamed(`${year}-01`), index));
  const monthly = new Map(paid.map(({ month, amount }) => [month, amount]));
  const plannedBy = new Map(planned.map(({ month, cumulative }) => [month, cumulative]));
  const disbursed = withoutCarriedIn(
    cumulated(
      months.filter((month) => `${month}-01` <= today),
      monthly,
    ),
    ownDisbursed,
  );
  return {
    months,
    assigned,
    planned: planned.length === 0 ? [] : months.map((month) => plannedBy.get(month) ?? noMoney),
    disbursed,
    forecast: forecastDisbursement({
      year,
      today,
      plan: assigned,
      disbursed: disbursed.at(-1) ?? noMoney,
      monthly,
    }),
  };
}

/** Capital carried in is drawn first, so the first of what went out was not the year's own. */
function withoutCarriedIn(cumulative: readonly Vnd[], ownDisbursed: Vnd): readonly Vnd[] {
  const carriedIn = subtractVnd(cumulative.at(-1) ?? noMoney, ownDisbursed);
  return cumulative.map((amount) => vnd(Math.max(0, subtractVnd(amount, carriedIn))));
}

function cumulated(months: readonly Month[], monthly: ReadonlyMap<Month, Vnd>): readonly Vnd[] {
  let total = noMoney;
  return months.map((month) => (total = sumVnd(total, monthly.get(month) ?? noMoney)));
}

/** What the sources state by the day of these provinces and their communes, each with its newest measurement not after it. */
export async function listIndicators(
  db: Reader,
  { provinceCode, today, locale }: { provinceCode: string | null; today: Day; locale: Locale },
) {
  const { indicators, indicatorMeasurements: measurements, places, sources } = db.t;
  const rows = await db
    .select({
      id: indicators.id,
      name: locale === 'vi' ? indicators.nameVi : indicators.nameEn,
      unit: locale === 'vi' ? indicators.unitVi : indicators.unitEn,
      place: locale === 'vi' ? places.fullName : places.fullNameEn,
      targetHundredths: indicators.targetHundredths,
      targetOn: indicators.targetOn,
      valueHundredths: measurements.valueHundredths,
      qualifier: measurements.qualifier,
      measuredOn: measurements.measuredOn,
      source: sources.title,
      sourceUrl: sources.url,
    })
    .from(indicators)
    .innerJoin(places, eq(places.code, indicators.placeCode))
    .innerJoin(sources, eq(sources.id, indicators.sourceId))
    .leftJoin(
      measurements,
      and(
        eq(measurements.indicatorId, indicators.id),
        or(isNull(measurements.measuredOn), lte(measurements.measuredOn, today)),
      ),
    )
    .where(
      and(
        or(isNull(indicators.statedOn), lte(indicators.statedOn, today)),
        provinceCode === null ? undefined : eq(places.provinceCode, provinceCode),
      ),
    )
    .orderBy(
      asc(places.provinceCode),
      asc(indicators.position),
      sql`${measurements.measuredOn} desc nulls last`,
    );
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!newest.has(row.id)) newest.set(row.id, row);
  return [...newest.values()];
}
