import type { PackageStatus } from './codelists.ts';
import { addDays, type Day } from './day.ts';
import { noMoney, subtractVnd, sumVnd, type Vnd, vnd } from './money.ts';
import { checkPlanSum } from './selection-plan.ts';
import type { Violation } from './violation.ts';

export type PriceChange = { readonly newPrice: Vnd; readonly decidedOn: Day };

/** What a new price is measured against. */
export type PricePosition = {
  readonly status: PackageStatus;
  readonly oldPrice: Vnd | null;
  /** The decision before, if the price was changed already. */
  readonly lastChangeOn: Day | null;
  /** Bids are opened when they close; null while no notice says when. */
  readonly bidOpeningOn: Day | null;
  /** So many days before bid opening the price is fixed; null where no rule is in force. */
  readonly fixedDays: number | null;
  /** Of all other packages, as far as they are known. */
  readonly otherPrices: Vnd;
  readonly totalInvestment: Vnd | null;
};

const beforeOpening: ReadonlySet<PackageStatus> = new Set([
  'draft',
  'planned',
  'inviting',
  'failed',
  'cancelled',
]);

/** Whether bids may still have to be opened: in planning, while bidders are invited, and after a selection that came to nothing. */
export function isBeforeOpening(status: PackageStatus): boolean {
  return beforeOpening.has(status);
}

/** Only while bidders are invited is there an opening to come. */
export function lastDayForPrice({
  status,
  bidOpeningOn,
  fixedDays,
}: Pick<PricePosition, 'status' | 'bidOpeningOn' | 'fixedDays'>): Day | null {
  if (status !== 'inviting' || bidOpeningOn === null || fixedDays === null) return null;
  return addDays(bidOpeningOn, -fixedDays);
}

/** Every rule that a change of a package's price would break; `today` is the last day of a decision. */
export function checkPriceChange(
  change: PriceChange,
  position: PricePosition,
  today: Day,
): readonly Violation[] {
  return [
    ...checkMoment(change, position, today),
    ...checkNew(change.newPrice, position.oldPrice),
    ...checkAmount('newPrice', change.newPrice, limitsFor(change, position)),
  ];
}

function checkMoment({ decidedOn }: PriceChange, position: PricePosition, today: Day): Violation[] {
  const { status, lastChangeOn, bidOpeningOn, fixedDays } = position;
  if (!isBeforeOpening(status)) {
    const params = { status: { term: `packageStatuses.${status}` } } as const;
    return [{ code: 'priceAfterOpening', params }];
  }
  if (decidedOn > today) {
    const params = { on: { day: decidedOn }, today: { day: today } };
    return [{ code: 'dayInFuture', field: 'decidedOn', params }];
  }
  if (lastChangeOn !== null && decidedOn < lastChangeOn) {
    return [{ code: 'dayBeforeDecision', field: 'decidedOn', params: { previous: { day: lastChangeOn } } }];
  }
  const last = lastDayForPrice(position);
  if (last === null || bidOpeningOn === null || fixedDays === null || decidedOn <= last) return [];
  const params = {
    on: { day: decidedOn },
    last: { day: last },
    opening: { day: bidOpeningOn },
    fixed: { days: fixedDays },
  };
  return [{ code: 'priceFixed', field: 'decidedOn', params }];
}

/** A lower price brings the plan nearer to its investment, wherever it stands. */
function limitsFor({ newPrice }: PriceChange, position: PricePosition) {
  const { oldPrice, otherPrices, totalInvestment } = position;
  const isLower = oldPrice !== null && newPrice < oldPrice;
  return { otherPrices, totalInvestment: isLower ? null : totalInvestment };
}

/** Every rule that a price would break, whether it is a package's first or a new one; `field` is the form's. */
export function checkAmount(
  field: string,
  price: Vnd,
  { otherPrices, totalInvestment }: Pick<PricePosition, 'otherPrices' | 'totalInvestment'>,
): readonly Violation[] {
  if (price <= noMoney) return [{ code: 'moneyNotPositive', field, params: {} }];
  if (price > subtractVnd(vnd(Number.MAX_SAFE_INTEGER), otherPrices)) {
    return [{ code: 'moneyOutOfRange', field, params: {} }];
  }
  return checkPlanSum(sumVnd(otherPrices, price), totalInvestment, field);
}

function checkNew(price: Vnd, oldPrice: Vnd | null): Violation[] {
  if (price !== oldPrice) return [];
  return [{ code: 'priceUnchanged', field: 'newPrice', params: { price: { vnd: price } } }];
}
