import { and, asc, desc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';

import { splitDisbursed } from '#app/domain/capital.ts';
import type { FundingSource, Locale } from '#app/domain/codelists.ts';
import { addMonths, type Day, firstDayOf, type Month, monthOf } from '#app/domain/day.ts';
import { type DisbursementForecast, forecastDisbursement } from '#app/domain/forecast.ts';
import { noMoney, subtractVnd, sumVnd, type Vnd } from '#app/domain/money.ts';
import type { Reader } from '#db/reader.ts';
import { countOf, sumOf } from '#db/sums.ts';

/** A year's capital of one source, of one project or of all that is looked at: what is left, and what becomes of it at the pace of the last months. */
export type YearLine = {
  readonly own: Vnd;
  readonly usable: Vnd;
  readonly disbursed: Vnd;
  readonly disbursedOfOwn: Vnd;
  readonly left: Vnd;
  readonly forecast: DisbursementForecast | null;
};
export type ProjectLine = YearLine & {
  readonly projectCode: string;
  readonly projectName: string;
  readonly fundingSource: FundingSource;
  readonly illustrative: boolean;
};

type Asked = { provinceCode: string | null; year: number; today: Day };

export const linesPerPage = 25;
/** The pace looks at three whole months; the first of them may begin three months before this one. */
const monthsBack = 4;

/** One page of the year's capital by project and source, what has most left first, and how many lines there are. */
export async function listYearLines(
  db: Reader,
  { page, locale, ...asked }: Asked & { page: number; locale: Locale },
): Promise<{ lines: readonly ProjectLine[]; total: number }> {
  const { projectYearTotals: totals, projects } = db.t;
  const [counted] = await db.select({ total: countOf() }).from(totals).where(ofYear(db, asked));
  const rows = await db
    .select({
      projectId: totals.projectId,
      projectCode: projects.code,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
      illustrative: projects.illustrative,
      fundingSource: totals.fundingSource,
      own: totals.own,
      carriedIn: totals.carriedIn,
      usable: totals.usable,
      disbursed: totals.disbursed,
    })
    .from(totals)
    .innerJoin(projects, eq(projects.id, totals.projectId))
    .where(ofYear(db, asked))
    .orderBy(
      desc(sql`${totals.usable} - ${totals.disbursed}`),
      asc(totals.projectId),
      asc(totals.fundingSource),
    )
    .limit(linesPerPage)
    .offset((page - 1) * linesPerPage);
  const cash = await readMonthlyCash(db, [...new Set(rows.map(({ projectId }) => projectId))], asked);
  const lines = rows.map(({ projectId, ...row }) => {
    const monthly = cash.get(`${projectId} ${row.fundingSource}`) ?? new Map<Month, Vnd>();
    return { ...row, ...lineOf(row, monthly, asked) };
  });
  return { lines, total: counted?.total ?? 0 };
}

/** The whole year's capital that is looked at, from totals kept by province and month. */
export async function sumYear(db: Reader, asked: Asked): Promise<YearLine> {
  const { projectYearTotals: totals, provinceMonthTotals: months } = db.t;
  const fromCarriedIn = sql`case when ${totals.disbursed} <= 0 then 0 when ${totals.disbursed} < ${totals.carriedIn} then ${totals.disbursed} else ${totals.carriedIn} end`;
  const [sums] = await db
    .select({
      own: sumOf(totals.own),
      usable: sumOf(totals.usable),
      disbursed: sumOf(totals.disbursed),
      fromCarriedIn: sumOf(fromCarriedIn),
    })
    .from(totals)
    .where(ofYear(db, asked));
  const paid = await db
    .select({ month: months.month, cash: sumOf(months.disbursed) })
    .from(months)
    .where(
      and(
        eq(months.capitalYear, asked.year),
        asked.provinceCode === null ? undefined : eq(months.provinceCode, asked.provinceCode),
      ),
    )
    .groupBy(months.month);
  const { own = noMoney, usable = noMoney, disbursed = noMoney, fromCarriedIn: drawn = noMoney } = sums ?? {};
  const monthly = new Map(paid.map(({ month, cash }) => [month, cash]));
  const line = lineOf({ own, carriedIn: drawn, usable, disbursed }, monthly, asked);
  return { ...line, disbursedOfOwn: subtractVnd(disbursed, drawn) };
}

function lineOf(
  { own, carriedIn, usable, disbursed }: Record<'own' | 'carriedIn' | 'usable' | 'disbursed', Vnd>,
  monthly: ReadonlyMap<Month, Vnd>,
  { year, today }: Asked,
): YearLine {
  return {
    own,
    usable,
    disbursed,
    disbursedOfOwn: splitDisbursed({ carriedIn }, disbursed).fromOwn,
    left: subtractVnd(usable, disbursed),
    forecast: forecastDisbursement({ year, today, plan: usable, disbursed, monthly }),
  };
}

/** What projects disbursed of the year in the months before `today`, by project and source. */
async function readMonthlyCash(db: Reader, projectIds: readonly string[], { year, today }: Asked) {
  const cash = new Map<string, Map<Month, Vnd>>();
  if (projectIds.length === 0) return cash;
  const { disbursementEntries: entries } = db.t;
  const month = sql<Month>`substr(cast(${entries.postedOn} as text), 1, 7)`;
  const rows = await db
    .select({
      projectId: entries.projectId,
      fundingSource: entries.fundingSource,
      month,
      cash: sumOf(entries.cash),
    })
    .from(entries)
    .where(
      and(
        inArray(entries.projectId, [...projectIds]),
        gte(entries.postedOn, firstDayOf(addMonths(monthOf(today), -monthsBack))),
        lte(entries.postedOn, today),
        eq(entries.capitalYear, year),
      ),
    )
    .groupBy(entries.projectId, entries.fundingSource, month);
  for (const row of rows) {
    const key = `${row.projectId} ${row.fundingSource}`;
    const months = cash.get(key) ?? new Map<Month, Vnd>();
    months.set(row.month, sumVnd(months.get(row.month) ?? noMoney, row.cash));
    cash.set(key, months);
  }
  return cash;
}

function ofYear(db: Reader, { provinceCode, year }: Asked): SQL | undefined {
  const { projectYearTotals: totals } = db.t;
  return and(
    eq(totals.capitalYear, year),
    provinceCode === null ? undefined : eq(totals.provinceCode, provinceCode),
  );
}
