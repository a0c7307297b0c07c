import { and, eq, sql } from 'drizzle-orm';

import type { Day, Month } from '#app/domain/day.ts';
import { noMoney } from '#app/domain/money.ts';
import { monthsOfCapital, spreadFromMilestones } from '#app/domain/monthly-plan.ts';
import { planMilestonesOf } from '#app/domain/position/plan-milestones.ts';
import { loadProjectRecords } from '#db/materialise/load-project-records.server.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

import { listPlanRevisions, sumUsable } from './plan-revisions.server.ts';

type Asked = { projectId: string; year: number; revision: number | null };

/** A project's monthly plan as it is, or as a revision had it, beside another one and what was disbursed; throws nothing for a year without any. */
export async function findMonthlyPlan(db: Reader, { projectId, year, revision }: Asked) {
  const revisions = await listPlanRevisions(db, projectId, year);
  const [newest = null, previous = null] = revisions;
  const asked = revisions.find((plan) => plan.revision === revision) ?? null;
  const shown = asked ?? newest;
  const compared = shown === newest ? previous : newest;
  const disbursed = await sumDisbursedByMonth(db, projectId, year);
  return {
    usable: await sumUsable(db, projectId, year),
    version: newest?.revision ?? 0,
    newest,
    shown,
    compared,
    revisions,
    months: monthsOfCapital(year).map((month, index) => ({
      month,
      shown: shown?.amounts[index] ?? null,
      compared: compared?.amounts[index] ?? null,
      disbursed: disbursed.get(month) ?? noMoney,
    })),
  };
}
export type MonthlyPlanPage = Awaited<ReturnType<typeof findMonthlyPlan>>;

/** The year's usable capital spread over its months by the project's milestones; null where none of them ends in these months. */
export async function proposeMonths(
  db: Reader,
  { projectId, year }: { projectId: string; year: number },
  today: Day,
) {
  const records = await loadProjectRecords(db, projectId, today, 'alone');
  const usable = await sumUsable(db, projectId, year);
  return spreadFromMilestones(year, usable, planMilestonesOf(records, today));
}

async function sumDisbursedByMonth(db: Reader, projectId: string, year: number) {
  const { disbursementEntries: entries } = db.t;
  const month = sql<Month>`substr(cast(${entries.postedOn} as text), 1, 7)`;
  const rows = await db
    .select({ month, cash: sumOf(entries.cash) })
    .from(entries)
    .where(and(eq(entries.projectId, projectId), eq(entries.capitalYear, year)))
    .groupBy(month);
  return new Map(rows.map((row) => [row.month, row.cash]));
}
