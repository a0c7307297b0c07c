import { expect, test } from 'vitest';

import { packageStatuses } from './codelists.ts';
import { day } from './day.ts';
import { vnd } from './money.ts';
import type { ProgressPosition, ProgressReport } from './progress-report.ts';
import { checkReport, isReportable, latenessOf } from './progress-report.ts';

const today = day('2025-10-31');
const report: ProgressReport = {
  on: today,
  physical: 7_100,
  acceptedValue: vnd(5_000),
  delayReason: null,
  note: null,
};
const position: ProgressPosition = {
  status: 'executing',
  lastReport: { on: day('2025-09-30'), physical: 6_500 },
  contractValue: vnd(9_000),
  recent: [],
  lateness: null,
};

test.each<[why: string, codes: string[], said: Partial<ProgressReport>, at?: Partial<ProgressPosition>]>([
  ['an ordinary report', [], {}],
  ['the same figure again', [], { physical: 6_500 }],
  ['a second report of one day', [], { on: day('2025-09-30') }],
  ['a first report', [], { physical: 0 }, { lastReport: null }],
  ['a suspended package', [], {}, { status: 'suspended' }],
  ['no contract to compare with', [], { acceptedValue: vnd(99_000) }, { contractValue: null }],
  ['a step back that is explained', ['regressionUnproven'], { physical: 6_000, note: 'Đo lại khối lượng' }],
  [
    'a step back without a word',
    ['regressionUnexplained', 'regressionUnproven'],
    { physical: 6_000, note: '  ' },
  ],
  ['more than all of it', ['physicalOutOfRange'], { physical: 10_001 }],
  ['less than nothing', ['physicalOutOfRange'], { physical: -1 }],
  ['a day to come', ['dayInFuture'], { on: day('2025-11-01') }],
  ['a day before the last report', ['dayBeforeReport'], { on: day('2025-09-29') }],
  ['more accepted than contracted', ['acceptedAboveContract'], { acceptedValue: vnd(9_001) }],
  ['no contract yet', ['reportNotExpected'], {}, { status: 'awarded' }],
  ['everything accepted', ['reportNotExpected'], {}, { status: 'accepted' }],
])('%s: %j', (_why, codes, said, at = {}) => {
  const violations = checkReport({ ...report, ...said }, { ...position, ...at }, { today, evidence: 0 });
  expect(violations.map(({ code }) => code)).toEqual(codes);
});

const before = [
  { on: day('2025-09-29'), physical: 1_000 },
  { on: day('2025-09-30'), physical: 5_200 },
  { on: day('2025-10-20'), physical: 6_500 },
];

test.each<[why: string, codes: string[], said: Partial<ProgressReport>, evidence: number]>([
  ['a rise just below the limit', [], { physical: 7_199 }, 0],
  ['a rise of the limit within 31 days', ['jumpUnexplained', 'jumpUnproven'], { physical: 7_200 }, 0],
  ['a jump with a note alone', ['jumpUnproven'], { physical: 7_200, note: 'Nhập thiết bị' }, 0],
  ['a jump with a document alone', ['jumpUnexplained'], { physical: 7_200 }, 1],
  ['a jump with both', [], { physical: 9_900, note: 'Nhập thiết bị' }, 1],
  ['a step back with both', [], { physical: 6_000, note: 'Đo lại' }, 2],
  ['a step back with a document alone', ['regressionUnexplained'], { physical: 6_000 }, 1],
])('%s: %j', (_why, codes, said, evidence) => {
  const at = { ...position, lastReport: { on: day('2025-10-20'), physical: 6_500 }, recent: before };
  const violations = checkReport({ ...report, ...said }, at, { today, evidence });
  expect(violations.map(({ code }) => code)).toEqual(codes);
});

test('a jump is told with the figures and the day that it is compared with', () => {
  const at = { ...position, recent: before };
  const [violation] = checkReport({ ...report, physical: 7_300, note: 'x' }, at, { today, evidence: 0 });
  expect(violation).toEqual({
    code: 'jumpUnproven',
    field: 'evidence',
    params: {
      physical: { basisPoints: 7_300 },
      previous: { basisPoints: 5_200 },
      since: { day: '2025-09-30' },
      points: { number: 20 },
      days: { days: 31 },
    },
  });
});

const late = { days: 47, plannedOn: day('2025-12-31'), forecastOn: day('2026-02-16') };

test.each<[why: string, codes: string[], said: Partial<ProgressReport>, isLate: boolean]>([
  ['a late package without a reason', ['delayReasonMissing'], {}, true],
  ['a late package with only a note', ['delayReasonMissing'], { note: 'Chờ thiết bị' }, true],
  ['a late package with its reason', [], { delayReason: 'supplyChain' }, true],
  ['all of the work of a late package', ['delayReasonMissing'], { physical: 10_000 }, true],
  ['a package in time', [], {}, false],
  ['a package in time that was held up', [], { delayReason: 'site' }, false],
])('%s: %j', (_why, codes, said, isLate) => {
  const at = { ...position, lateness: isLate ? late : null };
  const violations = checkReport({ ...report, ...said }, at, { today, evidence: 0 });
  expect(violations.map(({ code }) => code)).toEqual(codes);
});

test('a missing reason is told with the days it is late, and from when to when', () => {
  const [violation] = checkReport(report, { ...position, lateness: late }, { today, evidence: 0 });
  expect(violation).toEqual({
    code: 'delayReasonMissing',
    field: 'delayReason',
    params: { days: { days: 47 }, planned: { day: '2025-12-31' }, forecast: { day: '2026-02-16' } },
  });
});

test.each<[why: string, delayDays: number | null, isLate: boolean]>([
  ['behind its plan', 1, true],
  ['on its day', 0, false],
  ['ahead of it', -3, false],
  ['without a plan', null, false],
])('a package %s', (_why, delayDays, isLate) => {
  const position = { delayDays, approvedFinishOn: late.plannedOn, finishOn: late.forecastOn };
  expect(latenessOf(position)).toEqual(
    isLate ? { days: delayDays, plannedOn: '2025-12-31', forecastOn: '2026-02-16' } : null,
  );
});

test('progress is reported from the contract to the acceptance', () => {
  expect(packageStatuses.filter(isReportable)).toEqual(['contracted', 'executing', 'trialRun', 'suspended']);
});
