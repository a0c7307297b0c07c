import { checkCeilings } from './contract-ceilings.ts';
import type { ContractCeilings } from './contract-ceilings.ts';
import type { Terms } from './contract-terms.ts';
import type { Day } from './day.ts';
import type { Vnd } from './money.ts';
import type { Violation } from './violation.ts';

/** An amendment as it would be recorded, with all of the new terms. `scope`: what it adds to or takes from the work. */
export type AmendmentRequest = {
  readonly number: string;
  readonly signedOn: Day;
  readonly newValue: Vnd;
  readonly newFinishOn: Day;
  readonly scope: string | null;
};

/** The contract as an amendment finds it. `disbursed`: paid for accepted work, and advance outstanding. */
export type AmendmentPosition = {
  readonly today: Day;
  readonly contractSignedOn: Day;
  readonly present: Terms;
  readonly last: { readonly number: string; readonly signedOn: Day } | null;
  readonly isNumberTaken: boolean;
  readonly disbursed: Vnd;
  readonly ceilings: ContractCeilings;
};

/** Every rule an amendment would break, with the figures; empty when it may be recorded. */
export function checkAmendment(request: AmendmentRequest, position: AmendmentPosition): readonly Violation[] {
  return [
    ...checkNumber(request, position),
    ...checkSignedOn(request, position),
    ...checkChange(request, position),
    ...checkFinish(request),
    ...checkValue(request, position),
  ];
}

function checkNumber({ number }: AmendmentRequest, { isNumberTaken }: AmendmentPosition): Violation[] {
  if (!isNumberTaken) return [];
  return [{ code: 'amendmentNumberTaken', field: 'number', params: { number: { text: number } } }];
}

function checkSignedOn({ signedOn }: AmendmentRequest, position: AmendmentPosition): Violation[] {
  const { today, contractSignedOn, last } = position;
  const field = 'signedOn';
  if (signedOn > today) return [{ code: 'dayInFuture', field, params: { today: { day: today } } }];
  if (signedOn < contractSignedOn) {
    return [{ code: 'dayBeforeContract', field, params: { contract: { day: contractSignedOn } } }];
  }
  if (last === null || signedOn >= last.signedOn) return [];
  const params = { number: { text: last.number }, previous: { day: last.signedOn } };
  return [{ code: 'dayBeforeAmendment', field, params }];
}

function checkChange(
  { newValue, newFinishOn, scope }: AmendmentRequest,
  { present }: AmendmentPosition,
): Violation[] {
  if (newValue !== present.value || newFinishOn !== present.finishOn || scope !== null) return [];
  const params = { value: { vnd: present.value }, finishOn: { day: present.finishOn } };
  return [{ code: 'amendmentChangesNothing', field: 'newValue', params }];
}

function checkFinish({ signedOn, newFinishOn }: AmendmentRequest): Violation[] {
  if (newFinishOn >= signedOn) return [];
  return [{ code: 'finishBeforeStart', field: 'newFinishOn', params: { start: { day: signedOn } } }];
}

function checkValue({ newValue }: AmendmentRequest, position: AmendmentPosition): readonly Violation[] {
  const { present, disbursed, ceilings } = position;
  const field = 'newValue';
  if (newValue <= 0) return [{ code: 'moneyNotPositive', field, params: {} }];
  if (newValue < disbursed) {
    const params = { contract: { vnd: newValue }, disbursed: { vnd: disbursed } };
    return [{ code: 'contractValueBelowDisbursed', field, params }];
  }
  return checkCeilings({ from: present.value, to: newValue }, ceilings, field);
}
