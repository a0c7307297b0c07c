import fc from 'fast-check';
import { expect, test } from 'vitest';

import { planParts } from './codelists.ts';
import { day, month } from './day.ts';
import { noMoney, sumVnd, vnd } from './money.ts';
import {
  checkPlanRevision,
  checkPlanSum,
  checkPurchaseOption,
  missingPlanFields,
  planChanges,
  planValues,
  requiredPlanFields,
  sumPlan,
} from './selection-plan.ts';
import type { PlannedPackage, PlanPosition, PlanRevision } from './selection-plan.ts';

const today = day('2025-10-31');

const whole: PlannedPackage = {
  id: 'package-1',
  code: 'BP-01',
  name: 'Thiết bị trung tâm dữ liệu',
  part: 'inPlan',
  price: vnd(600),
  category: 'goods',
  fundingSource: 'provincialBudget',
  method: 'open',
  procedure: 'oneStageOneEnvelope',
  contractType: 'lumpSum',
  selectionStartMonth: month('2025-07'),
  startsByQuarter: true,
  selectionDays: 45,
  executionDays: 240,
  purchaseOption: null,
  isPrequalified: null,
  isOnline: true,
  isDomestic: true,
  bidSupervision: null,
  isComplex: false,
};

const plannedPackages = fc
  .array(
    fc.record({
      part: fc.constantFrom(...planParts),
      price: fc.option(fc.integer({ min: 0, max: 1_000_000_000_000 }).map(vnd)),
      name: fc.string({ minLength: 1 }),
      selectionDays: fc.option(fc.integer({ min: 1, max: 400 })),
      startsByQuarter: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, index) => ({ ...whole, ...row, id: `id-${index}`, code: `BP-${index}` })));

test('the parts are summed each for itself, and what has no price is named', () => {
  const done = { ...whole, id: 'package-2', code: 'TV-01', part: 'done', price: vnd(50) } as const;
  const unknown = { ...whole, id: 'package-3', code: 'BP-02', price: null };
  expect(sumPlan([whole, done, unknown])).toEqual({
    done: { packages: 1, price: 50, unpriced: [] },
    notApplicable: { packages: 0, price: 0, unpriced: [] },
    inPlan: { packages: 2, price: 600, unpriced: ['BP-02'] },
    notYetEligible: { packages: 0, price: 0, unpriced: [] },
    all: { packages: 3, price: 650, unpriced: ['BP-02'] },
  });
});

test('the parts make up the whole: packages, prices and what is not known', () => {
  fc.assert(
    fc.property(plannedPackages, (packages) => {
      const { all, ...parts } = sumPlan(packages);
      const sums = Object.values(parts);
      expect(all.packages).toBe(packages.length);
      expect(sums.reduce((count, part) => count + part.packages, 0)).toBe(all.packages);
      expect(sumVnd(...sums.map(({ price }) => price))).toBe(all.price);
      expect(sums.flatMap(({ unpriced }) => unpriced).toSorted()).toEqual([...all.unpriced].toSorted());
      expect(all.unpriced).toHaveLength(packages.filter(({ price }) => price === null).length);
    }),
  );
});

test.each([
  ['nothing', {}, []],
  ['the price', { price: null }, ['price']],
  ['its name', { name: '' }, ['name']],
  ['when its selection begins', { selectionStartMonth: null }, ['selectionStart']],
  [
    'how and how long',
    { method: null, procedure: null, selectionDays: null },
    ['method', 'procedure', 'selectionDays'],
  ],
  [
    'money, contract and time',
    { fundingSource: null, contractType: null, executionDays: null },
    ['fundingSource', 'contractType', 'executionDays'],
  ],
])('a package in the plan may lack %s', (_what, change, expected) => {
  expect(missingPlanFields({ ...whole, ...change })).toEqual(expected);
});

test('only packages in the plan need the fields of the law', () => {
  const bare = { ...whole, price: null, fundingSource: null, method: null };
  for (const part of planParts) {
    expect(missingPlanFields({ ...bare, part }).length > 0).toBe(part === 'inPlan');
  }
  expect(requiredPlanFields.every((field) => planValues(whole)[field] !== null)).toBe(true);
});

test('all parts together stay within the total investment; an unknown one refuses nothing', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (prices, total) => {
      expect(checkPlanSum(vnd(prices), vnd(total), 'price').length).toBe(prices > total ? 1 : 0);
      expect(checkPlanSum(vnd(prices), null, 'price')).toEqual([]);
    }),
  );
});

test.each([
  [null, 3_000, 0],
  [3_000, 3_000, 0],
  [3_001, 3_000, 1],
  [9_000, null, 0],
])('an option of %s under a ceiling of %s breaks %d rules', (option, ceiling, broken) => {
  expect(checkPurchaseOption(option, ceiling)).toHaveLength(broken);
});

const revision: PlanRevision = { decidedOn: day('2025-09-01'), reason: 'điều chỉnh giá gói 12' };
const position: PlanPosition = {
  packages: [whole],
  previous: { decidedOn: day('2025-03-01') },
  totalInvestment: vnd(600),
};

test.each<[string, Partial<PlanRevision>, Partial<PlanPosition>, string[]]>([
  ['a further revision with its reason', {}, {}, []],
  ['the first one, which needs none', { reason: null }, { previous: null }, []],
  ['a further one without a reason', { reason: ' ' }, {}, ['required']],
  ['a decision to come', { decidedOn: day('2025-11-01') }, {}, ['dayInFuture']],
  ['a decision before the one in force', { decidedOn: day('2025-02-28') }, {}, ['dayBeforeDecision']],
  ['a plan of nothing', {}, { packages: [{ ...whole, part: 'done' }] }, ['planWithoutPackages']],
  ['a package that lacks its method', {}, { packages: [{ ...whole, method: null }] }, ['planIncomplete']],
  ['a plan above the investment', {}, { totalInvestment: vnd(599) }, ['planAboveInvestment']],
  ['a plan whose investment nobody knows', {}, { totalInvestment: null }, []],
])('%s', (_what, change, known, expected) => {
  const broken = checkPlanRevision({ ...revision, ...change }, { ...position, ...known }, today);
  expect(broken.map(({ code }) => code)).toEqual(expected);
});

test('a revision says what came, went and changed, with what it was', () => {
  const gone = { ...whole, id: 'package-2', code: 'BP-02' };
  const moved = { ...whole, price: vnd(580), startsByQuarter: false };
  const come = { ...whole, id: 'package-3', code: 'BP-03' };
  expect(planChanges([whole, gone], [moved, come])).toEqual({
    added: [come],
    removed: [gone],
    changed: [
      {
        code: 'BP-01',
        name: whole.name,
        changes: [
          { field: 'price', from: 600, to: 580 },
          { field: 'selectionStart', from: 'Q3/2025', to: '07/2025' },
        ],
      },
    ],
  });
});

test('nothing changes from a plan to itself, and everything is new after none', () => {
  fc.assert(
    fc.property(plannedPackages, (packages) => {
      expect(planChanges(packages, packages)).toEqual({ added: [], removed: [], changed: [] });
      expect(planChanges([], packages)).toEqual({ added: packages, removed: [], changed: [] });
      expect(planChanges(packages, []).removed).toEqual(packages);
    }),
  );
});

test('a part moved keeps the sum of all', () => {
  fc.assert(
    fc.property(plannedPackages, fc.constantFrom(...planParts), (packages, part) => {
      const moved = packages.map((one, index) => (index === 0 ? { ...one, part } : one));
      expect(sumPlan(moved).all).toEqual(sumPlan(packages).all);
      expect(sumPlan([]).all.price).toBe(noMoney);
    }),
  );
});
