import { permit } from '#app/domain/permissions.ts';
import { checkPlanRevision, sumPlan } from '#app/domain/selection-plan.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { keepPlanRevision } from '#db/planned-packages.server.ts';

import { findPlanSubject } from './plan-addresses.server.ts';
import { loadPlanAtHand } from './plan-at-hand.server.ts';
import type { PlanAtHand } from './plan-at-hand.server.ts';
import type { ApprovePlan } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Keeps the plan as it stands as its next approved revision; no package moves on by it. */
export async function approvePlan(
  { store, clock, actor, trace }: Context,
  projectCode: string,
  { version, ...decision }: ApprovePlan,
): Promise<number> {
  const subject = await store.read((db) => findPlanSubject(db, projectCode));
  permit(actor, 'plan:record', subject);
  const { projectId } = subject;
  const today = clock.today();
  return store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const plan = await loadPlanAtHand(tx, projectId, today);
    if (plan.version !== version) throw staleEdit(plan);
    refuse(checkPlanRevision(decision, plan, today));
    const revision = (plan.previous?.revision ?? 0) + 1;
    const recorded = { recordedBy: trace.actorId, recordedAt: trace.at };
    const { packages, totalInvestment } = plan;
    await keepPlanRevision(tx, { projectId, revision, ...decision, totalInvestment, ...recorded }, packages);
    const { all, inPlan } = sumPlan(packages);
    await recordEvent(tx, trace, {
      event: 'plan.approved',
      subjectKind: 'project',
      subjectId: projectId,
      changes: {
        revision,
        planNumber: decision.number,
        decisionNumber: decision.decisionNumber,
        decidedOn: decision.decidedOn,
        packageCount: inPlan.packages,
        price: all.price,
        totalInvestment,
        reason: decision.reason,
      },
    });
    return revision;
  });
}

function staleEdit({ previous, packages, version }: PlanAtHand): StaleEdit {
  return new StaleEdit({
    version,
    revision: previous?.revision ?? null,
    decisionNumber: previous?.decisionNumber ?? null,
    packages: packages.length,
    price: sumPlan(packages).all.price,
  });
}
