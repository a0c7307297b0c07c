import { addDays, daysBetween } from '../day.ts';
import { isActive } from '../package-lifecycle.ts';
import { gradeAbove, twoLevels } from './grade.ts';
import { clear, defineRule, unknown } from './types.ts';

/** G1: days since the last progress report of a package under contract; without a report, since its contract took effect. */
export const stale = defineRule({
  code: 'G1',
  scope: 'package',
  limits: twoLevels,
  judge: ({ packageId, status, lastReport, activeSince }, limit, asOf) => {
    if (!isActive(status)) return clear;
    const since = lastReport?.on ?? activeSince;
    if (since === null) return unknown('progressReport');
    const silent = daysBetween(since, asOf);
    const grade = gradeAbove(silent, limit);
    if (grade === null) return clear;
    return {
      outcome: 'finding',
      severity: grade.severity,
      measured: { days: silent },
      threshold: { days: grade.crossed },
      evidence: [
        { kind: 'package', id: packageId },
        ...(lastReport ? [{ kind: 'progressReport' as const, id: lastReport.id }] : []),
      ],
      clearsWhen: { code: 'reportProgress', params: { since: { day: addDays(asOf, -limit('amber')) } } },
    };
  },
});
