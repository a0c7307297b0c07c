import type { Day } from './day.ts';
import { daysBetween } from './day.ts';
import { type LedgerTotals, recoveryProposal, totalsAfter } from './ledger.ts';
import { type BasisPoints, noMoney, portionBelow, subtractVnd, type Vnd, vnd } from './money.ts';

type Advanced = { readonly value: Vnd; readonly recoverBy: BasisPoints; readonly totals: LedgerTotals };

/** Where the advance must have come down to once payments reach `paidShare` of the contract. */
export type RecoveryStep = {
  readonly paidShare: BasisPoints;
  readonly paid: Vnd;
  readonly outstanding: Vnd;
};

export type RecoverySchedule = {
  /** What must be paid for the whole advance to be recovered, and how much of that is still to come; in đồng. */
  readonly dueAt: Vnd;
  readonly stillToPay: Vnd;
  /** What each further payment should recover of itself; null once all should have been recovered. */
  readonly nextShare: BasisPoints | null;
  readonly steps: readonly RecoveryStep[];
};

const tenth = 1_000;
const whole = 10_000;

/**
 * How what is outstanding goes down while the contract is paid, a tenth of it at a time, each payment recovering what
 * `recoveryProposal` says. Decree 99/2021 art. 10 (all of it by `recoverBy`, 80 %), unverified under 254/2025.
 */
export function recoverySchedule({ value, recoverBy, totals }: Advanced): RecoverySchedule {
  const dueAt = portionBelow(value, recoverBy);
  const stillToPay = vnd(Math.max(0, subtractVnd(dueAt, totals.paid)));
  const { advanceOutstanding: outstanding } = totals;
  if (outstanding === 0 || stillToPay === 0) return { dueAt, stillToPay, nextShare: null, steps: [] };
  const nextShare = Math.min(whole, Math.ceil((outstanding / stillToPay) * whole));
  const steps: RecoveryStep[] = [];
  let after = totals;
  for (const paidShare of sharesUntil(recoverBy)) {
    const paid = portionBelow(value, paidShare);
    const gross = subtractVnd(paid, after.paid);
    if (gross <= 0) continue;
    const recovered = recoveryProposal({ gross, value, recoverBy, totals: after });
    after = totalsAfter(after, { kind: 'payment', amount: gross, recovered });
    steps.push({ paidShare, paid, outstanding: after.advanceOutstanding });
  }
  return { dueAt, stillToPay, nextShare, steps };
}

/** Every tenth below the share, and the share itself. */
function sharesUntil(last: BasisPoints): BasisPoints[] {
  const shares: BasisPoints[] = [];
  for (let share = tenth; share < last; share += tenth) shares.push(share);
  return [...shares, last];
}

/** What an outstanding advance is held against. */
export type AdvanceGuarantee = { readonly amount: Vnd; readonly expiresOn: Day };

export const advanceStates = [
  'overdue',
  'unsecured',
  'expired',
  'underSecured',
  'expiring',
  'asDue',
] as const;
export type AdvanceState = (typeof advanceStates)[number];

/**
 * The worst that can be said of an outstanding advance on a day: payments have reached what it should be recovered by;
 * above `guaranteeFrom` without a guarantee; a guarantee that has expired, is lower than what is outstanding, or expires
 * within `amber` days. `domain.md` section 4.
 */
export function judgeAdvance(
  { advanced, advanceOutstanding }: LedgerTotals,
  { stillToPay }: Pick<RecoverySchedule, 'stillToPay'>,
  guarantee: AdvanceGuarantee | null,
  { guaranteeFrom, amber, today }: { guaranteeFrom: Vnd; amber: number; today: Day },
): AdvanceState {
  if (stillToPay === 0) return 'overdue';
  if (guarantee === null) return advanced > guaranteeFrom ? 'unsecured' : 'asDue';
  const daysLeft = daysBetween(today, guarantee.expiresOn);
  if (daysLeft < 0) return 'expired';
  if (guarantee.amount < advanceOutstanding) return 'underSecured';
  return daysLeft <= amber ? 'expiring' : 'asDue';
}

/** What has been recovered or given back of an advance so far, in đồng. */
export function recoveredSoFar({ advanced, advanceOutstanding }: LedgerTotals): Vnd {
  return advanced === 0 ? noMoney : subtractVnd(advanced, advanceOutstanding);
}
