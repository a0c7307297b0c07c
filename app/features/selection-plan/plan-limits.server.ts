import { and, eq, ne } from 'drizzle-orm';

import type { Day } from '#app/domain/day.ts';
import type { Vnd } from '#app/domain/money.ts';
import { limitOn, paramsOn } from '#app/domain/risk-rules/types.ts';
import { loadTotalInvestment } from '#db/materialise/load-project-records.server.ts';
import { loadRuleParams } from '#db/materialise/load-rule-params.server.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

/** What a package of a project is measured against. Exact only behind the log's lock. */
export async function readPlanLimits(
  db: Reader,
  { projectId, packageId }: { projectId: string; packageId: string | null },
  today: Day,
) {
  const params = await loadRuleParams(db);
  return {
    optionCeiling: limitOn(params, 'K2', 'option', today),
    fixedDays: limitOn(params, 'K1', 'priceFixed', today),
    fixedReview: paramsOn(params, today).find(({ ruleCode }) => ruleCode === 'K1')?.reviewStatus ?? null,
    otherPrices: await sumOtherPrices(db, projectId, packageId),
    totalInvestment: await loadTotalInvestment(db, projectId, today),
  };
}

async function sumOtherPrices(db: Reader, projectId: string, packageId: string | null): Promise<Vnd> {
  const { biddingPackages: packages } = db.t;
  const [sum] = await db
    .select({ price: sumOf(packages.price) })
    .from(packages)
    .where(
      and(eq(packages.projectId, projectId), packageId === null ? undefined : ne(packages.id, packageId)),
    );
  if (sum === undefined) throw new Error('a sum without a row');
  return sum.price;
}
