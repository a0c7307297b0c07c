import { desc, eq } from 'drizzle-orm';

import type { Day } from '#app/domain/day.ts';
import { loadTotalInvestment } from '#db/materialise/load-project-records.server.ts';
import { canonicalText, sha256 } from '#db/hash-chain.server.ts';
import { listPlannedPackages } from '#db/planned-packages.server.ts';
import type { Reader } from '#db/reader.ts';

/** A project's plan as an approval finds it: the packages as they stand, the revision in force, the investment. */
export async function loadPlanAtHand(db: Reader, projectId: string, today: Day) {
  const { selectionPlans: plans } = db.t;
  const packages = await listPlannedPackages(db, projectId);
  const [previous] = await db
    .select({
      id: plans.id,
      revision: plans.revision,
      number: plans.number,
      decisionNumber: plans.decisionNumber,
      decidedOn: plans.decidedOn,
    })
    .from(plans)
    .where(eq(plans.projectId, projectId))
    .orderBy(desc(plans.revision))
    .limit(1);
  const totalInvestment = await loadTotalInvestment(db, projectId, today);
  return {
    packages,
    previous: previous ?? null,
    totalInvestment,
    /** All that an approval says yes to: another version is another plan. */
    version: sha256(canonicalText({ packages, revision: previous?.revision ?? 0, totalInvestment })),
  };
}
export type PlanAtHand = Awaited<ReturnType<typeof loadPlanAtHand>>;
