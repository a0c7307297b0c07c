import type { Locale } from './codelists.ts';
import { foldText } from './folded-text.ts';
import type { Vnd } from './money.ts';
import { vnd } from './money.ts';
import type { Violation } from './violation.ts';

export type ParsedMoney =
  | { readonly ok: true; readonly amount: Vnd }
  | { readonly ok: false; readonly violation: Violation };

type Refusal = 'moneyUnreadable' | 'moneyAmbiguous' | 'moneyFraction' | 'moneyOutOfRange';
type Typed = { readonly number: string; readonly unit: bigint | null; readonly namesCurrency: boolean };
type Decimal = { readonly whole: string; readonly fraction: string };

const unitWords: readonly (readonly [unit: bigint, words: readonly string[]])[] = [
  [1_000_000_000_000n, ['nghin ty', 'nghin ti', 'ngan ty', 'ngan ti', 'trillion', 'tn']],
  [1_000_000_000n, ['ty', 'ti', 'billion', 'bn']],
  [1_000_000n, ['trieu', 'tr', 'million', 'mn', 'm']],
  [1_000n, ['nghin', 'ngan', 'thousand', 'k']],
];
const units = new Map(unitWords.flatMap(([unit, words]) => words.map((word) => [word, unit] as const)));
const currencyWords: ReadonlySet<string> = new Set(['₫', 'vnd', 'dong', 'd']);
const groupSeparators: Readonly<Record<Locale, string>> = { vi: '.', en: ',' };
const longest = 60;

const numberForms: readonly RegExp[] = [
  /^(\d+)$/u,
  /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/u,
  /^([1-9]\d{0,2}(?:\.\d{3}){2,})(?:,(\d+))?$/u,
  /^([1-9]\d{0,2}(?:,\d{3}){2,})(?:\.(\d+))?$/u,
  /^([1-9]\d{0,2}\.\d{3})(?:,(\d+))$/u,
  /^([1-9]\d{0,2},\d{3})(?:\.(\d+))$/u,
  /^(\d+)[.,](\d+)$/u,
];

/**
 * Đồng from text as typed, with units in either language (`1,25 tỷ`, `1.25 bn`). The rule for separators: spaces, or several
 * of one kind, group thousands; of two kinds the last is decimal. A single one is decimal when a unit follows; without a unit
 * it is ambiguous, and so it is before exactly three digits, where it might group. `₫` after the locale's own group separator
 * settles that: đồng have no decimals. Negative amounts are unreadable.
 */
export function parseMoney(text: string, locale: Locale): ParsedMoney {
  const typed = text.length > longest ? null : readTyped(foldText(text));
  if (typed === null) return refused('moneyUnreadable');
  const decimal = isGroupedInWholeDong(typed, locale)
    ? { whole: typed.number.replaceAll(/\D/gu, ''), fraction: '' }
    : readDecimal(typed.number);
  if (decimal === null) return refused('moneyUnreadable');
  if (decimal.fraction !== '' && isAmbiguous(typed, decimal)) return refused('moneyAmbiguous');
  return amountOf(decimal, typed.unit ?? 1n);
}

function readTyped(folded: string): Typed | null {
  const [, before, number, after] = /^(₫|vnd)? ?(\d(?:[\d., ]*\d)?)([^\d.,]*)$/u.exec(folded) ?? [];
  if (number === undefined || after === undefined) return null;
  const words = after.replaceAll('₫', ' ₫ ').split(' ').filter(Boolean);
  const namesCurrencyLast = currencyWords.has(words.at(-1) ?? '');
  const unitName = (namesCurrencyLast ? words.slice(0, -1) : words).join(' ');
  const unit = unitName === '' ? null : units.get(unitName);
  return unit === undefined
    ? null
    : { number, unit, namesCurrency: namesCurrencyLast || before !== undefined };
}

function isGroupedInWholeDong({ number, unit, namesCurrency }: Typed, locale: Locale): boolean {
  return namesCurrency && unit === null && mightGroup(number) && number.includes(groupSeparators[locale]);
}

function readDecimal(number: string): Decimal | null {
  for (const form of numberForms) {
    const [, whole, fraction = ''] = form.exec(number) ?? [];
    if (whole !== undefined) return { whole: whole.replaceAll(/\D/gu, ''), fraction };
  }
  return null;
}

function isAmbiguous({ number, unit, namesCurrency }: Typed, { fraction }: Decimal): boolean {
  if (mightGroup(number)) return true;
  const isLone = number.replaceAll(/\d/gu, '').length === 1;
  return unit === null && (fraction.length === 3 || (isLone && !namesCurrency));
}

/** One separator before exactly three digits: `1.250` may be a thousand or one and a quarter. */
function mightGroup(number: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/u.test(number);
}

function amountOf({ whole, fraction }: Decimal, unit: bigint): ParsedMoney {
  const scaled = BigInt(whole + fraction) * unit;
  const scale = 10n ** BigInt(fraction.length);
  if (scaled % scale !== 0n) return refused('moneyFraction');
  const amount = scaled / scale;
  return amount > BigInt(Number.MAX_SAFE_INTEGER)
    ? refused('moneyOutOfRange')
    : { ok: true, amount: vnd(Number(amount)) };
}

function refused(code: Refusal): ParsedMoney {
  return { ok: false, violation: { code, params: {} } };
}
