import { eq } from 'drizzle-orm';

import type { DecisionPosition } from '#app/domain/investment-decision.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

/** What a decision about a project's total investment is measured against. */
export async function readDecisionPosition(db: Reader, projectId: string): Promise<DecisionPosition> {
  const { investmentDecisions: decisions, biddingPackages: packages, projectYearTotals: years } = db.t;
  const earlier = await db
    .select({ kind: decisions.kind, number: decisions.number, decidedOn: decisions.decidedOn })
    .from(decisions)
    .where(eq(decisions.projectId, projectId));
  const [planned] = await db
    .select({ price: sumOf(packages.price) })
    .from(packages)
    .where(eq(packages.projectId, projectId));
  const [paid] = await db
    .select({ cash: sumOf(years.disbursed) })
    .from(years)
    .where(eq(years.projectId, projectId));
  if (planned === undefined || paid === undefined) throw new Error('a sum without a row');
  return { earlier, packagePrices: planned.price, disbursed: paid.cash };
}
