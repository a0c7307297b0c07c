import { and, desc, eq, sql } from 'drizzle-orm';

import type { Instant, Month } from '#app/domain/day.ts';
import { negateVnd, type Vnd } from '#app/domain/money.ts';
import type { Reader, Writer } from './reader.ts';

type NewPlan = {
  projectId: string;
  provinceCode: string;
  capitalYear: number;
  /** One more than the newest. */
  revision: number;
  /** Cumulative by the end of each month. */
  plan: readonly { readonly month: Month; readonly cumulative: Vnd }[];
  recordedBy: string | null;
  recordedAt: Instant;
};

/** Keeps the next revision of a project's monthly plan, and moves its province's plans by the difference. */
export async function keepDisbursementPlan(tx: Writer, plan: NewPlan): Promise<void> {
  const { provinceCode, plan: months, ...revision } = plan;
  const before = await listNewest(tx, plan);
  await tx
    .insert(tx.t.disbursementPlans)
    .values(months.map(({ month, cumulative }) => ({ ...revision, month, cumulative })));
  const line = { provinceCode, capitalYear: plan.capitalYear };
  for (const { month, cumulative } of before) {
    await addToProvince(tx, { ...line, month, cumulative: negateVnd(cumulative) });
  }
  for (const { month, cumulative } of months) await addToProvince(tx, { ...line, month, cumulative });
}

async function listNewest(db: Reader, { projectId, capitalYear }: NewPlan) {
  const { disbursementPlans: plans } = db.t;
  const rows = await db
    .select({ revision: plans.revision, month: plans.month, cumulative: plans.cumulative })
    .from(plans)
    .where(and(eq(plans.projectId, projectId), eq(plans.capitalYear, capitalYear)))
    .orderBy(desc(plans.revision));
  return rows.filter(({ revision }) => revision === rows[0]?.revision);
}

type ProvinceMonth = { provinceCode: string; capitalYear: number; month: Month; cumulative: Vnd };

async function addToProvince(tx: Writer, line: ProvinceMonth): Promise<void> {
  const { provinceMonthPlans: plans } = tx.t;
  await tx
    .insert(plans)
    .values(line)
    .onConflictDoUpdate({
      target: [plans.provinceCode, plans.capitalYear, plans.month],
      set: { cumulative: sql`${plans.cumulative} + ${line.cumulative}` },
    });
}
