/** A number exactly as written: `digits` ÷ 10^`decimals`. */
export type Decimal = { readonly digits: bigint; readonly decimals: number };

export const decimalMarks = ['.', ','] as const;
export type DecimalMark = (typeof decimalMarks)[number];

/** Digits in one run, or in groups of three of which the first does not begin with 0; then perhaps decimals. */
const numeralForms: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^(\d+|[1-9]\d{0,2}(?:([, '])\d{3})(?:\2\d{3})*)(?:\.(\d+))?$/u,
  ',': /^(\d+|[1-9]\d{0,2}(?:([. '])\d{3})(?:\2\d{3})*)(?:,(\d+))?$/u,
};

/** More digits than any amount has. */
const longest = 40;

/** The decimal mark that a column's numerals settle: at least one can be read with it alone, and none with the other alone. */
export function decimalMarkOf(numerals: readonly string[]): DecimalMark | null {
  const settled = new Set(numerals.flatMap((numeral) => onlyMarkOf(numeral) ?? []));
  const [mark] = settled;
  return settled.size === 1 && mark !== undefined ? mark : null;
}

/** The number that a numeral writes; null when it writes none, or several and no mark says which (`1.250`). A clear one needs no mark. */
export function readNumeral(numeral: string, mark: DecimalMark | null): Decimal | null {
  const [first, ...others] = decimalMarks.flatMap((possible) => readWith(numeral, possible) ?? []);
  const isClear = first !== undefined && others.every((other) => isSame(other, first));
  if (isClear) return first;
  return mark === null ? null : readWith(numeral, mark);
}

/** Whether some way to read a numeral makes a number of it. */
export function isNumeral(numeral: string): boolean {
  return decimalMarks.some((mark) => readWith(numeral, mark) !== null);
}

/** The mark of a numeral in whole đồng, which have no decimals: a lone mark before three digits groups them. */
export function wholeDongMark(numeral: string): DecimalMark | null {
  if (/^[1-9]\d{0,2}\.\d{3}$/u.test(numeral)) return ',';
  return /^[1-9]\d{0,2},\d{3}$/u.test(numeral) ? '.' : null;
}

function onlyMarkOf(numeral: string): DecimalMark | null {
  const possible = decimalMarks.filter((mark) => readWith(numeral, mark) !== null);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

function readWith(numeral: string, mark: DecimalMark): Decimal | null {
  if (numeral.length > longest) return null;
  const plain = numeral.replaceAll(/[\u00A0\u202F]/gu, ' ').replaceAll('’', "'");
  const [, whole, , fraction = ''] = numeralForms[mark].exec(plain) ?? [];
  if (whole === undefined) return null;
  return { digits: BigInt(whole.replaceAll(/\D/gu, '') + fraction), decimals: fraction.length };
}

function isSame(a: Decimal, b: Decimal): boolean {
  return a.digits === b.digits && a.decimals === b.decimals;
}
