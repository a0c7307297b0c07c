import { expect, test } from 'vitest';

import { day } from '../day.ts';
import type { ProjectFacts } from './facts.ts';
import { projectLateAgainstBaseline } from './s1-late-against-baseline.ts';
import type { RuleParam } from './types.ts';
import { paramsOn } from './types.ts';

const limit = (name: string, value: number, from: string, to: string | null = null): RuleParam => ({
  ruleCode: 'S1',
  name,
  value,
  unit: 'days',
  legalBasis: 'OCMS',
  effectiveFrom: day(from),
  effectiveTo: to === null ? null : day(to),
  reviewStatus: 'unverified',
});

const params = [
  limit('red', 90, '2025-07-01'),
  limit('amber', 0, '2020-01-01'),
  limit('red', 30, '2020-01-01'),
  limit('red', 60, '2024-01-01', '2024-12-31'),
];

const tenWeeksLate: ProjectFacts = {
  projectId: 'DL-DTI',
  baselineId: null,
  baselineFinishOn: day('2025-01-01'),
  forecastFinishOn: day('2025-03-12'),
  actualFinishOn: null,
};

test.each([
  ['2019-12-31', undefined],
  ['2020-01-01', 30],
  ['2024-01-01', 60],
  ['2024-12-31', 60],
  ['2025-01-01', 30],
  ['2025-07-01', 90],
])('on %s the limit in force is the newest that has begun and not ended: %s', (on, value) => {
  expect(paramsOn(params, day(on)).find(({ name }) => name === 'red')?.value).toBe(value);
});

test('a rule judges by the limits of the day it judges for', () => {
  const severityOn = (on: string) => {
    const finding = projectLateAgainstBaseline.evaluate(tenWeeksLate, params, day(on));
    return finding.outcome === 'finding' ? finding.severity : finding.outcome;
  };
  expect(severityOn('2025-06-30')).toBe('red');
  expect(severityOn('2025-07-01')).toBe('amber');
});

test('a rule without one of its limits cannot answer', () => {
  const missing = { outcome: 'unknown', missing: ['threshold'] };
  expect(projectLateAgainstBaseline.evaluate(tenWeeksLate, [], day('2025-10-31'))).toEqual(missing);
  expect(projectLateAgainstBaseline.evaluate(tenWeeksLate, params.slice(1, 2), day('2025-10-31'))).toEqual(
    missing,
  );
});
