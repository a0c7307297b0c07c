import type { Severity } from '../codelists.ts';

export const twoLevels = ['amber', 'red'] as const;
export type TwoLevels = (typeof twoLevels)[number];

/** How bad a measure is, and the limit it crossed: the worse of the limits it lies strictly above; null at or below both. */
export function gradeAbove(
  measured: number,
  limit: (name: TwoLevels) => number,
): { readonly severity: Severity; readonly crossed: number } | null {
  if (measured > limit('red')) return { severity: 'red', crossed: limit('red') };
  return measured > limit('amber') ? { severity: 'amber', crossed: limit('amber') } : null;
}
