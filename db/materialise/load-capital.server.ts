import { and, asc, eq, gte, lte, sql } from 'drizzle-orm';

import { capitalYearsOn } from '#app/domain/capital.ts';
import { addMonths, type Day, firstDayOf, type Month, monthOf } from '#app/domain/day.ts';
import { sumVnd } from '#app/domain/money.ts';
import type { ProjectRecords } from '#app/domain/position/records.ts';
import { prepared } from '../prepared.ts';
import type { Reader } from '../reader.ts';
import { sumOf } from '../sums.ts';

/** A project's capital of the year that runs on `today`, a line a funding source, and what it has disbursed of every year. */
export async function loadCapital(
  db: Reader,
  projectId: string,
  today: Day,
): Promise<Pick<ProjectRecords, 'capitalYear' | 'capital' | 'disbursed'>> {
  const capitalYear = capitalYearsOn(today)[0] ?? 0;
  const years = await capitalOfProject(db, { projectId });
  const running = years.filter((line) => line.capitalYear === capitalYear);
  const from = firstDayOf(addMonths(monthOf(today), -4));
  const monthly =
    running.length === 0 ? [] : await monthlyCashOfYear(db, { projectId, capitalYear, from, today });
  return {
    capitalYear,
    capital: running.map((line) => ({
      ...line,
      monthly: new Map(
        monthly
          .filter(({ fundingSource }) => fundingSource === line.fundingSource)
          .map(({ month, cash }) => [month, cash]),
      ),
    })),
    disbursed: sumVnd(...years.map(({ disbursed }) => disbursed)),
  };
}

const capitalOfProject = prepared((db) => {
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
    .orderBy(asc(totals.capitalYear), asc(totals.fundingSource));
});

const monthlyCashOfYear = prepared((db) => {
  const { disbursementEntries: entries } = db.t;
  const month = sql<Month>`substr(cast(${entries.postedOn} as text), 1, 7)`;
  return db
    .select({
      fundingSource: entries.fundingSource,
      month,
      cash: sumOf(entries.cash),
    })
    .from(entries)
    .where(
      and(
        eq(entries.projectId, sql.placeholder('projectId')),
        eq(entries.capitalYear, sql.placeholder('capitalYear')),
        gte(entries.postedOn, sql.placeholder('from')),
        lte(entries.postedOn, sql.placeholder('today')),
      ),
    )
    .groupBy(entries.fundingSource, month);
});
