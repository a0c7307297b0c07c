import type { PackageStatus, ScheduleItemRole } from './codelists.ts';
import type { Day } from './day.ts';

/** The states that begin and end a phase of the schedule. */
type PhaseRule = {
  readonly startsWith: readonly PackageStatus[];
  readonly finishesWith: readonly PackageStatus[];
};

/** When a phase really began and ended; null while it has not. */
export type PhaseDays = {
  readonly role: ScheduleItemRole;
  readonly actualStartOn: Day | null;
  readonly actualFinishOn: Day | null;
};

/** Which phases a package's state begins and ends. Roles without a row get their days from elsewhere. */
// oxfmt-ignore
export const packagePhases: Readonly<Partial<Record<ScheduleItemRole, PhaseRule>>> = {
  selection:  { startsWith: ['inviting'],   finishesWith: ['awarded'] },
  execution:  { startsWith: ['executing'],  finishesWith: ['trialRun', 'accepted'] },
  trialRun:   { startsWith: ['trialRun'],   finishesWith: ['accepted'] },
  acceptance: { startsWith: ['accepted'],   finishesWith: ['accepted'] },
  handover:   { startsWith: ['handedOver'], finishesWith: ['handedOver'] },
};

/** The item once its package has moved to `to` on a day: a day that is known already stays. */
export function phaseDaysAfter<Item extends PhaseDays>(item: Item, to: PackageStatus, on: Day): Item {
  const rule = packagePhases[item.role];
  if (rule === undefined) return item;
  return {
    ...item,
    actualStartOn: item.actualStartOn ?? (rule.startsWith.includes(to) ? on : null),
    actualFinishOn: item.actualFinishOn ?? (rule.finishesWith.includes(to) ? on : null),
  };
}

/** The item once a correction has taken back the states `undone` while `standing` still hold: days that only those gave are cleared. */
export function phaseDaysWithout<Item extends PhaseDays>(
  item: Item,
  undone: readonly PackageStatus[],
  standing: readonly PackageStatus[],
): Item {
  const rule = packagePhases[item.role];
  if (rule === undefined) return item;
  const isTakenBack = (states: readonly PackageStatus[]) =>
    states.some((state) => undone.includes(state)) && !states.some((state) => standing.includes(state));
  return {
    ...item,
    actualStartOn: isTakenBack(rule.startsWith) ? null : item.actualStartOn,
    actualFinishOn: isTakenBack(rule.finishesWith) ? null : item.actualFinishOn,
  };
}
