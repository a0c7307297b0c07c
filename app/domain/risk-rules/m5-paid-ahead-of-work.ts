import { shareOf } from '../money.ts';
import { gradeAbove, twoLevels } from './grade.ts';
import { clear, defineRule, unknown } from './types.ts';

/** M5: share of the contract paid for accepted volume less physical progress, in points. Advances are not pay for work. */
export const paidAheadOfWork = defineRule({
  code: 'M5',
  scope: 'contract',
  limits: twoLevels,
  judge: ({ contractId, packageId, value, paid, physical }, limit) => {
    if (paid <= 0) return clear;
    const paidShare = value === null ? null : shareOf(paid, value);
    if (paidShare === null) return unknown('contractValue');
    if (physical === null) return unknown('physicalProgress');
    const ahead = paidShare - physical;
    const grade = gradeAbove(ahead, limit);
    if (grade === null) return clear;
    return {
      outcome: 'finding',
      severity: grade.severity,
      measured: { basisPoints: ahead },
      threshold: { basisPoints: grade.crossed },
      evidence: [
        { kind: 'contract', id: contractId },
        { kind: 'package', id: packageId },
      ],
      clearsWhen: {
        code: 'reachPhysical',
        params: { physical: { basisPoints: paidShare - limit('amber') } },
      },
    };
  },
});
