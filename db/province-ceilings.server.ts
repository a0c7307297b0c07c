import { and, asc, eq } from 'drizzle-orm';

import type { FundingSource } from '#app/domain/codelists.ts';
import { noMoney } from '#app/domain/money.ts';

import type { Reader } from './reader.ts';
import { sumOf } from './sums.ts';

type Line = { readonly capitalYear: number; readonly fundingSource: FundingSource };

/** A year and source of a province: every decision about its ceiling, and the own capital of its projects. Exact only behind the ledger's lock. */
export async function readProvinceLine(
  db: Reader,
  provinceCode: string,
  { capitalYear, fundingSource }: Line,
) {
  const { provinceCeilings: ceilings, projectYearTotals: totals } = db.t;
  const decisions = await db
    .select({ amount: ceilings.amount, decisionNumber: ceilings.decisionNumber })
    .from(ceilings)
    .where(
      and(
        eq(ceilings.provinceCode, provinceCode),
        eq(ceilings.capitalYear, capitalYear),
        eq(ceilings.fundingSource, fundingSource),
      ),
    )
    .orderBy(asc(ceilings.recordedAt));
  const [sums] = await db
    .select({ assigned: sumOf(totals.own) })
    .from(totals)
    .where(
      and(
        eq(totals.provinceCode, provinceCode),
        eq(totals.capitalYear, capitalYear),
        eq(totals.fundingSource, fundingSource),
      ),
    );
  return { code: provinceCode, decisions, assigned: sums?.assigned ?? noMoney };
}
