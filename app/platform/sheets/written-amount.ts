import { foldText } from '#app/domain/folded-text.ts';

import { type Decimal, type DecimalMark, isNumeral, readNumeral, wholeDongMark } from './written-number.ts';

/** An amount as written. `currencies` are those that its sign can stand for: none where it has no sign, several for `$`. */
export type WrittenAmount = {
  readonly decimal: Decimal;
  readonly currencies: readonly string[];
  /** `million` is a million; null where no word says it. */
  readonly unit: bigint | null;
};

type Parts = Omit<WrittenAmount, 'decimal'> & { readonly numeral: string; readonly isNegative: boolean };

const units: ReadonlyMap<string, bigint> = new Map(
  (
    [
      [1_000_000_000_000n, ['trillion', 'tn']],
      [1_000_000_000n, ['ty', 'ti', 'billion', 'billions', 'bn', 'b']],
      [1_000_000n, ['trieu', 'tr', 'million', 'millions', 'mil', 'mn', 'm']],
      [1_000n, ['nghin', 'ngan', 'thousand', 'thousands', 'k']],
    ] as const
  ).flatMap(([unit, words]) => words.map((word) => [word, unit] as const)),
);

const dollars = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'];
const signs: ReadonlyMap<string, readonly string[]> = new Map([
  ['₫', ['VND']],
  ['d', ['VND']],
  ['dong', ['VND']],
  ['£', ['GBP']],
  ['€', ['EUR']],
  ['$', dollars],
  ['us$', ['USD']],
  ['c$', ['CAD']],
  ['ca$', ['CAD']],
  ['a$', ['AUD']],
  ['¥', ['JPY', 'CNY']],
  ['₩', ['KRW']],
  ['฿', ['THB']],
]);
const isoCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Long enough for every amount with its words, short enough to be no sentence. */
const longest = 60;

/** Whether a text is a currency's code in ISO 4217. */
export function isCurrency(code: string): boolean {
  return isoCodes.has(code);
}

/** The amount that a text writes (`£12,343.96`, `1,25 tỷ đồng`, `(5)`); null when it writes none, or leaves open which. */
export function readAmount(text: string, mark: DecimalMark | null): WrittenAmount | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const { numeral, isNegative, currencies, unit } = parts;
  const isInDong = unit === null && currencies.length === 1 && currencies[0] === 'VND';
  const decimal = readNumeral(numeral, mark ?? (isInDong ? wholeDongMark(numeral) : null));
  if (decimal === null) return null;
  return { decimal: isNegative ? negated(decimal) : decimal, currencies, unit };
}

/** The numeral inside an amount, for telling a column's decimal mark; null when the text is no amount. */
export function numeralIn(text: string): string | null {
  const numeral = partsOf(text)?.numeral ?? null;
  return numeral !== null && isNumeral(numeral) ? numeral : null;
}

/** Currencies and unit that words name: those of a cell, or what a column's head says of all its cells (`(triệu đồng)`, `£m`). */
export function readMeasure(words: string): Omit<WrittenAmount, 'decimal'> | null {
  const tokens = foldText(words).match(/[a-z]*\$|[£€¥₩฿₫]|[a-z]+|[^\sa-z]/gu) ?? [];
  let unit: bigint | null = null;
  const currencies: (readonly string[])[] = [];
  for (const token of tokens) {
    const found = currenciesOf(token);
    const size = units.get(token);
    if (token === '.') continue;
    if (found !== null) currencies.push(found);
    else if (size !== undefined) unit = (unit ?? 1n) * size;
    else return null;
  }
  const [first = [], ...others] = currencies;
  return { currencies: first.filter((code) => others.every((other) => other.includes(code))), unit };
}

function partsOf(text: string): Parts | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longest) return null;
  const inBrackets = /^\((.+)\)$/u.exec(trimmed)?.[1];
  const [, before, numeral, after] =
    /^([^\d.,]*)(\d(?:[\d., '’\u00A0\u202F]*\d)?)([^\d]*)$/u.exec(inBrackets ?? trimmed) ?? [];
  if (before === undefined || numeral === undefined || after === undefined) return null;
  const hasMinus = /[-−]/u.test(before);
  const measure = readMeasure(`${before.replace(/[-−]/u, ' ')} ${after}`);
  if (measure === null || (hasMinus && inBrackets !== undefined)) return null;
  return { numeral, isNegative: hasMinus || inBrackets !== undefined, ...measure };
}

function currenciesOf(token: string): readonly string[] | null {
  const code = token.toUpperCase();
  return signs.get(token) ?? (isoCodes.has(code) ? [code] : null);
}

function negated({ digits, decimals }: Decimal): Decimal {
  return { digits: -digits, decimals };
}
