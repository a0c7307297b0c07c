import { capitalWindow } from './capital.ts';
import type { Day } from './day.ts';
import type { LedgerEntry, LedgerTotals } from './ledger.ts';
import { cashOf, effectOf, totalsAfter } from './ledger.ts';
import type { BasisPoints, Vnd } from './money.ts';
import { negateVnd, portionBelow, subtractVnd } from './money.ts';
import type { Violation, ViolationCode } from './violation.ts';

/** A voucher as it would be posted: its entry, its day and the year whose capital it draws on. */
export type EntryRequest = {
  readonly entry: LedgerEntry;
  readonly occurredOn: Day;
  readonly capitalYear: number;
};

/** What the contract allows. `value` is after amendments; `advanceCeiling` is its share that may be advanced. */
export type ContractTerms = {
  readonly value: Vnd;
  readonly signedOn: Day;
  readonly advanceCeiling: BasisPoints;
};

/**
 * Everything an entry is measured against, read in the transaction that posts it. `contract` null: a cost outside packages;
 * `totals` are then those of the project's entries without contract. `totalInvestment` null: not yet approved, no ceiling.
 */
export type EntryPosition = {
  readonly today: Day;
  readonly contract: ContractTerms | null;
  readonly totals: LedgerTotals;
  readonly capitalAvailable: Vnd;
  readonly projectDisbursed: Vnd;
  readonly totalInvestment: Vnd | null;
  readonly voucherExists: boolean;
  readonly alreadyReversed: boolean;
};

/** Every rule the entry would break, with the figures that say how much is left; empty when it may be posted. */
export function checkEntry(request: EntryRequest, position: EntryPosition): readonly Violation[] {
  const malformed = checkAmounts(request.entry);
  if (malformed.length > 0) return malformed;
  return [
    ...checkReversal(request, position),
    ...checkVoucher(position),
    ...checkDays(request, position),
    ...checkBalances(request, position),
    ...checkCeilings(request, position),
  ];
}

function checkAmounts(entry: LedgerEntry): Violation[] {
  if (entry.kind === 'reversal') return [];
  if (entry.amount <= 0) return [{ code: 'moneyNotPositive', field: 'amount', params: {} }];
  if (entry.recovered < 0) return [{ code: 'moneyNotPositive', field: 'recovered', params: {} }];
  if (entry.kind !== 'payment' && entry.recovered > 0)
    return [{ code: 'invalid', field: 'recovered', params: {} }];
  return exceeding('recoveryAboveGross', 'recovered', entry.recovered, entry.amount);
}

function checkReversal({ entry }: EntryRequest, { alreadyReversed }: EntryPosition): Violation[] {
  if (entry.kind !== 'reversal') return [];
  if (entry.reverses.kind === 'reversal') return [{ code: 'reversalOfReversal', params: {} }];
  return alreadyReversed ? [{ code: 'reversalTwice', params: {} }] : [];
}

function checkVoucher({ voucherExists }: EntryPosition): Violation[] {
  return voucherExists ? [{ code: 'voucherDuplicate', field: 'voucherNumber', params: {} }] : [];
}

/** A reversal is dated when the mistake was found, which may be after the year's capital has lapsed. */
function checkDays({ entry, occurredOn, capitalYear }: EntryRequest, position: EntryPosition): Violation[] {
  const { today, contract } = position;
  const { from, to } = capitalWindow(capitalYear);
  const field = 'occurredOn';
  const on = { day: occurredOn };
  const violations: Violation[] = [];
  if (occurredOn > today)
    violations.push({ code: 'dayInFuture', field, params: { on, today: { day: today } } });
  if (contract && occurredOn < contract.signedOn) {
    violations.push({
      code: 'dayBeforeContract',
      field,
      params: { on, signedOn: { day: contract.signedOn } },
    });
  }
  if (occurredOn < from || (occurredOn > to && entry.kind !== 'reversal')) {
    const params = { on, capitalYear: { number: capitalYear }, from: { day: from }, to: { day: to } };
    violations.push({ code: 'dayOutsideCapitalYear', field, params });
  }
  return violations;
}

function checkBalances({ entry }: EntryRequest, { contract, totals }: EntryPosition): Violation[] {
  const { advance, paid } = effectOf(entry);
  if (contract === null && advance !== 0)
    return [{ code: 'contractRequired', field: 'contractId', params: {} }];
  const takenOfAdvance = negateVnd(advance);
  return [
    ...(entry.kind === 'payment'
      ? exceeding('recoveryAboveOutstanding', 'recovered', takenOfAdvance, totals.advanceOutstanding)
      : exceeding('returnAboveOutstanding', 'amount', takenOfAdvance, totals.advanceOutstanding)),
    ...exceeding('returnAbovePaid', 'amount', negateVnd(paid), totals.paid),
  ];
}

/** Ceilings bind whatever takes cash out; money coming back is never refused because a ceiling was lowered since. */
function checkCeilings({ entry }: EntryRequest, position: EntryPosition): Violation[] {
  const { contract, totals, capitalAvailable, projectDisbursed, totalInvestment } = position;
  const { cash } = effectOf(entry);
  if (cash <= 0) return [];
  const room = (limit: Vnd, used: Vnd) => subtractVnd(limit, used);
  return [
    ...exceeding('capitalExceeded', 'amount', cash, capitalAvailable),
    ...(contract
      ? exceeding('contractValueExceeded', 'amount', cash, room(contract.value, cashOf(totals)))
      : []),
    ...(contract ? checkAdvanceCeiling(entry, totals, contract) : []),
    ...(totalInvestment === null
      ? []
      : exceeding('totalInvestmentExceeded', 'amount', cash, room(totalInvestment, projectDisbursed))),
  ];
}

/** Decree 99/2021 art. 10 (30 % by default), unverified under 254/2025. */
function checkAdvanceCeiling(entry: LedgerEntry, totals: LedgerTotals, contract: ContractTerms): Violation[] {
  const added = subtractVnd(totalsAfter(totals, entry).advanced, totals.advanced);
  const limit = portionBelow(contract.value, contract.advanceCeiling);
  return exceeding('advanceAboveCeiling', 'amount', added, subtractVnd(limit, totals.advanced)).map(
    (violation) => ({
      ...violation,
      params: {
        ...violation.params,
        limit: { vnd: limit },
        ceiling: { basisPoints: contract.advanceCeiling },
      },
    }),
  );
}

/** Refuses to take more than nothing out of what has less left. */
function exceeding(code: ViolationCode, field: string, asked: Vnd, left: Vnd): Violation[] {
  if (asked <= 0 || asked <= left) return [];
  const excess = subtractVnd(asked, left);
  return [{ code, field, params: { asked: { vnd: asked }, left: { vnd: left }, excess: { vnd: excess } } }];
}
