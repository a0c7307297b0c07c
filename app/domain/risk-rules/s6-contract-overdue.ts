import { daysBetween } from '../day.ts';
import { isAccepted } from '../package-lifecycle.ts';
import { clear, defineRule, unknown } from './types.ts';

/** S6: the contract's last day, extensions included, is past and the work is not accepted. */
export const contractOverdue = defineRule({
  code: 'S6',
  scope: 'contract',
  limits: ['red'],
  judge: ({ contractId, packageStatus, finishOn, acceptedOn }, limit, asOf) => {
    if (acceptedOn !== null || isAccepted(packageStatus) || packageStatus === 'terminated') return clear;
    if (finishOn === null) return unknown('contractFinish');
    const overdue = daysBetween(finishOn, asOf);
    if (overdue <= limit('red')) return clear;
    return {
      outcome: 'finding',
      severity: 'red',
      measured: { days: overdue },
      threshold: { days: limit('red') },
      evidence: [{ kind: 'contract', id: contractId }],
      clearsWhen: { code: 'acceptOrExtend', params: { finishOn: { day: finishOn } } },
    };
  },
});
