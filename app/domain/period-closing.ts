import type { Day, Month } from './day.ts';
import { addMonths, firstDayOf, lastDayOf, monthOf } from './day.ts';
import type { Vnd } from './money.ts';
import { subtractVnd } from './money.ts';
import { countUnmatched, type ReconciliationFigures } from './treasury-matching.ts';
import type { Violation } from './violation.ts';

/** What somebody states who closes a province's ledger through the end of `month`. `treasuryCash`: what the State Treasury says it paid since the last closing. */
export type ClosingRequest = {
  readonly month: Month;
  readonly treasuryCash: Vnd;
  readonly explanation: string | null;
  readonly closedBy: string;
};

/** The ledger as it stands. `cash` and `enteredBy` are of the months after `closedThrough` through the one that is to be closed. */
export type ClosingPosition = {
  readonly today: Day;
  readonly closedThrough: Month | null;
  readonly cash: Vnd;
  readonly enteredBy: ReadonlySet<string>;
  /** Null where no list of the Treasury covers any of these months. */
  readonly treasury: TreasuryCheck | null;
};

/** The Treasury's lists against the ledger, in the months that are to be closed. */
export type TreasuryCheck = {
  /** Whether lists cover all of these months. */
  readonly isWhole: boolean;
  readonly total: Vnd;
  readonly figures: ReconciliationFigures;
};

/** An explanation shorter than this explains nothing. */
export const shortestExplanation = 20;

/** Every rule that closing would break: the month is over and open, whoever closes it entered nothing in it, and the Treasury agrees, payment by payment where there is its list, or it is said why not. */
export function checkClosing(request: ClosingRequest, position: ClosingPosition): readonly Violation[] {
  const { month, closedBy } = request;
  const { today, closedThrough, enteredBy } = position;
  if (closedThrough !== null && month <= closedThrough) {
    return [{ code: 'periodClosed', field: 'month', params: closedParams(closedThrough) }];
  }
  return [
    ...(lastDayOf(month) < today
      ? []
      : [{ code: 'periodNotOver' as const, field: 'month', params: { month: { month } } }]),
    ...(enteredBy.has(closedBy) ? [{ code: 'periodOwnEntries' as const, params: { month: { month } } }] : []),
    ...checkTreasury(request, position),
  ];
}

/** A voucher's day lies in no month that is closed. */
export function checkPeriodOpen(postedOn: Day, closedThrough: Month | null): readonly Violation[] {
  if (closedThrough === null || monthOf(postedOn) > closedThrough) return [];
  return [{ code: 'periodClosed', field: 'postedOn', params: closedParams(closedThrough) }];
}

function closedParams(closedThrough: Month): Violation['params'] {
  return { month: { month: closedThrough }, from: { day: firstDayOf(addMonths(closedThrough, 1)) } };
}

function checkTreasury(
  { treasuryCash, explanation }: ClosingRequest,
  { cash, treasury }: ClosingPosition,
): Violation[] {
  if (treasury?.isWhole === true && treasury.total !== treasuryCash) {
    const params = { typed: { vnd: treasuryCash }, listed: { vnd: treasury.total } };
    return [{ code: 'treasuryNotList', field: 'treasuryCash', params }];
  }
  if ((explanation ?? '').trim().length >= shortestExplanation) return [];
  if (treasury !== null && countUnmatched(treasury.figures) > 0) return [unreconciled(treasury.figures)];
  const difference = subtractVnd(treasuryCash, cash);
  if (difference === 0) return [];
  const params = {
    treasury: { vnd: treasuryCash },
    ours: { vnd: cash },
    difference: { vnd: difference },
    shortest: { number: shortestExplanation },
  };
  return [{ code: 'treasuryDiffers', field: 'explanation', params }];
}

function unreconciled({
  differing,
  differingBy,
  missingHere,
  missingThere,
}: ReconciliationFigures): Violation {
  const params = {
    differing: { number: differing.count },
    differingBy: { vnd: differingBy },
    missingHere: { number: missingHere.count },
    missingHereSum: { vnd: missingHere.sum },
    missingThere: { number: missingThere.count },
    missingThereSum: { vnd: missingThere.sum },
    shortest: { number: shortestExplanation },
  };
  return { code: 'treasuryUnreconciled', field: 'explanation', params };
}
