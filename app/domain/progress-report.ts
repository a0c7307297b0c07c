import type { DelayReason, PackageStatus } from './codelists.ts';
import { type Day, daysBetween } from './day.ts';
import type { BasisPoints, Vnd } from './money.ts';
import { isActive } from './package-lifecycle.ts';
import type { Violation } from './violation.ts';

/** What is said of a package's progress on a day. `acceptedValue`: of the work accepted so far, in đồng. */
export type ProgressReport = {
  readonly on: Day;
  readonly physical: BasisPoints;
  readonly acceptedValue: Vnd | null;
  readonly delayReason: DelayReason | null;
  readonly note: string | null;
};

/** Where the package stands. `contractValue` null: no contract is recorded, so no ceiling is known. */
export type ProgressPosition = {
  readonly status: PackageStatus;
  readonly lastReport: { readonly on: Day; readonly physical: BasisPoints } | null;
  readonly contractValue: Vnd | null;
  /** The reports of the days before; the last one is among them where it is not long ago. */
  readonly recent: readonly { readonly on: Day; readonly physical: BasisPoints }[];
  /** Null where the package is in time, or where no plan says when it should end. */
  readonly lateness: Lateness | null;
};

/** How much later than its latest approved plan a package is expected to end. */
export type Lateness = { readonly days: number; readonly plannedOn: Day; readonly forecastOn: Day };

/** What a report comes with: the last day it may be of, and how many documents prove it. */
export type ReportTerms = { readonly today: Day; readonly evidence: number };

/**
 * A rise of so much within so many days asks for evidence. Warning sign G3 of the register of risks, after DIME: progress without
 * evidence; it is no figure of the law.
 */
export const jump = { rise: 2_000, days: 31 } as const;

const whole: BasisPoints = 10_000;

/** Progress is reported while the work goes on or is suspended: before there is none, afterwards all of it is accepted. */
export function isReportable(status: PackageStatus): boolean {
  return isActive(status) || status === 'suspended';
}

/** How late a package is by its kept position. */
export function latenessOf(position: {
  readonly delayDays: number | null;
  readonly approvedFinishOn: Day | null;
  readonly finishOn: Day | null;
}): Lateness | null {
  const { delayDays: days, approvedFinishOn: plannedOn, finishOn: forecastOn } = position;
  if (days === null || days <= 0 || plannedOn === null || forecastOn === null) return null;
  return { days, plannedOn, forecastOn };
}

/** Every rule the report would break; empty when it may be recorded. */
export function checkReport(
  report: ProgressReport,
  position: ProgressPosition,
  { today, evidence }: ReportTerms,
): readonly Violation[] {
  return [
    ...checkExpected(position),
    ...checkDay(report, position, today),
    ...checkPhysical(report, position, evidence),
    ...checkAcceptedValue(report, position),
    ...checkDelayReason(report, position),
  ];
}

function checkExpected({ status }: ProgressPosition): Violation[] {
  if (isReportable(status)) return [];
  return [
    {
      code: 'reportNotExpected',
      field: 'physical',
      params: { status: { term: `packageStatuses.${status}` } },
    },
  ];
}

function checkDay({ on }: ProgressReport, { lastReport }: ProgressPosition, today: Day): Violation[] {
  if (on > today)
    return [{ code: 'dayInFuture', field: 'on', params: { on: { day: on }, today: { day: today } } }];
  if (lastReport === null || on >= lastReport.on) return [];
  return [
    { code: 'dayBeforeReport', field: 'on', params: { on: { day: on }, previous: { day: lastReport.on } } },
  ];
}

function checkPhysical(report: ProgressReport, position: ProgressPosition, evidence: number): Violation[] {
  const { physical } = report;
  if (physical < 0 || physical > whole) {
    return [
      { code: 'physicalOutOfRange', field: 'physical', params: { physical: { basisPoints: physical } } },
    ];
  }
  return [...checkRegression(report, position, evidence), ...checkJump(report, position, evidence)];
}

function checkRegression(
  { physical, note }: ProgressReport,
  { lastReport }: ProgressPosition,
  evidence: number,
): Violation[] {
  if (lastReport === null || physical >= lastReport.physical) return [];
  const params = { physical: { basisPoints: physical }, previous: { basisPoints: lastReport.physical } };
  return [
    ...(isExplained(note) ? [] : [{ code: 'regressionUnexplained' as const, field: 'note', params }]),
    ...(evidence > 0 ? [] : [{ code: 'regressionUnproven' as const, field: 'evidence', params }]),
  ];
}

/** Compared with the lowest figure of the days before, so that no row of small steps hides a jump. */
function checkJump(
  { on, physical, note }: ProgressReport,
  { recent }: ProgressPosition,
  evidence: number,
): Violation[] {
  const [lowest] = recent
    .filter((before) => before.on <= on && daysBetween(before.on, on) <= jump.days)
    .toSorted((a, b) => a.physical - b.physical);
  if (lowest === undefined || physical - lowest.physical < jump.rise) return [];
  const params = {
    physical: { basisPoints: physical },
    previous: { basisPoints: lowest.physical },
    since: { day: lowest.on },
    points: { number: jump.rise / 100 },
    days: { days: jump.days },
  };
  return [
    ...(isExplained(note) ? [] : [{ code: 'jumpUnexplained' as const, field: 'note', params }]),
    ...(evidence > 0 ? [] : [{ code: 'jumpUnproven' as const, field: 'evidence', params }]),
  ];
}

function isExplained(note: string | null): boolean {
  return note !== null && note.trim() !== '';
}

function checkAcceptedValue(
  { acceptedValue }: ProgressReport,
  { contractValue }: ProgressPosition,
): Violation[] {
  if (acceptedValue === null || contractValue === null || acceptedValue <= contractValue) return [];
  const params = { accepted: { vnd: acceptedValue }, contract: { vnd: contractValue } };
  return [{ code: 'acceptedAboveContract', field: 'acceptedValue', params }];
}

/** Whoever reports on a package that is late says why, each time anew. */
function checkDelayReason({ delayReason }: ProgressReport, { lateness }: ProgressPosition): Violation[] {
  if (lateness === null || delayReason !== null) return [];
  const { days, plannedOn, forecastOn } = lateness;
  const params = { days: { days }, planned: { day: plannedOn }, forecast: { day: forecastOn } };
  return [{ code: 'delayReasonMissing', field: 'delayReason', params }];
}
