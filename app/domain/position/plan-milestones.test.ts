import { expect, test } from 'vitest';

import { vnd } from '../money.ts';
import { planMilestonesOf } from './plan-milestones.ts';
import { aContract, anItem, aPackage, aProject, inDays, today } from './testing/records.ts';

const item = (packageId: string, role: 'execution' | 'selection' | 'acceptance', days: [number, number]) => ({
  ...anItem(packageId, days),
  id: `${packageId}-${role}`,
  role,
});

test('a package’s contracts are divided among the phases that are paid for, each where it is expected to end', () => {
  const records = aProject({
    packages: [aPackage('BP-01')],
    contracts: [
      aContract('BP-01', { value: vnd(7) }),
      aContract('BP-01', { id: 'part-2', value: vnd(4) }),
      aContract('BP-02'),
    ],
    items: [
      { ...item('BP-01', 'selection', [-200, -150]), actualFinishOn: inDays(-140) },
      item('BP-01', 'execution', [-100, 20]),
      item('BP-01', 'acceptance', [21, 40]),
    ],
  });
  expect(planMilestonesOf(records, today)).toEqual([
    { on: expect.any(String), weight: 5 },
    { on: expect.any(String), weight: 5 },
  ]);
});

test('a package without a contract weighs what it may cost, one without a price nothing, one given up is left out', () => {
  const records = aProject({
    packages: [
      aPackage('BP-01', { status: 'planned', price: vnd(30) }),
      aPackage('BP-02', { status: 'planned', price: null }),
      aPackage('BP-03', { status: 'terminated', price: vnd(50) }),
    ],
    items: [
      item('BP-01', 'execution', [10, 60]),
      item('BP-02', 'execution', [10, 60]),
      item('BP-03', 'execution', [10, 60]),
    ],
  });
  expect(planMilestonesOf(records, today)).toEqual([
    { on: inDays(60), weight: 30 },
    { on: inDays(60), weight: 0 },
  ]);
});

test('a phase that has ended counts on the day it did', () => {
  const finished = { actualStartOn: inDays(-90), actualFinishOn: inDays(-30) };
  const records = aProject({
    packages: [aPackage('BP-01', { price: vnd(30), status: 'accepted' })],
    items: [{ ...item('BP-01', 'execution', [-90, -60]), ...finished }],
  });
  expect(planMilestonesOf(records, today)).toEqual([{ on: inDays(-30), weight: 30 }]);
});
