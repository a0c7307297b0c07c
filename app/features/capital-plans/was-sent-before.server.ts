import { eq } from 'drizzle-orm';

import type { CapitalRequest } from '#app/domain/capital-rules.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Reader } from '#db/reader.ts';

/** Whether this very form has been recorded already; refuses the id of a record that other content made. */
export async function wasSentBefore(
  db: Reader,
  id: string,
  sent: CapitalRequest & { projectId: string },
): Promise<boolean> {
  const { capitalEntries: entries } = db.t;
  const [found] = await db
    .select({
      projectId: entries.projectId,
      kind: entries.kind,
      amount: entries.amount,
      capitalYear: entries.capitalYear,
      fundingSource: entries.fundingSource,
      decisionNumber: entries.decisionNumber,
      decidedOn: entries.decidedOn,
      counterpartId: entries.counterpartId,
    })
    .from(entries)
    .where(eq(entries.id, id));
  if (found === undefined) return false;
  refuseOther(sent, found);
  return true;
}

/** As `wasSentBefore`, of a medium-term plan. */
export async function wasMediumTermSentBefore(
  db: Reader,
  id: string,
  sent: Readonly<Record<string, string | number | null>>,
): Promise<boolean> {
  const { mediumTermPlans: plans } = db.t;
  const [found] = await db
    .select({
      projectId: plans.projectId,
      kind: plans.kind,
      amount: plans.amount,
      fromYear: plans.fromYear,
      fundingSource: plans.fundingSource,
      decisionNumber: plans.decisionNumber,
      decidedOn: plans.decidedOn,
    })
    .from(plans)
    .where(eq(plans.id, id));
  if (found === undefined) return false;
  refuseOther(sent, found);
  return true;
}

function refuseOther(
  sent: Readonly<Record<string, string | number | null>>,
  found: Readonly<Record<string, string | number | null>>,
): void {
  const isSame = Object.entries(found).every(([field, value]) => sent[field] === value);
  refuse(isSame ? [] : [{ code: 'sameRequestOtherContent', params: {} }]);
}
