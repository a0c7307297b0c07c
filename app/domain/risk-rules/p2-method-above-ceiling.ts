import { vnd } from '../money.ts';
import { ceilingOf, methodCeilings } from '../method-ceiling.ts';
import { clear, defineRule, unknown } from './types.ts';

/** P2: the package costs more than its method may be used for, by the law of the notice's day (Decree 214/2025 art. 78, 81). */
export const methodAboveCeiling = defineRule({
  code: 'P2',
  scope: 'selection',
  limits: methodCeilings,
  lawOn: ({ invitedOn }) => invitedOn,
  judge: ({ packageId, method, category, price }, limit) => {
    const ceiling = method === null ? null : ceilingOf(method, category);
    if (ceiling === null) return clear;
    if (price === null) return unknown('packagePrice');
    const most = vnd(limit(ceiling));
    if (price <= most) return clear;
    return {
      outcome: 'finding',
      severity: 'red',
      measured: { vnd: price },
      threshold: { vnd: most },
      evidence: [{ kind: 'package', id: packageId }],
      clearsWhen: { code: 'chooseMethod', params: { most: { vnd: most } } },
    };
  },
});
