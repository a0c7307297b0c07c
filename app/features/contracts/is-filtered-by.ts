import type { SecuritySearch } from './schemas.ts';

/** Whether a search leaves any security out. */
export function isFilteredBy({ kind, within, mine }: SecuritySearch): boolean {
  return kind !== null || within !== null || mine;
}
