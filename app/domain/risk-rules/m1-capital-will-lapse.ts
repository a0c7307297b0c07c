import { capitalWindow } from '../capital.ts';
import { portionBelow, shareOf, subtractVnd, sumVnd, vnd } from '../money.ts';
import type { Vnd } from '../money.ts';
import type { CapitalLine } from './facts.ts';
import { gradeAbove, twoLevels } from './grade.ts';
import { clear, defineRule, unknown } from './types.ts';

/** M1: share of a year's capital that, as forecast, is still there when it lapses on 31 January. Law 58/2024 art. 72. */
export const capitalWillLapse = defineRule({
  code: 'M1',
  scope: 'projectYear',
  limits: twoLevels,
  judge: ({ projectId, year, lines }, limit) => {
    if (lines.length === 0) return unknown('capitalPlan');
    if (lines.some((line) => line.forecast === null && line.disbursed < line.plan)) {
      return unknown('disbursementForecast');
    }
    const plan = sumVnd(...lines.map((line) => line.plan));
    const lapsing = sumVnd(...lines.map(lapsingOf));
    const share = shareOf(lapsing, plan) ?? 0;
    const grade = gradeAbove(share, limit);
    if (grade === null) return clear;
    return {
      outcome: 'finding',
      severity: grade.severity,
      measured: { basisPoints: share },
      threshold: { basisPoints: grade.crossed },
      evidence: [{ kind: 'projectYear', id: `${projectId}/${year}` }],
      clearsWhen: {
        code: 'disburseAtLeast',
        params: {
          amount: { vnd: subtractVnd(lapsing, portionBelow(plan, limit('amber'))) },
          lapsing: { vnd: lapsing },
          by: { day: capitalWindow(year).to },
        },
      },
    };
  },
});

function lapsingOf({ plan, disbursed, forecast }: CapitalLine): Vnd {
  return vnd(Math.max(0, subtractVnd(plan, sumVnd(disbursed, forecast ?? vnd(0)))));
}
