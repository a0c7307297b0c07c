import type { InvestmentDecisionKind } from './codelists.ts';
import type { Day } from './day.ts';
import { foldText } from './folded-text.ts';
import { noMoney, type Vnd } from './money.ts';
import type { Violation } from './violation.ts';

export type InvestmentDecision = {
  readonly kind: InvestmentDecisionKind;
  readonly number: string;
  readonly decidedOn: Day;
  readonly totalInvestment: Vnd;
  readonly reason: string | null;
};

/** What a new decision is measured against. */
export type DecisionPosition = {
  readonly earlier: readonly Pick<InvestmentDecision, 'kind' | 'number' | 'decidedOn'>[];
  /** Of every part of the plan, as far as prices are known. */
  readonly packagePrices: Vnd;
  readonly disbursed: Vnd;
};

/** Every rule that a decision about the total investment would break; `today` is the last day it may be of. */
export function checkInvestmentDecision(
  decision: InvestmentDecision,
  position: DecisionPosition,
  today: Day,
): readonly Violation[] {
  return [
    ...checkKind(decision, position),
    ...checkNumber(decision, position),
    ...checkDay(decision, position, today),
    ...checkTotal(decision, position),
  ];
}

/** An approval comes first and once, adjustments follow, each with its reason; what a list states is no decision. */
function checkKind({ kind, reason }: InvestmentDecision, { earlier }: DecisionPosition): Violation[] {
  const approval = earlier.find((decision) => decision.kind === 'approval');
  if (kind === 'stated') return [{ code: 'invalid', field: 'kind', params: {} }];
  if (kind === 'approval') {
    if (approval === undefined) return [];
    const params = { number: { text: approval.number }, on: { day: approval.decidedOn } };
    return [{ code: 'approvalRecorded', field: 'kind', params }];
  }
  const violations: Violation[] = [];
  if (approval === undefined) violations.push({ code: 'approvalMissing', field: 'kind', params: {} });
  if (reason === null || reason.trim() === '') {
    violations.push({ code: 'required', field: 'reason', params: {} });
  }
  return violations;
}

function checkNumber({ number }: InvestmentDecision, { earlier }: DecisionPosition): Violation[] {
  const same = earlier.find(
    (decision) => decision.kind !== 'stated' && foldText(decision.number) === foldText(number),
  );
  if (same === undefined) return [];
  const params = { number: { text: same.number }, on: { day: same.decidedOn } };
  return [{ code: 'decisionNumberTaken', field: 'number', params }];
}

function checkDay({ decidedOn }: InvestmentDecision, { earlier }: DecisionPosition, today: Day): Violation[] {
  if (decidedOn > today) {
    return [
      { code: 'dayInFuture', field: 'decidedOn', params: { on: { day: decidedOn }, today: { day: today } } },
    ];
  }
  const last = earlier
    .filter(({ kind }) => kind !== 'stated')
    .map((decision) => decision.decidedOn)
    .toSorted()
    .at(-1);
  if (last === undefined || decidedOn >= last) return [];
  return [{ code: 'dayBeforeDecision', field: 'decidedOn', params: { previous: { day: last } } }];
}

function checkTotal(
  { totalInvestment }: InvestmentDecision,
  { packagePrices, disbursed }: DecisionPosition,
): Violation[] {
  if (totalInvestment <= noMoney) {
    return [{ code: 'moneyNotPositive', field: 'totalInvestment', params: {} }];
  }
  const total = { vnd: totalInvestment };
  const violations: Violation[] = [];
  if (totalInvestment < packagePrices) {
    const params = { total, prices: { vnd: packagePrices } };
    violations.push({ code: 'investmentBelowPrices', field: 'totalInvestment', params });
  }
  if (totalInvestment < disbursed) {
    const params = { total, disbursed: { vnd: disbursed } };
    violations.push({ code: 'investmentBelowDisbursed', field: 'totalInvestment', params });
  }
  return violations;
}
