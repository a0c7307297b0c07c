import type { ProjectGroup } from './codelists.ts';
import type { Vnd } from './money.ts';

/** From which total investment on a project is of a group; null where no threshold is in force. */
export type GroupThresholds = { readonly groupA: Vnd | null; readonly groupB: Vnd | null };

/** The group that a total investment makes likely: a suggestion, for the law has other grounds too. Null where it is not known. */
export function suggestedGroup(
  totalInvestment: Vnd | null,
  { groupA, groupB }: GroupThresholds,
): ProjectGroup | null {
  if (totalInvestment === null || groupA === null || groupB === null) return null;
  if (totalInvestment >= groupA) return 'A';
  return totalInvestment >= groupB ? 'B' : 'C';
}
