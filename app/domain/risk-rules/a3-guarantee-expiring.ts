import type { Day } from '../day.ts';
import { addDays, daysBetween, laterOf } from '../day.ts';
import { isAccepted } from '../package-lifecycle.ts';
import type { ContractFacts, ContractSecurity } from './facts.ts';
import type { Finding } from './types.ts';
import { clear, defineRule, unknown } from './types.ts';

/**
 * A3: the advance guarantee expires while advance is outstanding, or the performance guarantee before the contract ends.
 * An outstanding advance above `guaranteeFrom` without any guarantee on record cannot be judged.
 */
export const guaranteeExpiring = defineRule({
  code: 'A3',
  scope: 'contract',
  limits: ['amber', 'guaranteeFrom'],
  judge: (facts, limit, asOf) => {
    const advance = lastToExpire(facts, 'advance');
    const performance = lastToExpire(facts, 'performance');
    const guaranteed = advance !== null || facts.advanced <= limit('guaranteeFrom');
    if (facts.advanceOutstanding > 0 && !guaranteed) return unknown('advanceGuarantee');
    const expiring = [
      facts.advanceOutstanding > 0 ? advance : null,
      needsPerformance(facts, asOf, performance) ? performance : null,
    ]
      .filter((security) => security !== null)
      .toSorted((a, b) => a.expiresOn.localeCompare(b.expiresOn));
    const [first] = expiring;
    return first === undefined ? clear : judgeExpiry(first, facts, limit('amber'), asOf);
  },
});

function lastToExpire(
  { securities }: ContractFacts,
  kind: ContractSecurity['kind'],
): ContractSecurity | null {
  const [last] = securities
    .filter((security) => security.kind === kind)
    .toSorted((a, b) => b.expiresOn.localeCompare(a.expiresOn));
  return last ?? null;
}

/** Until the work is accepted the performance guarantee must reach the contract's end, or today when that is past. */
function needsPerformance(facts: ContractFacts, asOf: Day, performance: ContractSecurity | null): boolean {
  if (performance === null || isAccepted(facts.packageStatus) || facts.packageStatus === 'terminated')
    return false;
  return facts.finishOn === null || performance.expiresOn < laterOf(facts.finishOn, asOf);
}

function judgeExpiry(security: ContractSecurity, facts: ContractFacts, amber: number, asOf: Day): Finding {
  const left = daysBetween(asOf, security.expiresOn);
  if (left >= amber) return clear;
  const until = laterOf(facts.finishOn ?? asOf, addDays(asOf, amber));
  return {
    outcome: 'finding',
    severity: left < 0 ? 'red' : 'amber',
    measured: { days: left },
    threshold: { days: left < 0 ? 0 : amber },
    evidence: [
      { kind: 'contract', id: facts.contractId },
      { kind: 'security', id: security.id },
    ],
    clearsWhen: {
      code: 'extendGuarantee',
      params: { kind: { term: `securityKinds.${security.kind}` }, until: { day: until } },
    },
  };
}
