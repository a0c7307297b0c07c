import type { PackageStatus, ScheduleItemRole } from './codelists.ts';
import { type Day, daysBetween } from './day.ts';
import { missingMilestones, type Reached, reachedBy } from './it-milestones.ts';
import type { BasisPoints } from './money.ts';
import { isActive, isDone, nextStatuses, stageOf } from './package-lifecycle.ts';
import { factsRequiredFor } from './package-transition.ts';

/** What asks something of whoever is in charge of a package, the most urgent kind first. */
export const needKinds = [
  'milestoneOverdue',
  'stale',
  'ready',
  'flag',
  'securityExpiring',
  'reportDue',
] as const;
export type NeedKind = (typeof needKinds)[number];

/** A milestone or the end of a phase that has not come yet, and the day by which it should have, by the latest approved plan. */
export type AwaitedEnd = {
  readonly role: ScheduleItemRole;
  readonly name: string | null;
  readonly dueOn: Day;
};

/** A package as its manager has to look after it. `silentSince`: its last report, without one the day it took its present state. */
export type PackageAtWork = {
  readonly status: PackageStatus;
  readonly isIt: boolean;
  /** Listed in a plan that is approved. */
  readonly isPlanned: boolean;
  readonly physical: BasisPoints | null;
  readonly silentSince: Day | null;
  /** The day bids close; null while nobody is invited, or where it is not known. */
  readonly closingOn: Day | null;
  readonly awaited: readonly AwaitedEnd[];
  /** The milestones of an IT package that were recorded as reached; those that steps reach lie behind its state. */
  readonly reached: readonly Reached[];
};

export type PackageNeed =
  | {
      readonly kind: 'milestoneOverdue';
      readonly first: AwaitedEnd;
      readonly days: number;
      readonly others: number;
    }
  | { readonly kind: 'stale'; readonly days: number }
  | { readonly kind: 'ready'; readonly to: PackageStatus }
  | { readonly kind: 'reportDue'; readonly inDays: number };

/** A report is announced as due this many days before the package counts as silent. */
export const reportNotice = 7;

const whole: BasisPoints = 10_000;

/** What a package asks of its manager on a day, at most one need of each kind, in the order of `needKinds`. `reportEvery`: the days after which rule G1 calls a package silent. */
export function needsOfPackage(
  work: PackageAtWork,
  today: Day,
  { reportEvery }: { readonly reportEvery: number | null },
): readonly PackageNeed[] {
  return [
    ...overdueOf(work, today),
    ...staleOf(work, today, reportEvery),
    ...readyOf(work, today),
    ...dueOf(work, today, reportEvery),
  ];
}

function overdueOf({ status, awaited }: PackageAtWork, today: Day): PackageNeed[] {
  if (isDone(status) || stageOf(status) === 'stopped') return [];
  const overdue = awaited
    .filter(({ dueOn }) => dueOn < today)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const [first] = overdue;
  if (first === undefined) return [];
  const days = daysBetween(first.dueOn, today);
  return [{ kind: 'milestoneOverdue', first, days, others: overdue.length - 1 }];
}

function silenceOf({ status, silentSince }: PackageAtWork, today: Day): number | null {
  return isActive(status) && silentSince !== null ? daysBetween(silentSince, today) : null;
}

function staleOf(work: PackageAtWork, today: Day, reportEvery: number | null): PackageNeed[] {
  const days = silenceOf(work, today);
  return days === null || reportEvery === null || days <= reportEvery ? [] : [{ kind: 'stale', days }];
}

function dueOf(work: PackageAtWork, today: Day, reportEvery: number | null): PackageNeed[] {
  const days = silenceOf(work, today);
  if (days === null || reportEvery === null) return [];
  const inDays = reportEvery - days;
  return inDays < 0 || inDays > reportNotice ? [] : [{ kind: 'reportDue', inDays }];
}

/** The next step of the way when it asks for no fact that is not on record already. */
function readyOf(work: PackageAtWork, today: Day): PackageNeed[] {
  if (stageOf(work.status) === 'stopped') return [];
  const [to] = nextStatuses(work.status, work);
  if (to === undefined || factsRequiredFor(to).length > 0 || !hasHappened(to, work, today)) return [];
  return [{ kind: 'ready', to }];
}

/** What a step waits for though its form does not ask for it: the plan's approval, the end of bidding, the end of the work. */
function hasHappened(to: PackageStatus, work: PackageAtWork, today: Day): boolean {
  const { isPlanned, closingOn, physical, isIt, reached } = work;
  if (isIt && missingMilestones(to, today, reached).some((one) => reachedBy(one) === null)) return false;
  if (to === 'planned') return isPlanned;
  if (to === 'evaluating') return closingOn !== null && closingOn <= today;
  return to === 'trialRun' || to === 'accepted' ? physical === whole : true;
}
