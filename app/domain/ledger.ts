import { disbursementKinds } from './codelists.ts';
import type { BasisPoints, Vnd } from './money.ts';
import { negateVnd, noMoney, subtractVnd, sumVnd, vnd } from './money.ts';

/** The kinds of entry that a voucher states; a reversal is made from the entry it undoes. */
export const plainKinds = disbursementKinds.filter((kind) => kind !== 'reversal');

/** An entry that stands for itself. `amount` > 0 is gross; `recovered` is the part of a payment that recovers advance, else 0. */
export type PlainEntry = {
  readonly kind: (typeof plainKinds)[number];
  readonly amount: Vnd;
  readonly recovered: Vnd;
};

/** An entry that undoes another, to the đồng. */
export type Reversal = { readonly kind: 'reversal'; readonly reverses: LedgerEntry };

export type LedgerEntry = PlainEntry | Reversal;

/** What an entry does: to the advance outstanding (A), to the amount paid for accepted volume (P), and cash out. */
export type LedgerEffect = { readonly advance: Vnd; readonly paid: Vnd; readonly cash: Vnd };

/** Running totals of a contract, or of a project's entries outside contracts. `advanced` = advances less advance returned. */
export type LedgerTotals = { readonly advanceOutstanding: Vnd; readonly paid: Vnd; readonly advanced: Vnd };

export const noTotals: LedgerTotals = { advanceOutstanding: noMoney, paid: noMoney, advanced: noMoney };

type PlainEffect = LedgerEffect & { readonly advanced: Vnd };

const plainEffects: Readonly<Record<PlainEntry['kind'], (entry: PlainEntry) => PlainEffect>> = {
  advance: ({ amount }) => ({ advance: amount, paid: noMoney, cash: amount, advanced: amount }),
  payment: ({ amount, recovered }) => ({
    advance: negateVnd(recovered),
    paid: amount,
    cash: subtractVnd(amount, recovered),
    advanced: noMoney,
  }),
  advanceReturn: ({ amount }) =>
    mirrored(plainEffects.advance({ kind: 'advance', amount, recovered: noMoney })),
  paymentReturn: ({ amount }) =>
    mirrored(plainEffects.payment({ kind: 'payment', amount, recovered: noMoney })),
};

/** The effect of an entry, so that Σ cash = paid + advance outstanding whatever the entries. */
export function effectOf(entry: LedgerEntry): LedgerEffect {
  const { advance, paid, cash } = fullEffectOf(entry);
  return { advance, paid, cash };
}

/** The entry that undoes `entry`. */
export function mirrorOf(entry: LedgerEntry): Reversal {
  return { kind: 'reversal', reverses: entry };
}

/** The totals once the entry is posted. They may be negative if `checkEntry` would refuse it. */
export function totalsAfter(totals: LedgerTotals, entry: LedgerEntry): LedgerTotals {
  const effect = fullEffectOf(entry);
  return {
    advanceOutstanding: sumVnd(totals.advanceOutstanding, effect.advance),
    paid: sumVnd(totals.paid, effect.paid),
    advanced: sumVnd(totals.advanced, effect.advanced),
  };
}

/** Cash out so far: what the treasury has paid, net of returns. */
export function cashOf(totals: LedgerTotals): Vnd {
  return sumVnd(totals.paid, totals.advanceOutstanding);
}

/**
 * How much advance a payment of `gross` should recover, in đồng: evenly over the payments still to come until `recoverBy`
 * (basis points) of the contract value is paid, then all of it. Decree 99/2021 art. 10 (80 %), unverified under 254/2025.
 */
export function recoveryProposal(asked: {
  readonly gross: Vnd;
  readonly value: Vnd;
  readonly recoverBy: BasisPoints;
  readonly totals: LedgerTotals;
}): Vnd {
  const { gross, value, recoverBy, totals } = asked;
  const outstanding = BigInt(totals.advanceOutstanding);
  const stillToPay = (BigInt(value) * BigInt(recoverBy)) / 10_000n - BigInt(totals.paid);
  if (gross <= 0 || outstanding <= 0n) return noMoney;
  if (BigInt(gross) >= stillToPay) return vnd(Math.min(totals.advanceOutstanding, gross));
  const share = (outstanding * BigInt(gross) + stillToPay - 1n) / stillToPay;
  return vnd(Math.min(Number(share), totals.advanceOutstanding, gross));
}

function fullEffectOf(entry: LedgerEntry): PlainEffect {
  return entry.kind === 'reversal' ? mirrored(fullEffectOf(entry.reverses)) : plainEffects[entry.kind](entry);
}

function mirrored(effect: PlainEffect): PlainEffect {
  return {
    advance: negateVnd(effect.advance),
    paid: negateVnd(effect.paid),
    cash: negateVnd(effect.cash),
    advanced: negateVnd(effect.advanced),
  };
}
