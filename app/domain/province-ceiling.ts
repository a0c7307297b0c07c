import { checkDecisionDay, checkRange } from './capital-decision.ts';
import type { FundingSource } from './codelists.ts';
import type { Day } from './day.ts';
import { foldText } from './folded-text.ts';
import { noMoney, subtractVnd, sumVnd, type Vnd, vnd } from './money.ts';
import type { Violation } from './violation.ts';

/** A decision on what a province may assign of a year's capital and source; what was decided adds up. */
export type CeilingRequest = {
  readonly capitalYear: number;
  readonly fundingSource: FundingSource;
  /** Signed: what is taken away is negative. */
  readonly amount: Vnd;
  readonly decisionNumber: string;
  readonly decidedOn: Day;
};

/** A year and source of a province: every decision about its ceiling, and the own capital of all its projects. */
export type ProvinceLine = {
  readonly decisions: readonly Pick<CeilingRequest, 'amount' | 'decisionNumber'>[];
  readonly assigned: Vnd;
};

type Line = Pick<CeilingRequest, 'capitalYear' | 'fundingSource'>;

/** What a province may assign of a year and source; null where nobody has decided. */
export function ceilingOf(decisions: readonly { readonly amount: Vnd }[]): Vnd | null {
  return decisions.length === 0 ? null : sumVnd(...decisions.map(({ amount }) => amount));
}

/** Every rule that a decision about a ceiling would break, with its figures. `ceilingsOfAll` is the sum of all that is kept. */
export function checkCeiling(
  request: CeilingRequest,
  { decisions, assigned, today, ceilingsOfAll }: ProvinceLine & { today: Day; ceilingsOfAll: Vnd },
): readonly Violation[] {
  const { amount } = request;
  if (amount === 0) return [{ code: 'moneyNotPositive', field: 'amount', params: {} }];
  const outOfRange = checkRange(amount, ceilingsOfAll);
  if (outOfRange.length > 0) return outOfRange;
  return [
    ...checkDecisionDay(request, today),
    ...checkNumber(request, decisions),
    ...checkAssigned(request, decisions, assigned),
  ];
}

/** Refuses more own capital for the projects of a province than its ceiling of the year and source, where one is recorded. Ledger property L3. */
export function checkAgainstCeiling(
  request: Line & { readonly amount: Vnd },
  { decisions, assigned }: ProvinceLine,
  projectCode: string,
): Violation[] {
  const ceiling = ceilingOf(decisions);
  if (ceiling === null) return [];
  const left = subtractVnd(ceiling, assigned);
  if (request.amount <= left) return [];
  const params = {
    ...lineFigures(request),
    project: { text: projectCode },
    total: { vnd: sumVnd(assigned, request.amount) },
    ceiling: { vnd: ceiling },
    left: { vnd: vnd(Math.max(0, left)) },
  };
  return [{ code: 'capitalAboveCeiling', field: 'amount', params }];
}

function checkNumber(request: CeilingRequest, decisions: ProvinceLine['decisions']): Violation[] {
  const sign = Math.sign(request.amount);
  const same = decisions.find(
    ({ amount, decisionNumber }) =>
      Math.sign(amount) === sign && foldText(decisionNumber) === foldText(request.decisionNumber),
  );
  if (same === undefined) return [];
  const params = { ...lineFigures(request), number: { text: same.decisionNumber } };
  return [{ code: 'ceilingDecisionTaken', field: 'decisionNumber', params }];
}

/** A first ceiling below what the projects were assigned is as wrong as one that is cut below it; raising one that is below is not. */
function checkAssigned(
  request: CeilingRequest,
  decisions: ProvinceLine['decisions'],
  assigned: Vnd,
): Violation[] {
  const before = ceilingOf(decisions);
  const ceiling = sumVnd(before ?? noMoney, request.amount);
  const isBettered = before !== null && request.amount > 0;
  if (ceiling >= assigned || isBettered) return [];
  const params = { ...lineFigures(request), ceiling: { vnd: ceiling }, assigned: { vnd: assigned } };
  return [{ code: 'ceilingBelowAssigned', field: 'amount', params }];
}

function lineFigures({ capitalYear, fundingSource }: Line) {
  return {
    year: { number: capitalYear },
    source: { term: `fundingSources.${fundingSource}` as const },
  };
}
