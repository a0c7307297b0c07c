import { asc, eq, sql } from 'drizzle-orm';

import type { CapitalPosition } from '#app/domain/capital-rules.ts';
import type { ProjectGroup } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { noMoney, type Vnd } from '#app/domain/money.ts';
import { paramsOn } from '#app/domain/risk-rules/types.ts';
import { loadTotalInvestment } from '#db/materialise/load-project-records.server.ts';
import { loadRuleParams } from '#db/materialise/load-rule-params.server.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

type Subject = { projectId: string; projectCode: string; group: ProjectGroup | null };

/** What a decision about a project's capital is measured against, besides its province. Exact only behind the ledger's lock. */
export async function readCapitalPosition(
  db: Reader,
  { projectId, projectCode, group }: Subject,
  today: Day,
): Promise<Omit<CapitalPosition, 'province'>> {
  const limit = await findYearsAllowed(db, group, today);
  return {
    today,
    projectCode,
    group,
    yearsAllowed: limit?.value ?? null,
    totalInvestment: await loadTotalInvestment(db, projectId, today),
    capitalOfAll: await sumCapitalOfAll(db),
    entries: await listEntries(db, projectId),
    disbursed: await listDisbursed(db, projectId),
    mediumTerm: await listMediumTerm(db, projectId),
  };
}

/** In how many years a project of a group may have capital, and whether anybody has confirmed it; null where nobody says. */
export async function findYearsAllowed(db: Reader, group: ProjectGroup | null, today: Day) {
  if (group === null) return null;
  const params = paramsOn(await loadRuleParams(db), today);
  return params.find(({ ruleCode, name }) => ruleCode === 'K4' && name === `years${group}`) ?? null;
}

async function sumCapitalOfAll(db: Reader): Promise<Vnd> {
  const { projectYearTotals: totals } = db.t;
  const [sums] = await db.select({ capital: sumOf(sql`${totals.own} + ${totals.carriedIn}`) }).from(totals);
  return sums?.capital ?? noMoney;
}

async function listEntries(db: Reader, projectId: string) {
  const { capitalEntries: entries } = db.t;
  return db
    .select({
      kind: entries.kind,
      capitalYear: entries.capitalYear,
      fundingSource: entries.fundingSource,
      amount: entries.amount,
      decisionNumber: entries.decisionNumber,
      counterpartId: entries.counterpartId,
    })
    .from(entries)
    .where(eq(entries.projectId, projectId));
}

async function listDisbursed(db: Reader, projectId: string) {
  const { projectYearTotals: totals } = db.t;
  return db
    .select({
      capitalYear: totals.capitalYear,
      fundingSource: totals.fundingSource,
      disbursed: totals.disbursed,
    })
    .from(totals)
    .where(eq(totals.projectId, projectId));
}

async function listMediumTerm(db: Reader, projectId: string) {
  const { mediumTermPlans: plans } = db.t;
  return db
    .select({
      kind: plans.kind,
      fromYear: plans.fromYear,
      fundingSource: plans.fundingSource,
      amount: plans.amount,
      decisionNumber: plans.decisionNumber,
    })
    .from(plans)
    .where(eq(plans.projectId, projectId))
    .orderBy(asc(plans.fromYear));
}
