import { and, eq, lte, sql } from 'drizzle-orm';

import type { Day } from '#app/domain/day.ts';
import { inForceFirst } from '#db/investment-order.ts';
import { prepared } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';

/** What was decided of a project's total investment until a day; the first one is in force. */
export async function listDecisions(db: Reader, projectId: string, today: Day) {
  return decisionsOf(db, { projectId, today });
}
export type ListedDecision = Awaited<ReturnType<typeof listDecisions>>[number];

const decisionsOf = prepared((db) => {
  const { investmentDecisions: decisions, sources } = db.t;
  return db
    .select({
      id: decisions.id,
      kind: decisions.kind,
      number: decisions.number,
      decidedOn: decisions.decidedOn,
      totalInvestment: decisions.totalInvestment,
      reason: decisions.reason,
      illustrative: decisions.illustrative,
      source: sources.title,
      sourceUrl: sources.url,
    })
    .from(decisions)
    .leftJoin(sources, eq(sources.id, decisions.sourceId))
    .where(
      and(
        eq(decisions.projectId, sql.placeholder('projectId')),
        lte(decisions.decidedOn, sql.placeholder('today')),
      ),
    )
    .orderBy(...inForceFirst(decisions));
});
