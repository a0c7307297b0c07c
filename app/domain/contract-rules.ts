import type { PackageStatus } from './codelists.ts';
import { checkCeilings } from './contract-ceilings.ts';
import type { ContractCeilings } from './contract-ceilings.ts';
import type { Day } from './day.ts';
import type { Vnd } from './money.ts';
import { noMoney } from './money.ts';
import { isActive } from './package-lifecycle.ts';
import type { Violation } from './violation.ts';

/** A contract as it would be recorded; each field named as on its form. */
export type ContractRequest = {
  readonly number: string;
  readonly signedOn: Day;
  readonly finishOn: Day;
  readonly value: Vnd;
};

/** What a new contract is measured against. `takenBy`: the package of the project that has a contract of this number. */
export type ContractPosition = {
  readonly today: Day;
  readonly status: PackageStatus;
  readonly takenBy: string | null;
  readonly ceilings: ContractCeilings;
};

/** Contracts are signed once there is a winner, and lot by lot while the work goes on. */
export function takesContracts(status: PackageStatus): boolean {
  return status === 'awarded' || isActive(status);
}

/** Every rule a new contract would break; empty when it may be recorded. */
export function checkNewContract(
  request: ContractRequest,
  { today, status, takenBy, ceilings }: ContractPosition,
): readonly Violation[] {
  const { signedOn, finishOn, value, number } = request;
  const violations: Violation[] = [];
  if (!takesContracts(status)) {
    violations.push({
      code: 'contractNotExpected',
      params: { status: { term: `packageStatuses.${status}` } },
    });
  }
  violations.push(...checkContractNumber(number, takenBy, 'number'));
  if (signedOn > today) {
    violations.push({ code: 'dayInFuture', field: 'signedOn', params: { today: { day: today } } });
  }
  if (finishOn < signedOn) {
    violations.push({ code: 'finishBeforeStart', field: 'finishOn', params: { start: { day: signedOn } } });
  }
  if (value <= 0) return [...violations, { code: 'moneyNotPositive', field: 'value', params: {} }];
  return [...violations, ...checkCeilings({ from: noMoney, to: value }, ceilings, 'value')];
}

/** Two contracts of one project do not have one number. */
export function checkContractNumber(number: string, takenBy: string | null, field: string): Violation[] {
  if (takenBy === null) return [];
  const params = { number: { text: number }, package: { text: takenBy } };
  return [{ code: 'contractNumberTaken', field, params }];
}
