import type { PackageStatus, ScheduleItemRole } from './codelists.ts';
import type { Day } from './day.ts';
import type { StatusStep } from './package-history.ts';
import type { Violation } from './violation.ts';

/** What every IT package has to reach on its way, in the order in which it usually comes. */
export const itMilestones = [
  'securityApproval',
  'trialRun',
  'training',
  'handover',
] as const satisfies readonly ScheduleItemRole[];
export type ItMilestone = (typeof itMilestones)[number];

type MilestoneRule = {
  /** The states that rest on it. */
  readonly before: readonly PackageStatus[];
  /** The state that reaches it; null where its day is recorded for itself. */
  readonly reachedBy: PackageStatus | null;
  /** It is a decision, and has a number. */
  readonly isDecided: boolean;
};

/**
 * Decree 85/2016 art. 13 (unverified): the security level of an information system is approved before the system is put into operation, and
 * a trial run already works with people's data. What rests on the trial run, `checkAcceptance` says.
 */
// prettier-ignore
const rules: Readonly<Record<ItMilestone, MilestoneRule>> = {
  securityApproval: { before: ['trialRun', 'accepted'], reachedBy: null,         isDecided: true },
  trialRun:         { before: [],                       reachedBy: 'trialRun',   isDecided: false },
  training:         { before: ['accepted'],             reachedBy: null,         isDecided: false },
  handover:         { before: ['closed'],               reachedBy: 'handedOver', isDecided: false },
};

/** A milestone that has been reached, and since when. */
export type Reached = { readonly milestone: ItMilestone; readonly on: Day };

/** What is said of a milestone: the day by which it should come, and, once it has, its day and the number of its document. */
export type MilestoneDays = {
  readonly plannedOn: Day;
  readonly doneOn: Day | null;
  readonly documentRef: string | null;
};

/** The milestones whose planned day people set: a trial run is a phase of the approved plan. */
export const plannedMilestones: readonly ItMilestone[] = itMilestones.filter(
  (milestone) => milestone !== 'trialRun',
);

/** The state that reaches a milestone; null where its day is recorded for itself. */
export function reachedBy(milestone: ItMilestone): PackageStatus | null {
  return rules[milestone].reachedBy;
}

/** The milestones that a package has reached: by days that were recorded, and by the states that still stand. */
export function reachedMilestones(
  recorded: readonly {
    readonly role: ScheduleItemRole;
    readonly doneOn: Day | null;
  }[],
  standing: readonly StatusStep[],
): readonly Reached[] {
  return itMilestones.flatMap((milestone): Reached[] => {
    const on =
      rules[milestone].reachedBy === null
        ? recorded.find(({ role }) => role === milestone)?.doneOn
        : standing.find(({ to }) => to === rules[milestone].reachedBy)?.on;
    return on === null || on === undefined ? [] : [{ milestone, on }];
  });
}

/** The milestones that a state rests on and that had not been reached on a day. */
export function missingMilestones(
  to: PackageStatus,
  on: Day,
  reached: readonly Reached[],
): readonly ItMilestone[] {
  return itMilestones.filter(
    (milestone) =>
      rules[milestone].before.includes(to) &&
      !reached.some((one) => one.milestone === milestone && one.on <= on),
  );
}

/** Names each milestone that a state of an IT package lacks. */
export function checkMilestones(
  { to, on }: { readonly to: PackageStatus; readonly on: Day },
  reached: readonly Reached[],
): Violation[] {
  return missingMilestones(to, on, reached).map((milestone): Violation => {
    const params: Violation['params'] = {
      milestone: { term: `scheduleItemRoles.${milestone}` },
      to: { term: `packageStatuses.${to}` },
      on: { day: on },
    };
    const code = milestone === 'securityApproval' ? 'securityApprovalMissing' : 'milestoneMissing';
    return { code, field: 'to', params };
  });
}

type Change = {
  readonly milestone: ItMilestone;
  /** Null where nothing has been said of it. */
  readonly before: MilestoneDays | null;
  readonly after: MilestoneDays;
  readonly reason: string | null;
};

/** Every rule that saying this of a milestone would break. `standing`: the package's changes of state that still hold. */
export function checkMilestoneChange(
  change: Change,
  standing: readonly StatusStep[],
  today: Day,
): readonly Violation[] {
  return [
    ...checkDone(change, today),
    ...checkNumber(change),
    ...checkReason(change),
    ...checkRestingOn(change, standing),
  ];
}

function checkDone({ after: { doneOn } }: Change, today: Day): Violation[] {
  if (doneOn === null || doneOn <= today) return [];
  return [
    {
      code: 'dayInFuture',
      field: 'doneOn',
      params: { on: { day: doneOn }, today: { day: today } },
    },
  ];
}

function checkNumber({ milestone, after }: Change): Violation[] {
  if (!rules[milestone].isDecided || after.doneOn === null || after.documentRef !== null) return [];
  return [{ code: 'required', field: 'documentRef', params: {} }];
}

/** A day that was recorded is changed or taken back only for a reason, and so is a plan. */
function checkReason({ before, after, reason }: Change): Violation[] {
  if (before === null || (reason !== null && reason.trim() !== '')) return [];
  const isCorrected =
    before.plannedOn !== after.plannedOn ||
    (before.doneOn !== null && (before.doneOn !== after.doneOn || before.documentRef !== after.documentRef));
  return isCorrected ? [{ code: 'milestoneReasonMissing', field: 'reason', params: {} }] : [];
}

/** A state that rests on the milestone is corrected before the milestone is. */
function checkRestingOn({ milestone, before, after }: Change, standing: readonly StatusStep[]): Violation[] {
  const wasReached = before?.doneOn ?? null;
  if (wasReached === null) return [];
  const { doneOn } = after;
  const step = standing.find(
    ({ to, on }) =>
      rules[milestone].before.includes(to) && wasReached <= on && (doneOn === null || doneOn > on),
  );
  if (step === undefined) return [];
  const params: Violation['params'] = {
    milestone: { term: `scheduleItemRoles.${milestone}` },
    to: { term: `packageStatuses.${step.to}` },
    on: { day: step.on },
  };
  return [{ code: 'milestoneNeeded', field: 'doneOn', params }];
}
