import { v7 as uuidv7 } from 'uuid';

import { checkInvestmentDecision } from '#app/domain/investment-decision.ts';
import { noMoney, type Vnd, vnd } from '#app/domain/money.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { loadTotalInvestment } from '#db/materialise/load-project-records.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import type { Reader } from '#db/reader.ts';

import { sumTotalInvestment } from '../project-imports/queries.server.ts';
import { readDecisionPosition } from './decision-position.server.ts';
import { findProjectSubject } from './project-address.server.ts';
import type { RecordDecision } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records what a project may cost, as it was approved or adjusted. */
export async function recordInvestmentDecision(
  { store, clock, actor, trace }: Context,
  projectCode: string,
  decision: RecordDecision,
): Promise<void> {
  const subject = await store.read((db) => findProjectSubject(db, projectCode));
  permit(actor, 'decision:record', subject);
  const { projectId } = subject;
  const { kind, number, decidedOn, totalInvestment, reason } = decision;
  const today = clock.today();
  await store.write(async (tx) => {
    // Vouchers are measured against the total, packages too: nobody posts or plans between reading and writing.
    await lockChain(tx, 'ledger');
    await lockChain(tx, 'audit');
    const before = await loadTotalInvestment(tx, projectId, today);
    refuse([
      ...checkInvestmentDecision(decision, await readDecisionPosition(tx, projectId), today),
      ...(await checkSumOfAll(tx, before, totalInvestment)),
    ]);
    await tx.insert(tx.t.investmentDecisions).values({
      id: uuidv7(),
      projectId,
      ...decision,
      recordedBy: trace.actorId,
      recordedAt: trace.at,
    });
    await recordEvent(tx, trace, {
      event: 'investment.decided',
      subjectKind: 'project',
      subjectId: projectId,
      changes: {
        decisionKind: kind,
        decisionNumber: number,
        decidedOn,
        totalInvestment: { from: before, to: totalInvestment },
        reason,
      },
    });
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}

/** The totals of all projects stand on the first page: they must stay figures that can be kept. */
async function checkSumOfAll(db: Reader, before: Vnd | null, after: Vnd): Promise<Violation[]> {
  const others = BigInt(await sumTotalInvestment(db)) - BigInt(before ?? noMoney);
  if (others + BigInt(after) <= BigInt(Number.MAX_SAFE_INTEGER)) return [];
  const params = { limit: { vnd: vnd(Number.MAX_SAFE_INTEGER) } };
  return [{ code: 'moneyTotalOutOfRange', field: 'totalInvestment', params }];
}
