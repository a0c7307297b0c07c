import type { PackageStage, PackageStatus } from './codelists.ts';

/** The way a package goes when nothing stops it; `trialRun` is for IT packages only. */
export const mainSequence = [
  'draft',
  'planned',
  'inviting',
  'evaluating',
  'awarded',
  'contracted',
  'executing',
  'trialRun',
  'accepted',
  'handedOver',
  'settled',
  'closed',
] as const satisfies readonly PackageStatus[];

type LifecycleRow = {
  readonly stage: PackageStage;
  readonly next: readonly PackageStatus[];
  /** Where a stopped package had got to at the most: it may be corrected back to that state or an earlier one. */
  readonly stoppedAfter?: (typeof mainSequence)[number];
};

// oxfmt-ignore
const lifecycle: Readonly<Record<PackageStatus, LifecycleRow>> = {
  draft:      { stage: 'planning',   next: ['planned'] },
  planned:    { stage: 'planning',   next: ['inviting'] },
  inviting:   { stage: 'selection',  next: ['evaluating', 'cancelled'] },
  evaluating: { stage: 'selection',  next: ['awarded', 'failed', 'cancelled'] },
  awarded:    { stage: 'selection',  next: ['contracted'] },
  contracted: { stage: 'execution',  next: ['executing', 'terminated'] },
  executing:  { stage: 'execution',  next: ['trialRun', 'accepted', 'suspended', 'terminated'] },
  trialRun:   { stage: 'execution',  next: ['accepted', 'suspended', 'terminated'] },
  accepted:   { stage: 'completion', next: ['handedOver'] },
  handedOver: { stage: 'completion', next: ['settled'] },
  settled:    { stage: 'done',       next: ['closed'] },
  closed:     { stage: 'done',       next: [] },
  failed:     { stage: 'stopped',    next: ['inviting'],                            stoppedAfter: 'evaluating' },
  cancelled:  { stage: 'stopped',    next: ['inviting'],                            stoppedAfter: 'evaluating' },
  suspended:  { stage: 'stopped',    next: ['executing', 'trialRun', 'terminated'], stoppedAfter: 'trialRun' },
  terminated: { stage: 'stopped',    next: [],                                      stoppedAfter: 'trialRun' },
};

/** The states a package may move on to. Whether it may *now* depends on its facts: see `checkTransition`. */
export function nextStatuses(
  status: PackageStatus,
  { isIt }: { readonly isIt: boolean },
): readonly PackageStatus[] {
  return lifecycle[status].next.filter((next) => isIt || next !== 'trialRun');
}

/** The earlier states to which a mistaken change may be corrected, first to last. */
export function earlierStatuses(
  status: PackageStatus,
  { isIt }: { readonly isIt: boolean },
): readonly PackageStatus[] {
  const reached = mainSequence.findIndex((state) => state === (lifecycle[status].stoppedAfter ?? status));
  const end = lifecycle[status].stoppedAfter === undefined ? reached : reached + 1;
  return mainSequence.slice(0, end).filter((earlier) => isIt || earlier !== 'trialRun');
}

/** The stage of its life in which a package in this state is. */
export function stageOf(status: PackageStatus): PackageStage {
  return lifecycle[status].stage;
}

/** Under contract with the work going on: contracted, executing or in trial run. */
export function isActive(status: PackageStatus): boolean {
  return stageOf(status) === 'execution';
}

/** The work has been accepted: accepted, handed over, settled or closed. */
export function isAccepted(status: PackageStatus): boolean {
  return stageOf(status) === 'completion' || isDone(status);
}

/** Nothing is left to do or pay: settled or closed. */
export function isDone(status: PackageStatus): boolean {
  return stageOf(status) === 'done';
}

/** Inviting bidders again after a failed or cancelled selection begins a new round. */
export function startsNewRound(from: PackageStatus, to: PackageStatus): boolean {
  return (from === 'failed' || from === 'cancelled') && to === 'inviting';
}
