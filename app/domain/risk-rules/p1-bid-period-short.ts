import { bidPeriodLimits, shortestBidPeriod } from '../bid-period.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar.ts';
import { addDays, daysBetween } from '../day.ts';
import { clear, defineRule, unknown } from './types.ts';

/** P1: bidders had less time from notice to closing than the law of the notice's day gives them (Law 22/2023 art. 45). */
export const bidPeriodShort = defineRule({
  code: 'P1',
  scope: 'selection',
  limits: bidPeriodLimits,
  lawOn: ({ invitedOn }) => invitedOn,
  judge: (facts, limit) => {
    const { packageId, method, invitedOn, closingOn } = facts;
    if (invitedOn === null) return clear;
    if (method === null) return unknown('procurementMethod');
    const shortest = shortestBidPeriod({ ...facts, method }, limit);
    if (shortest === null) return clear;
    if (closingOn === null) return unknown('noticeDays');
    const given =
      'days' in shortest
        ? { days: daysBetween(invitedOn, closingOn) }
        : { workingDays: workingDaysBetween(invitedOn, closingOn) };
    const until =
      'days' in shortest
        ? addDays(invitedOn, shortest.days)
        : addWorkingDays(invitedOn, shortest.workingDays);
    if (closingOn >= until) return clear;
    return {
      outcome: 'finding',
      severity: 'red',
      measured: given,
      threshold: shortest,
      evidence: [{ kind: 'package', id: packageId }],
      clearsWhen: { code: 'extendClosing', params: { until: { day: until } } },
    };
  },
});
