import type { AmountUnit } from '#app/domain/codelists.ts';
import { type Vnd, vnd } from '#app/domain/money.ts';

import { numeralIn, readAmount, type WrittenAmount } from './written-amount.ts';
import { type Decimal, type DecimalMark, readNumeral, wholeDongMark } from './written-number.ts';

/** What is said of a column's amounts: by whoever imports, or by the column's own head. */
export type MoneyReading = {
  readonly mark: DecimalMark | null;
  /** Null where nobody says it: then only a cell that names đồng is money. */
  readonly currency: string | null;
  /** Đồng for one of the currency. */
  readonly rate: Decimal | null;
  readonly unit: bigint;
};

/** What a cell says about money: đồng; an amount that stays the source's text because nobody states its currency or rate; nothing that can be read; or too much. */
export type StatedMoney =
  | { readonly kind: 'vnd'; readonly amount: Vnd }
  | { readonly kind: 'text' | 'unknown' | 'tooLarge' };

export const unitSizes: Readonly<Record<AmountUnit, bigint>> = {
  one: 1n,
  thousand: 1_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
};

const one: Decimal = { digits: 1n, decimals: 0 };

/** Reads one cell of a column of amounts. Nothing becomes 0 but a written 0. */
export function readMoney(text: string, reading: MoneyReading): StatedMoney {
  const written = readAmount(text, reading.mark ?? markInDong(text, reading));
  if (written === null || written.decimal.digits < 0n) return { kind: 'unknown' };
  const rate = rateOf(written, reading);
  if (rate === 'none') return { kind: 'text' };
  if (rate === 'other') return { kind: 'unknown' };
  const amount = product(written.decimal, rate, written.unit ?? reading.unit);
  if (amount === null) return { kind: 'tooLarge' };
  const isLessThanDong = amount === 0 && written.decimal.digits > 0n;
  return isLessThanDong ? { kind: 'unknown' } : { kind: 'vnd', amount };
}

/** A rate as typed or given: a positive number, `33125,5` or `33,125.50`; null when it is none. */
export function readRate(text: string): Decimal | null {
  const rate = readNumeral(text.trim(), null);
  return rate === null || rate.digits <= 0n ? null : rate;
}

/** Which rate makes đồng of an amount; `none` where its currency or rate is not stated, `other` where it is not the stated currency. */
function rateOf({ currencies }: WrittenAmount, { currency, rate }: MoneyReading): Decimal | 'none' | 'other' {
  const isDong = currencies.length === 1 && currencies[0] === 'VND';
  if (isDong) return one;
  if (currency === null) return 'none';
  if (currencies.length > 0 && !currencies.includes(currency)) return 'other';
  if (currency === 'VND') return one;
  return rate ?? 'none';
}

/** `amount × rate × unit`, rounded half away from zero to whole đồng, exact through BigInt; null beyond what can be kept. */
function product(amount: Decimal, rate: Decimal, unit: bigint): Vnd | null {
  const scale = 10n ** BigInt(amount.decimals + rate.decimals);
  const exact = amount.digits * rate.digits * unit;
  const rounded = (2n * exact + scale) / (2n * scale);
  return rounded > BigInt(Number.MAX_SAFE_INTEGER) ? null : vnd(Number(rounded));
}

function markInDong(text: string, { currency, unit }: MoneyReading): DecimalMark | null {
  return currency === 'VND' && unit === 1n ? wholeDongMark(numeralIn(text) ?? '') : null;
}
