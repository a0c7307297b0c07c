import { schedulePerformance } from '../earned-value.ts';
import type { Severity } from '../codelists.ts';
import { isAccepted } from '../package-lifecycle.ts';
import { twoLevels } from './grade.ts';
import { clear, defineRule, unknown } from './types.ts';

/** S5: physical progress ÷ what the latest baseline plans by now lies below the limit. Nothing due yet is not behind. */
export const behindPlan = defineRule({
  code: 'S5',
  scope: 'package',
  limits: twoLevels,
  judge: ({ packageId, status, plannedShare, physical, lastReport }, limit) => {
    if (isAccepted(status)) return clear;
    if (plannedShare === null) return unknown('plannedProgress');
    if (plannedShare === 0) return clear;
    if (physical === null) return unknown('physicalProgress');
    const measured = schedulePerformance(physical, plannedShare);
    if (measured === null || measured >= limit('amber')) return clear;
    const severity: Severity = measured < limit('red') ? 'red' : 'amber';
    const needed = Math.ceil((plannedShare * limit('amber')) / 10_000);
    return {
      outcome: 'finding',
      severity,
      measured: { basisPoints: measured },
      threshold: { basisPoints: limit(severity) },
      evidence: [
        { kind: 'package', id: packageId },
        ...(lastReport ? [{ kind: 'progressReport' as const, id: lastReport.id }] : []),
      ],
      clearsWhen: { code: 'reachPhysical', params: { physical: { basisPoints: needed } } },
    };
  },
});
