import { expect, test } from 'vitest';

import { EditPackageInput, PlanSearch } from './schemas.ts';

const least = { version: 1, name: 'Gói', part: 'inPlan' };

test('what a form leaves empty is not said', () => {
  expect(EditPackageInput.parse(least)).toMatchObject({
    method: null,
    selectionStart: null,
    selectionDays: null,
    isOnline: null,
    isComplex: false,
    isIt: true,
  });
});

test('months, days and shares are read as people type them', () => {
  const typed = {
    selectionStart: 'Quý III/2025',
    selectionDays: '45',
    purchaseOption: '12,5',
    isOnline: 'no',
  };
  expect(EditPackageInput.parse({ ...least, ...typed })).toMatchObject({
    selectionStart: { month: '2025-07', byQuarter: true },
    selectionDays: 45,
    purchaseOption: 1_250,
    isOnline: false,
  });
});

test.each([
  ['selectionStart', 'tháng sau'],
  ['selectionDays', '0'],
  ['selectionDays', '3651'],
  ['executionDays', '12,5'],
  ['purchaseOption', 'nhiều'],
])('%s is not “%s”', (field, text) => {
  const { error } = EditPackageInput.safeParse({ ...least, [field]: text });
  expect(error?.issues.map(({ path }) => path)).toEqual([[field]]);
});

test('a revision that cannot be read is the plan as it stands', () => {
  expect(PlanSearch.parse({ revision: 'cũ' })).toEqual({ revision: null });
  expect(PlanSearch.parse({ revision: '2' })).toEqual({ revision: 2 });
});
