import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packageStatuses } from './codelists.ts';
import { checkCeilings, excessOverPrice } from './contract-ceilings.ts';
import type { ContractCeilings } from './contract-ceilings.ts';
import { checkNewContract, takesContracts } from './contract-rules.ts';
import type { ContractPosition, ContractRequest } from './contract-rules.ts';
import { day } from './day.ts';
import { noMoney, vnd } from './money.ts';

const ceilings: ContractCeilings = {
  packagePrice: vnd(1_000),
  packageTotal: vnd(600),
  projectTotal: vnd(4_000),
  totalInvestment: vnd(5_000),
  allowance: noMoney,
};
const request: ContractRequest = {
  number: '12/HĐ',
  signedOn: day('2025-10-20'),
  finishOn: day('2026-06-30'),
  value: vnd(400),
};
const position: ContractPosition = {
  today: day('2025-10-31'),
  status: 'executing',
  takenBy: null,
  ceilings,
};

type Case = [string, string[], Partial<ContractRequest>, Partial<ContractPosition>];
test.each<Case>([
  ['the second lot, up to the package price', [], {}, {}],
  ['one đồng more', ['value: contractAbovePackagePrice'], { value: vnd(401) }, {}],
  ['one đồng more, permitted', [], { value: vnd(401) }, { ceilings: { ...ceilings, allowance: vnd(1) } }],
  [
    'more than was permitted',
    ['value: contractAbovePackagePrice'],
    { value: vnd(402) },
    { ceilings: { ...ceilings, allowance: vnd(1) } },
  ],
  ['a package without a price', [], { value: vnd(900) }, { ceilings: { ...ceilings, packagePrice: null } }],
  [
    'contracts above the total investment',
    ['value: contractsAboveInvestment'],
    {},
    { ceilings: { ...ceilings, projectTotal: vnd(4_601) } },
  ],
  [
    'contracts above the total investment are never permitted',
    ['value: contractsAboveInvestment'],
    { value: vnd(500) },
    { ceilings: { ...ceilings, projectTotal: vnd(4_501), allowance: vnd(1_000) } },
  ],
  [
    'a project whose investment is not decided',
    [],
    {},
    { ceilings: { ...ceilings, projectTotal: vnd(9_000), totalInvestment: null } },
  ],
  ['a number that the project has', ['number: contractNumberTaken'], {}, { takenBy: 'BP-07' }],
  ['an end before the signing', ['finishOn: finishBeforeStart'], { finishOn: day('2025-10-19') }, {}],
  ['an end on the day of signing', [], { finishOn: day('2025-10-20') }, {}],
  ['signed tomorrow', ['signedOn: dayInFuture'], { signedOn: day('2025-11-01') }, {}],
  ['worth nothing', ['value: moneyNotPositive'], { value: vnd(0) }, {}],
  ['a package that is still evaluated', ['undefined: contractNotExpected'], {}, { status: 'evaluating' }],
  ['a package that is accepted', ['undefined: contractNotExpected'], {}, { status: 'accepted' }],
])('%s: %j', (_why, expected, change, otherwise) => {
  const violations = checkNewContract({ ...request, ...change }, { ...position, ...otherwise });
  expect(violations.map(({ code, field }) => `${field}: ${code}`)).toEqual(expected);
});

test('the refusal names the sum, the ceiling and the excess', () => {
  expect(checkNewContract({ ...request, value: vnd(500) }, position)).toEqual([
    {
      code: 'contractAbovePackagePrice',
      field: 'value',
      params: { total: { vnd: 1_100 }, packagePrice: { vnd: 1_000 }, excess: { vnd: 100 } },
    },
  ]);
});

test('contracts are taken from the award until acceptance', () => {
  expect(packageStatuses.filter(takesContracts)).toEqual(['awarded', 'contracted', 'executing', 'trialRun']);
});

const amount = fc.integer({ min: 0, max: 2_000 }).map(vnd);
const anyCeilings = fc.record({
  packagePrice: fc.option(amount),
  packageTotal: amount,
  projectTotal: amount,
  totalInvestment: fc.option(amount),
  allowance: amount,
});

test('a change is let through exactly when it adds nothing or every sum stays within its ceiling', () => {
  fc.assert(
    fc.property(amount, amount, anyCeilings, (from, to, bounds) => {
      const rise = to - from;
      const { packagePrice, packageTotal, projectTotal, totalInvestment, allowance } = bounds;
      const isWithin =
        rise <= 0 ||
        ((packagePrice === null || packageTotal + rise <= packagePrice + allowance) &&
          (totalInvestment === null || projectTotal + rise <= totalInvestment));
      expect(checkCeilings({ from, to }, bounds, 'value').length === 0).toBe(isWithin);
    }),
  );
});

test('what is permitted is what is needed: an allowance of the excess opens the package price, one đồng less does not', () => {
  fc.assert(
    fc.property(amount, amount, anyCeilings, (from, to, bounds) => {
      const excess = excessOverPrice({ from, to }, bounds);
      const codes = (allowance: number) =>
        checkCeilings({ from, to }, { ...bounds, allowance: vnd(allowance) }, 'value').map(
          ({ code }) => code,
        );
      expect(codes(excess)).not.toContain('contractAbovePackagePrice');
      if (excess > 0) expect(codes(excess - 1)).toContain('contractAbovePackagePrice');
    }),
  );
});
