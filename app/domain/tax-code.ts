/** The weights of a Vietnamese tax code's first nine digits; the tenth is ten less the weighted sum's remainder by eleven. */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

export type TaxCodeReading =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly why: 'unreadable' | 'checkDigit' };

/** A tax code as typed: ten digits, or thirteen for a dependent unit, which come back as `0100109106-001`. */
export function readTaxCode(text: string): TaxCodeReading {
  const [, head, unit] = /^(\d{10})(\d{3})?$/.exec(text.replaceAll(/[\s.-]/g, '')) ?? [];
  if (head === undefined || unit === '000') return { ok: false, why: 'unreadable' };
  if (!hasItsCheckDigit(head)) return { ok: false, why: 'checkDigit' };
  return { ok: true, code: unit === undefined ? head : `${head}-${unit}` };
}

function hasItsCheckDigit(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}
