import type { FlagState } from './codelists.ts';
import type { Violation } from './violation.ts';

type Assignment = {
  readonly state: FlagState;
  /** Null: the flag goes back to its package's manager. */
  readonly assigneeId: string | null;
  /** Who may see the flag's project. */
  readonly candidates: readonly { readonly id: string }[];
};

/** A flag that is still there is given to somebody who can see what it is about. */
export function checkAssignment({ state, assigneeId, candidates }: Assignment): readonly Violation[] {
  if (state === 'cleared') return [{ code: 'flagCleared', field: 'assigneeId', params: {} }];
  if (assigneeId === null || candidates.some(({ id }) => id === assigneeId)) return [];
  return [{ code: 'assigneeUnknown', field: 'assigneeId', params: {} }];
}
