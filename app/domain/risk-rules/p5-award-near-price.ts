import { shareOf, subtractVnd } from '../money.ts';
import { clear, defineRule, unknown } from './types.ts';

/** P5: the award lies so near the package price, or so far under it, that somebody should say why. */
export const awardNearPrice = defineRule({
  code: 'P5',
  scope: 'selection',
  limits: ['near', 'far'],
  judge: ({ packageId, method, price, award }, limit) => {
    if (award === null || award.price === null || (method !== 'open' && method !== 'limited')) return clear;
    const discount = price === null ? null : shareOf(subtractVnd(price, award.price), price);
    if (discount === null) return unknown('packagePrice');
    const isNear = discount <= limit('near');
    if (!isNear && discount <= limit('far')) return clear;
    return {
      outcome: 'finding',
      severity: 'amber',
      measured: { basisPoints: discount },
      threshold: { basisPoints: limit(isNear ? 'near' : 'far') },
      evidence: [{ kind: 'package', id: packageId }],
      clearsWhen: { code: 'explainSelection', params: {} },
    };
  },
});
