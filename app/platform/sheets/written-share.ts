import type { BasisPoints } from '#app/domain/money.ts';

import { type DecimalMark, isNumeral, readNumeral } from './written-number.ts';

const written = /^([-−])?\s?(\d(?:[\d.,]*\d)?)\s?%$/u;

/** The share that a text writes with its sign (`45,5 %`, `-24%`), to hundredths of a percent; null when it writes none, or leaves open which. */
export function readShare(text: string, mark: DecimalMark | null): BasisPoints | null {
  const [, minus, numeral] = written.exec(text.trim()) ?? [];
  const decimal = numeral === undefined ? null : readNumeral(numeral, mark);
  if (decimal === null || decimal.decimals > 2) return null;
  const points = Number(decimal.digits * 10n ** BigInt(2 - decimal.decimals));
  if (!Number.isSafeInteger(points)) return null;
  return minus === undefined || points === 0 ? points : -points;
}

/** The numeral inside a share, for telling a column's decimal mark; null when the text is no share. */
export function numeralInShare(text: string): string | null {
  const numeral = written.exec(text.trim())?.[2];
  return numeral !== undefined && isNumeral(numeral) ? numeral : null;
}
