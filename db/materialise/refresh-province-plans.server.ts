import { and, eq, max } from 'drizzle-orm';

import type { Writer } from '../reader.ts';
import { sumOf } from '../sums.ts';

/** Adds up the newest disbursement plans of every project by province, capital year and month. For whoever records a plan. */
export async function refreshProvincePlans(tx: Writer): Promise<void> {
  const { disbursementPlans: plans, projects, provinceMonthPlans } = tx.t;
  const newest = tx
    .select({
      projectId: plans.projectId,
      capitalYear: plans.capitalYear,
      revision: max(plans.revision).as('newest_revision'),
    })
    .from(plans)
    .groupBy(plans.projectId, plans.capitalYear)
    .as('newest');
  const rows = await tx
    .select({
      provinceCode: projects.provinceCode,
      capitalYear: plans.capitalYear,
      month: plans.month,
      cumulative: sumOf(plans.cumulative),
    })
    .from(plans)
    .innerJoin(projects, eq(projects.id, plans.projectId))
    .innerJoin(
      newest,
      and(
        eq(newest.projectId, plans.projectId),
        eq(newest.capitalYear, plans.capitalYear),
        eq(newest.revision, plans.revision),
      ),
    )
    .groupBy(projects.provinceCode, plans.capitalYear, plans.month);
  await tx.delete(provinceMonthPlans);
  for (let start = 0; start < rows.length; start += batch) {
    await tx.insert(provinceMonthPlans).values(rows.slice(start, start + batch));
  }
}

const batch = 500;
