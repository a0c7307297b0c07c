import type { BasisPoints } from './money.ts';

/**
 * What the Government asked of a capital year to be disbursed, as a share of what was assigned: at least 95 % of 2021, all of 2025
 * (en.baochinhphu.vn, 21 May 2025). Years of which nothing is known are left out.
 */
const targets: ReadonlyMap<number, BasisPoints> = new Map([
  [2021, 9_500],
  [2025, 10_000],
]);

/** The national target of a capital year; null where none is known. */
export function disbursementTarget(year: number): BasisPoints | null {
  return targets.get(year) ?? null;
}
