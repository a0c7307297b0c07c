import { capitalWindow } from '../capital.ts';
import { noMoney, portionBelow, shareOf, subtractVnd, sumVnd } from '../money.ts';
import { gradeAbove, twoLevels } from './grade.ts';
import { clear, defineRule, unknown } from './types.ts';

/** M1: share of a year's capital that, as forecast, is still there when it lapses on 31 January. Law 58/2024 art. 72. */
export const capitalWillLapse = defineRule({
  code: 'M1',
  scope: 'projectYear',
  limits: twoLevels,
  judge: ({ projectId, year, source, plan, disbursed, forecast }, limit) => {
    if (disbursed >= plan) return clear;
    if (forecast === null) return unknown('disbursementForecast');
    const lapsing = subtractVnd(plan, sumVnd(disbursed, forecast));
    const share = shareOf(lapsing > 0 ? lapsing : noMoney, plan) ?? 0;
    const grade = gradeAbove(share, limit);
    if (grade === null) return clear;
    return {
      outcome: 'finding',
      severity: grade.severity,
      measured: { basisPoints: share },
      threshold: { basisPoints: grade.crossed },
      evidence: [{ kind: 'capitalYear', id: `${projectId}:${year}:${source}` }],
      clearsWhen: {
        code: 'disburse',
        params: {
          amount: { vnd: subtractVnd(plan, sumVnd(disbursed, portionBelow(plan, limit('amber')))) },
          lapsing: { vnd: lapsing },
          by: { day: capitalWindow(year).to },
        },
      },
    };
  },
});
