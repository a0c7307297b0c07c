import { expect, test } from 'vitest';

import { packageStatuses } from './codelists.ts';
import { day } from './day.ts';
import { vnd } from './money.ts';
import type { ProgressPosition, ProgressReport } from './progress-report.ts';
import { checkReport, isReportable } from './progress-report.ts';

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
};

test.each<[why: string, codes: string[], said: Partial<ProgressReport>, at?: Partial<ProgressPosition>]>([
  ['an ordinary report', [], {}],
  ['the same figure again', [], { physical: 6_500 }],
  ['a second report of one day', [], { on: day('2025-09-30') }],
  ['a first report', [], { physical: 0 }, { lastReport: null }],
  ['a suspended package', [], {}, { status: 'suspended' }],
  ['no contract to compare with', [], { acceptedValue: vnd(99_000) }, { contractValue: null }],
  ['a step back that is explained', [], { physical: 6_000, note: 'Đo lại khối lượng' }],
  ['a step back without a word', ['regressionUnexplained'], { physical: 6_000, note: '  ' }],
  ['more than all of it', ['physicalOutOfRange'], { physical: 10_001 }],
  ['less than nothing', ['physicalOutOfRange'], { physical: -1 }],
  ['a day to come', ['dayInFuture'], { on: day('2025-11-01') }],
  ['a day before the last report', ['dayBeforeReport'], { on: day('2025-09-29') }],
  ['more accepted than contracted', ['acceptedAboveContract'], { acceptedValue: vnd(9_001) }],
  ['no contract yet', ['reportNotExpected'], {}, { status: 'awarded' }],
  ['everything accepted', ['reportNotExpected'], {}, { status: 'accepted' }],
])('%s: %j', (_why, codes, said, at = {}) => {
  const violations = checkReport({ ...report, ...said }, { ...position, ...at }, today);
  expect(violations.map(({ code }) => code)).toEqual(codes);
});

test('progress is reported from the contract to the acceptance', () => {
  expect(packageStatuses.filter(isReportable)).toEqual(['contracted', 'executing', 'trialRun', 'suspended']);
});
