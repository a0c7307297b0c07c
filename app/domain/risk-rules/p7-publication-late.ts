import { workingDaysBetween } from '../calendar.ts';
import { publicationDueOn } from '../publication.ts';
import { gradeAbove } from './grade.ts';
import { clear, defineRule } from './types.ts';

/** P7: working days since something should have been published that is not yet (Law 22/2023 art. 7-8); the oldest counts. */
export const publicationLate = defineRule({
  code: 'P7',
  scope: 'selection',
  limits: ['within', 'amber', 'red'],
  judge: ({ packageId, publishables }, limit, asOf) => {
    const waiting = publishables
      .filter(({ isPublished }) => !isPublished)
      .toSorted((a, b) => a.happenedOn.localeCompare(b.happenedOn))[0];
    if (waiting === undefined) return clear;
    const dueOn = publicationDueOn(waiting.happenedOn, limit('within'));
    const late = workingDaysBetween(dueOn, asOf);
    const grade = gradeAbove(late, limit);
    if (grade === null) return clear;
    return {
      outcome: 'finding',
      severity: grade.severity,
      measured: { workingDays: late },
      threshold: { workingDays: grade.crossed },
      evidence: [{ kind: 'package', id: packageId }],
      clearsWhen: {
        code: 'publish',
        params: { what: { term: `publicationKinds.${waiting.kind}` }, due: { day: dueOn } },
      },
    };
  },
});
