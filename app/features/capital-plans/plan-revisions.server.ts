import { and, asc, desc, eq } from 'drizzle-orm';

import { groupBy } from '#app/domain/group-by.ts';
import type { Vnd } from '#app/domain/money.ts';
import { noMoney } from '#app/domain/money.ts';
import { amountsOf } from '#app/domain/monthly-plan.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

/** Every revision of a project's plan for a year, the newest first, with each month's amount and who recorded it when. */
export async function listPlanRevisions(db: Reader, projectId: string, year: number) {
  const { disbursementPlans: plans, users } = db.t;
  const rows = await db
    .select({
      revision: plans.revision,
      month: plans.month,
      cumulative: plans.cumulative,
      illustrative: plans.illustrative,
      recordedBy: users.name,
      recordedAt: plans.recordedAt,
    })
    .from(plans)
    .leftJoin(users, eq(users.id, plans.recordedBy))
    .where(and(eq(plans.projectId, projectId), eq(plans.capitalYear, year)))
    .orderBy(desc(plans.revision), asc(plans.month));
  return [...groupBy(rows, ({ revision }) => revision)].flatMap(([revision, plan]) => {
    const [first] = plan;
    if (first === undefined) return [];
    const { illustrative, recordedBy, recordedAt } = first;
    return [{ revision, illustrative, recordedBy, recordedAt, amounts: amountsOf(year, plan) }];
  });
}
export type PlanRevision = Awaited<ReturnType<typeof listPlanRevisions>>[number];

/** The plan in force of a year; null before the first. Exact only behind the ledger's lock. */
export async function findNewestPlan(
  db: Reader,
  projectId: string,
  year: number,
): Promise<PlanRevision | null> {
  const [newest] = await listPlanRevisions(db, projectId, year);
  return newest ?? null;
}

/** What may be disbursed of a year's capital, from all sources. Exact only behind the ledger's lock. */
export async function sumUsable(db: Reader, projectId: string, year: number): Promise<Vnd> {
  const { projectYearTotals: totals } = db.t;
  const [sums] = await db
    .select({ usable: sumOf(totals.usable) })
    .from(totals)
    .where(and(eq(totals.projectId, projectId), eq(totals.capitalYear, year)));
  return sums?.usable ?? noMoney;
}
