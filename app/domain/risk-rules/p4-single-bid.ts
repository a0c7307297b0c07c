import { clear, defineRule, unknown } from './types.ts';

/** P4: one bid in a method that is open to all, or none but the winner eligible (Open Contracting R018, R035). */
export const singleBid = defineRule({
  code: 'P4',
  scope: 'selection',
  limits: ['bids'],
  judge: ({ packageId, method, status, opening }, limit) => {
    if (method !== 'open' && method !== 'limited') return clear;
    if (opening === null) return status === 'evaluating' || status === 'awarded' ? unknown('bids') : clear;
    const counted = method === 'open' && opening.bids <= limit('bids') ? opening.bids : opening.eligible;
    if (counted > limit('bids') || opening.bids === 0) return clear;
    return {
      outcome: 'finding',
      severity: 'amber',
      measured: { number: counted },
      threshold: { number: limit('bids') },
      evidence: [
        { kind: 'package', id: packageId },
        { kind: 'bidOpening', id: opening.id },
      ],
      clearsWhen: { code: 'explainSelection', params: {} },
    };
  },
});
