import type { DelayReason, PackageStatus } from './codelists.ts';
import type { Day } from './day.ts';
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
};

const whole: BasisPoints = 10_000;

/** Progress is reported while the work goes on or is suspended: before there is none, afterwards all of it is accepted. */
export function isReportable(status: PackageStatus): boolean {
  return isActive(status) || status === 'suspended';
}

/** Every rule the report would break; empty when it may be recorded. `today` is the last day it may be of. */
export function checkReport(
  report: ProgressReport,
  position: ProgressPosition,
  today: Day,
): readonly Violation[] {
  return [
    ...checkExpected(position),
    ...checkDay(report, position, today),
    ...checkPhysical(report, position),
    ...checkAcceptedValue(report, position),
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

function checkPhysical({ physical, note }: ProgressReport, { lastReport }: ProgressPosition): Violation[] {
  if (physical < 0 || physical > whole) {
    return [
      { code: 'physicalOutOfRange', field: 'physical', params: { physical: { basisPoints: physical } } },
    ];
  }
  const isExplained = note !== null && note.trim() !== '';
  if (lastReport === null || physical >= lastReport.physical || isExplained) return [];
  const params = { physical: { basisPoints: physical }, previous: { basisPoints: lastReport.physical } };
  return [{ code: 'regressionUnexplained', field: 'note', params }];
}

function checkAcceptedValue(
  { acceptedValue }: ProgressReport,
  { contractValue }: ProgressPosition,
): Violation[] {
  if (acceptedValue === null || contractValue === null || acceptedValue <= contractValue) return [];
  const params = { accepted: { vnd: acceptedValue }, contract: { vnd: contractValue } };
  return [{ code: 'acceptedAboveContract', field: 'acceptedValue', params }];
}
