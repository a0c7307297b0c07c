import { daysBetween } from '../day.ts';
import { clear, defineRule } from './types.ts';

/** P6: contracts that one owner signed with one supplier within a year, this package's among them. */
export const repeatWinner = defineRule({
  code: 'P6',
  scope: 'selection',
  limits: ['contracts', 'within'],
  judge: ({ packageId, contractsWithWinner }, limit, asOf) => {
    const recent = contractsWithWinner.filter(
      ({ on }) => on <= asOf && daysBetween(on, asOf) <= limit('within'),
    );
    const isNew = recent.some((contract) => contract.packageId === packageId);
    if (!isNew || recent.length < limit('contracts')) return clear;
    const others = [...new Set(recent.map((contract) => contract.packageId))].filter(
      (id) => id !== packageId,
    );
    return {
      outcome: 'finding',
      severity: 'amber',
      measured: { number: recent.length },
      threshold: { number: limit('contracts') },
      evidence: [packageId, ...others].map((id) => ({ kind: 'package' as const, id })),
      clearsWhen: { code: 'explainSelection', params: {} },
    };
  },
});
