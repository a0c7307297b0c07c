import { checkMonthlyPlan, cumulativeOf } from '#app/domain/monthly-plan.ts';
import { sumVnd } from '#app/domain/money.ts';
import { permit } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { keepDisbursementPlan } from '#db/disbursement-plans.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';

import { findCapitalSubject } from './capital-subject.server.ts';
import { findNewestPlan, sumUsable } from './plan-revisions.server.ts';
import type { RecordMonths } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;
type Address = { projectCode: string; year: number };

/** Records what a project means to disburse of a year's capital in each month, as the plan's next revision. */
export async function recordMonthlyPlan(
  { store, clock, actor, trace }: Context,
  { projectCode, year }: Address,
  { version, amounts }: RecordMonths,
): Promise<number> {
  const subject = await store.read((db) => findCapitalSubject(db, projectCode));
  permit(actor, 'capital:record', subject);
  const { projectId, provinceCode } = subject;
  return store.write(async (tx) => {
    // The year's capital is decided behind the same lock, and so is another revision.
    await lockChain(tx, 'ledger');
    const newest = await findNewestPlan(tx, projectId, year);
    if ((newest?.revision ?? 0) !== version) {
      const planned = newest === null ? null : sumVnd(...newest.amounts);
      throw new StaleEdit({ version: newest?.revision ?? 0, planned });
    }
    refuse(checkMonthlyPlan({ year, amounts }, { usable: await sumUsable(tx, projectId, year), newest }));
    const revision = version + 1;
    await keepDisbursementPlan(tx, {
      projectId,
      provinceCode,
      capitalYear: year,
      revision,
      plan: cumulativeOf(year, amounts),
      recordedBy: trace.actorId,
      recordedAt: trace.at,
    });
    await recordEvent(tx, trace, {
      event: 'capital.planned',
      subjectKind: 'project',
      subjectId: projectId,
      changes: {
        capitalYear: year,
        planRevision: revision,
        planned: { from: newest === null ? null : sumVnd(...newest.amounts), to: sumVnd(...amounts) },
      },
    });
    await refreshProject(tx, projectId, { today: clock.today(), now: trace.at }, 'alone');
    return revision;
  });
}
