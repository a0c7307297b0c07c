import { daysBetween } from '../day.ts';
import type { ScheduleFacts } from './facts.ts';
import { gradeAbove, twoLevels } from './grade.ts';
import type { TwoLevels } from './grade.ts';
import type { Evidence, Finding } from './types.ts';
import { clear, defineRule, unknown } from './types.ts';

/** S1: the forecast finish lies later than the latest baseline's, until the work is accepted. In calendar days, no tolerance (OCMS). */
export const packageLateAgainstBaseline = defineRule({
  code: 'S1',
  scope: 'package',
  limits: twoLevels,
  judge: (facts, limit) => judgeLate(facts, limit, { kind: 'package', id: facts.packageId }),
});

/** S1 for a whole project. */
export const projectLateAgainstBaseline = defineRule({
  code: 'S1',
  scope: 'project',
  limits: twoLevels,
  judge: (facts, limit) => judgeLate(facts, limit, { kind: 'project', id: facts.projectId }),
});

function judgeLate(facts: ScheduleFacts, limit: (name: TwoLevels) => number, subject: Evidence): Finding {
  if (facts.actualFinishOn !== null) return clear;
  if (facts.baselineFinishOn === null) return unknown('baseline');
  if (facts.forecastFinishOn === null) return unknown('forecast');
  const late = daysBetween(facts.baselineFinishOn, facts.forecastFinishOn);
  const grade = gradeAbove(late, limit);
  if (grade === null) return clear;
  return {
    outcome: 'finding',
    severity: grade.severity,
    measured: { days: late },
    threshold: { days: grade.crossed },
    evidence: facts.baselineId === null ? [subject] : [subject, { kind: 'baseline', id: facts.baselineId }],
    clearsWhen: { code: 'finishBy', params: { finishOn: { day: facts.baselineFinishOn } } },
  };
}
