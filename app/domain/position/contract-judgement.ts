import type { Day } from '../day.ts';
import { type BasisPoints, sumVnd, type Vnd } from '../money.ts';
import { evaluateAll } from '../risk-rules/index.ts';
import type { RuleParam } from '../risk-rules/types.ts';
import type { Judgement } from './judgement.ts';
import type { ContractRecord, PackageRecord } from './records.ts';

/** The package that a contract carries out, as the rules about contracts look at it. */
export type CarriedOut = Pick<PackageRecord, 'id' | 'status' | 'changes'> & {
  readonly physical: BasisPoints | null;
};

/** What the rules say about a package's contracts. */
export function judgeContracts(
  contracts: readonly ContractRecord[],
  carriedOut: CarriedOut,
  ruleParams: readonly RuleParam[],
  today: Day,
): Judgement[] {
  const { id: packageId, status, changes, physical } = carriedOut;
  const acceptedOn = changes.find(({ to }) => to === 'accepted')?.on ?? null;
  return contracts.flatMap(({ id: contractId, securities, ...contract }) => {
    const facts = {
      ...contract,
      contractId,
      packageStatus: status,
      acceptedOn,
      physical,
      securities: securities.flatMap(({ id, kind, expiresOn }) =>
        kind === 'advance' || kind === 'performance' ? [{ id, kind, expiresOn }] : [],
      ),
    };
    return evaluateAll('contract', facts, ruleParams, today).map(({ rule, finding }): Judgement => ({
      ruleCode: rule.code,
      scope: 'contract',
      subjectKey: contractId,
      packageId,
      contractId,
      finding,
    }));
  });
}

/** What has gone out under contracts: for work and in advances not yet recovered, and those advances alone. */
export function paidUnder(contracts: readonly ContractRecord[]): {
  readonly disbursed: Vnd;
  readonly advanceOutstanding: Vnd;
} {
  const advanceOutstanding = sumVnd(...contracts.map((contract) => contract.advanceOutstanding));
  return {
    disbursed: sumVnd(advanceOutstanding, ...contracts.map(({ paid }) => paid)),
    advanceOutstanding,
  };
}
