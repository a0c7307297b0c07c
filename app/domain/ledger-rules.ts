import { capitalWindow } from './capital.ts';
import type { FundingSource } from './codelists.ts';
import type { Day, Month } from './day.ts';
import type { LedgerEntry, LedgerTotals } from './ledger.ts';
import { cashOf, effectOf, totalsAfter } from './ledger.ts';
import type { BasisPoints, Vnd } from './money.ts';
import { negateVnd, portionBelow, subtractVnd, sumVnd } from './money.ts';
import { checkPeriodOpen } from './period-closing.ts';
import type { Violation, ViolationCode } from './violation.ts';

/** A voucher as it would be posted: its entry, its day and the capital it draws on. */
export type EntryRequest = {
  readonly entry: LedgerEntry;
  readonly postedOn: Day;
  readonly capitalYear: number;
  readonly fundingSource: FundingSource;
  readonly voucherNumber: string;
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
  /** The last month of the province's ledger that is closed; null before the first closing. */
  readonly closedThrough: Month | null;
  readonly alreadyReversed: boolean;
};

/** Every rule the entry would break, with the figures that say how much is left; empty when it may be posted. */
export function checkEntry(request: EntryRequest, position: EntryPosition): readonly Violation[] {
  const malformed = checkAmounts(request.entry);
  if (malformed.length > 0) return malformed;
  return [
    ...checkReversal(request, position),
    ...checkVoucher(request, position),
    ...checkPeriodOpen(request.postedOn, position.closedThrough),
    ...checkDays(request, position),
    ...checkBalances(request, position),
    ...checkCeilings(request, position),
  ];
}

/** More than any voucher, and little enough that its sums with what was paid stay exact. */
const mostOfOne = 1_000_000_000_000_000;

function checkAmounts(entry: LedgerEntry): Violation[] {
  if (entry.kind === 'reversal') return [];
  const { kind, amount, recovered } = entry;
  if (amount <= 0) return [{ code: 'moneyNotPositive', field: 'amount', params: {} }];
  if (amount > mostOfOne) return [{ code: 'moneyOutOfRange', field: 'amount', params: {} }];
  if (recovered < 0) return [{ code: 'moneyNotPositive', field: 'recovered', params: {} }];
  if (kind !== 'payment' && recovered > 0) return [{ code: 'invalid', field: 'recovered', params: {} }];
  if (recovered <= amount) return [];
  const params = { recovered: { vnd: recovered }, gross: { vnd: amount } };
  return [{ code: 'recoveryAboveGross', field: 'recovered', params }];
}

function checkReversal({ entry }: EntryRequest, { alreadyReversed }: EntryPosition): Violation[] {
  if (entry.kind !== 'reversal') return [];
  if (entry.reverses.kind === 'reversal') return [{ code: 'reversalOfReversal', params: {} }];
  return alreadyReversed ? [{ code: 'reversalTwice', params: {} }] : [];
}

function checkVoucher(request: EntryRequest, { voucherExists }: EntryPosition): Violation[] {
  if (!voucherExists) return [];
  const params = { number: { text: request.voucherNumber }, year: { number: request.capitalYear } };
  return [{ code: 'voucherDuplicate', field: 'voucherNumber', params }];
}

/** A reversal is dated when the mistake was found, which may be after the year's capital has lapsed. */
function checkDays({ entry, postedOn, capitalYear }: EntryRequest, position: EntryPosition): Violation[] {
  const { today, contract } = position;
  const { from, to } = capitalWindow(capitalYear);
  const field = 'postedOn';
  const violations: Violation[] = [];
  if (postedOn > today) violations.push({ code: 'dayInFuture', field, params: { today: { day: today } } });
  if (contract && postedOn < contract.signedOn) {
    violations.push({ code: 'dayBeforeContract', field, params: { contract: { day: contract.signedOn } } });
  }
  if (postedOn < from || (postedOn > to && entry.kind !== 'reversal')) {
    const params = { year: { number: capitalYear }, from: { day: from }, until: { day: to } };
    violations.push({ code: 'dayOutsideCapitalYear', field, params });
  }
  return violations;
}

function checkBalances({ entry }: EntryRequest, { contract, totals }: EntryPosition): Violation[] {
  const { advance, paid } = effectOf(entry);
  if (contract === null && advance !== 0) {
    return [{ code: 'contractRequired', field: 'contractId', params: {} }];
  }
  const outstanding = { vnd: totals.advanceOutstanding };
  const violations: Violation[] = [];
  if (-advance > outstanding.vnd && entry.kind === 'payment') {
    const params = { recovered: { vnd: entry.recovered }, outstanding };
    violations.push({ code: 'recoveryAboveOutstanding', field: 'recovered', params });
  } else if (-advance > outstanding.vnd) {
    const params = { returned: { vnd: negateVnd(advance) }, outstanding };
    violations.push({ code: 'returnAboveOutstanding', field: 'amount', params });
  }
  if (-paid > totals.paid) {
    const params = { returned: { vnd: negateVnd(paid) }, paid: { vnd: totals.paid } };
    violations.push({ code: 'returnAbovePaid', field: 'amount', params });
  }
  return violations;
}

/** Ceilings bind what takes cash out; money coming back is never refused because a ceiling was lowered since. */
function checkCeilings(request: EntryRequest, position: EntryPosition): Violation[] {
  const { contract, totals, capitalAvailable, projectDisbursed, totalInvestment } = position;
  const { cash } = effectOf(request.entry);
  if (cash <= 0) return [];
  const capital: Figures = {
    year: { number: request.capitalYear },
    source: { term: `fundingSources.${request.fundingSource}` },
    available: { vnd: capitalAvailable },
  };
  return [
    ...beyond('capitalExceeded', cash, capitalAvailable, capital),
    ...(contract === null ? [] : checkContract(request.entry, totals, contract)),
    ...(totalInvestment === null
      ? []
      : beyond('totalInvestmentExceeded', cash, subtractVnd(totalInvestment, projectDisbursed), {
          totalInvestment: { vnd: totalInvestment },
          total: { vnd: sumVnd(projectDisbursed, cash) },
        })),
  ];
}

/** The advance ceiling: Decree 99/2021 art. 10 (30 % by default), unverified under 254/2025. */
function checkContract(entry: LedgerEntry, totals: LedgerTotals, contract: ContractTerms): Violation[] {
  const { cash } = effectOf(entry);
  const { advanced } = totalsAfter(totals, entry);
  const ceiling = portionBelow(contract.value, contract.advanceCeiling);
  return [
    ...beyond('contractValueExceeded', cash, subtractVnd(contract.value, cashOf(totals)), {
      contractValue: { vnd: contract.value },
      total: { vnd: sumVnd(cashOf(totals), cash) },
    }),
    ...beyond(
      'advanceAboveCeiling',
      subtractVnd(advanced, totals.advanced),
      subtractVnd(ceiling, totals.advanced),
      {
        advanced: { vnd: advanced },
        ceiling: { vnd: ceiling },
        share: { basisPoints: contract.advanceCeiling },
      },
    ),
  ];
}

type Figures = Violation['params'];

/** A refusal to take more than nothing out of what has less left, with what is left and what is too much. */
function beyond(code: ViolationCode, cash: Vnd, left: Vnd, figures: Figures): Violation[] {
  if (cash <= 0 || cash <= left) return [];
  const excess = { vnd: subtractVnd(cash, left) };
  return [
    { code, field: 'amount', params: { ...figures, cash: { vnd: cash }, left: { vnd: left }, excess } },
  ];
}
