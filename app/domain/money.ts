declare const vndBrand: unique symbol;

/** Whole đồng, a safe integer (|x| ≤ 2^53 − 1). May be negative where a record is signed. */
export type Vnd = number & { readonly [vndBrand]: true };

/** A ratio in hundredths of a percent: 10,000 is the whole. */
export type BasisPoints = number;

/** `amount` as đồng; throws RangeError when it is not a safe integer. */
export function vnd(amount: number): Vnd {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an amount in whole đồng: ${amount}`);
  return amount as Vnd;
}

export const noMoney = vnd(0);

/** The sum of all amounts; throws RangeError beyond the safe range. */
export function sumVnd(...amounts: readonly Vnd[]): Vnd {
  return amounts.reduce((total, amount) => vnd(total + amount), noMoney);
}

/** `from − amount`; throws RangeError beyond the safe range. */
export function subtractVnd(from: Vnd, amount: Vnd): Vnd {
  return vnd(from - amount);
}

/** The amount with its sign turned; zero stays plain zero. */
export function negateVnd(amount: Vnd): Vnd {
  return vnd(amount === 0 ? 0 : -amount);
}

/** `part ÷ whole` in basis points, rounded half away from zero, exact through BigInt; null when `whole` is 0. */
export function shareOf(part: Vnd, whole: Vnd): BasisPoints | null {
  return whole === 0 ? null : Number(divideRounding(BigInt(part) * 10_000n, BigInt(whole)));
}

/** `share` basis points of `amount`, rounded half away from zero to whole đồng, exact through BigInt. */
export function portionOf(amount: Vnd, share: BasisPoints): Vnd {
  return scaleVnd(amount, share, 10_000);
}

/** `amount × numerator ÷ denominator` (integers), rounded half away from zero to whole đồng, exact through BigInt. */
export function scaleVnd(amount: Vnd, numerator: number, denominator: number): Vnd {
  return vnd(Number(divideRounding(BigInt(amount) * BigInt(numerator), BigInt(denominator))));
}

/** The mean of shares weighted by money, in basis points, rounded half away from zero; null without weight. */
export function meanShare(
  parts: readonly { readonly weight: Vnd; readonly share: BasisPoints }[],
): BasisPoints | null {
  const weight = parts.reduce((total, part) => total + BigInt(part.weight), 0n);
  const weighted = parts.reduce((total, part) => total + BigInt(part.weight) * BigInt(part.share), 0n);
  return weight === 0n ? null : Number(divideRounding(weighted, weight));
}

/** The largest whole đồng amount within `share` basis points of `amount`: a ceiling that rounding cannot lift. */
export function portionBelow(amount: Vnd, share: BasisPoints): Vnd {
  const numerator = BigInt(amount) * BigInt(share);
  const quotient = numerator / 10_000n;
  return vnd(Number(numerator < 0n && quotient * 10_000n !== numerator ? quotient - 1n : quotient));
}

function divideRounding(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}
