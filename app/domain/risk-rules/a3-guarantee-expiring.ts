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
    const { advanced, advanceOutstanding } = facts;
    const advance = advanceOutstanding > 0 ? lastToExpire(facts, 'advance') : null;
    const finding = [advance, performanceNeeded(facts, asOf)]
      .filter((security) => security !== null)
      .toSorted((a, b) => a.expiresOn.localeCompare(b.expiresOn))
      .map((security) => judgeExpiry(security, facts, limit('amber'), asOf))
      .find(({ outcome }) => outcome === 'finding');
    if (finding !== undefined) return finding;
    const lacksGuarantee = advanceOutstanding > 0 && advance === null && advanced > limit('guaranteeFrom');
    return lacksGuarantee ? unknown('advanceGuarantee') : clear;
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

/** The performance guarantee, where it ends before the contract does, or has ended, and the work is not accepted. */
function performanceNeeded(facts: ContractFacts, asOf: Day): ContractSecurity | null {
  if (isAccepted(facts.packageStatus) || facts.packageStatus === 'terminated') return null;
  const security = lastToExpire(facts, 'performance');
  const needed = laterOf(facts.finishOn ?? asOf, asOf);
  return security !== null && security.expiresOn < needed ? security : null;
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
