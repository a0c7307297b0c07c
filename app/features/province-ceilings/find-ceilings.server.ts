import { desc, eq } from 'drizzle-orm';

import type { FundingSource } from '#app/domain/codelists.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { noMoney } from '#app/domain/money.ts';
import { ceilingOf } from '#app/domain/province-ceiling.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

/** Each year and source in which a province has a ceiling or its projects have capital, the newest first, and every decision. */
export async function findCeilings(db: Reader, provinceCode: string) {
  const decisions = await listDecisions(db, provinceCode);
  const assigned = await listAssigned(db, provinceCode);
  const lines = groupBy<Line, string>([...assigned, ...decisions], keyOf);
  return {
    decisions,
    lines: [...lines.entries()]
      .flatMap(([key, [line]]) => {
        if (line === undefined) return [];
        const { capitalYear, fundingSource } = line;
        const sums = assigned.find((one) => keyOf(one) === key);
        return [
          {
            capitalYear,
            fundingSource,
            ceiling: ceilingOf(decisions.filter((one) => keyOf(one) === key)),
            assigned: sums?.assigned ?? noMoney,
            disbursed: sums?.disbursed ?? noMoney,
          },
        ];
      })
      .toSorted((a, b) => b.capitalYear - a.capitalYear || a.fundingSource.localeCompare(b.fundingSource)),
  };
}
export type Ceilings = Awaited<ReturnType<typeof findCeilings>>;

type Line = { readonly capitalYear: number; readonly fundingSource: FundingSource };

function keyOf({ capitalYear, fundingSource }: Line): string {
  return `${capitalYear} ${fundingSource}`;
}

async function listAssigned(db: Reader, provinceCode: string) {
  const { projectYearTotals: totals } = db.t;
  return db
    .select({
      capitalYear: totals.capitalYear,
      fundingSource: totals.fundingSource,
      assigned: sumOf(totals.own),
      disbursed: sumOf(totals.disbursed),
    })
    .from(totals)
    .where(eq(totals.provinceCode, provinceCode))
    .groupBy(totals.capitalYear, totals.fundingSource);
}

async function listDecisions(db: Reader, provinceCode: string) {
  const { provinceCeilings: ceilings, users } = db.t;
  return db
    .select({
      id: ceilings.id,
      capitalYear: ceilings.capitalYear,
      fundingSource: ceilings.fundingSource,
      amount: ceilings.amount,
      decisionNumber: ceilings.decisionNumber,
      decidedOn: ceilings.decidedOn,
      illustrative: ceilings.illustrative,
      recordedBy: users.name,
      recordedAt: ceilings.recordedAt,
    })
    .from(ceilings)
    .leftJoin(users, eq(users.id, ceilings.recordedBy))
    .where(eq(ceilings.provinceCode, provinceCode))
    .orderBy(desc(ceilings.decidedOn), desc(ceilings.recordedAt), desc(ceilings.id));
}
