import { addDays } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { checkReport, jump, type ProgressReport } from '#app/domain/progress-report.ts';

import { fieldWord } from './field-word.ts';
import { unknownPackage } from './plan-contracts.ts';
import type { ReportRowRead } from './read-sheets.ts';
import {
  compareTexts,
  type FieldChange,
  outcomeOf,
  planRows,
  type RowOutcome,
  type RowPlan,
  underFields,
} from './row-plan.ts';
import type { StandingPackage, StandingReport, WorkbookState } from './workbook-state.ts';

const formNames = { on: 'reportedOn', evidence: 'physical' } as const;

/** Plans the sheet of progress: reports. One of a day that has one already and says otherwise is a further report of that day, as in the form. */
export function planProgress(rows: readonly ReportRowRead[], state: WorkbookState): readonly RowPlan[] {
  return planRows('progress', rows, {
    keyOf: ({ packageCode, on }) => JSON.stringify([foldText(packageCode ?? ''), on]),
    compare: (a, b) => compareTexts(a.on, b.on) || compareTexts(a.packageCode, b.packageCode),
    about: ({ packageCode, on }) => ({ code: packageCode, on }),
    plan: (row) => {
      const here = state.packages.get(foldText(row.packageCode ?? ''));
      return here === undefined ? unknownPackage(row.packageCode ?? '') : planReport(row, here, state);
    },
  });
}

function planReport(row: ReportRowRead, here: StandingPackage, state: WorkbookState): RowOutcome {
  const { on, physical } = row;
  if (on === null || physical === null) return { outcome: 'rejected', violations: row.violations };
  const before = state.reports.get(here.id) ?? [];
  const ofDay = before.findLast((report) => report.on === on);
  const report: ProgressReport = {
    on,
    physical,
    acceptedValue: row.acceptedValue === undefined ? (ofDay?.acceptedValue ?? null) : row.acceptedValue,
    delayReason: row.delayReason === undefined ? (ofDay?.delayReason ?? null) : row.delayReason,
    note: row.note === undefined ? (ofDay?.note ?? null) : row.note,
  };
  const changes = ofDay === undefined ? [] : changesOf(ofDay, report);
  if (ofDay !== undefined && changes.length === 0) return { outcome: 'unchanged' };
  const lastReport = before.at(-1) ?? null;
  const position = {
    status: here.status,
    lastReport,
    contractValue: state.totals.get(here.id) ?? null,
    lateness: state.latenesses.get(here.id) ?? null,
    recent: before.filter((one) => one.on <= on && one.on >= addDays(on, -jump.days)),
  };
  const violations = underFields(
    checkReport(report, position, { today: state.today, evidence: 0 }),
    formNames,
  );
  return outcomeOf(violations, () => {
    state.reports.set(here.id, [...before, report]);
    state.deeds.reports.push({ packageId: here.id, report, lastReport });
    return ofDay === undefined ? { outcome: 'created' } : { outcome: 'changed', changes };
  });
}

function changesOf(before: StandingReport, after: StandingReport): FieldChange[] {
  const fields = ['physical', 'acceptedValue', 'delayReason', 'note'] as const;
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      field,
      from: fieldWord(field, before[field]),
      to: fieldWord(field, after[field]),
    }));
}
