import type { PackageStatus, StatusChangeKind } from './codelists.ts';
import type { Day } from './day.ts';

/** One recorded change of a package's state. */
export type StatusStep = { readonly kind: StatusChangeKind; readonly to: PackageStatus; readonly on: Day };

/** The changes that still hold, oldest first: a correction takes back every change after the state it returns to, and is no state of its own. */
export function standingSteps<Step extends StatusStep>(steps: readonly Step[]): readonly Step[] {
  return steps.reduce<readonly Step[]>(
    (standing, step) => (step.kind === 'correction' ? backTo(standing, step) : standing.concat(step)),
    [],
  );
}

/** The changes that still hold but would not after a correction to `status`; empty when it is the present state. */
export function stepsUndoneBy<Step extends StatusStep>(
  steps: readonly Step[],
  status: PackageStatus,
): readonly Step[] {
  const standing = standingSteps(steps);
  return standing.slice(standing.findLastIndex(({ to }) => to === status) + 1);
}

/** A state that was never recorded, such as one before an import, begins with the correction itself. */
function backTo<Step extends StatusStep>(standing: readonly Step[], correction: Step): readonly Step[] {
  const index = standing.findLastIndex(({ to }) => to === correction.to);
  return index === -1 ? [correction] : standing.slice(0, index + 1);
}
