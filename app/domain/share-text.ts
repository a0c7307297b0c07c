import type { BasisPoints } from './money.ts';

/** Basis points from a percentage as typed, with at most two decimals after a point or a comma and perhaps `%`; null when it is none. */
export function parseShare(text: string): BasisPoints | null {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/u.exec(text.trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
