import fc from 'fast-check';
import { expect, test } from 'vitest';

import { day } from './day.ts';
import { checkInvestmentDecision } from './investment-decision.ts';
import type { DecisionPosition, InvestmentDecision } from './investment-decision.ts';
import { vnd } from './money.ts';

const today = day('2025-10-31');
const approval = { kind: 'approval', number: '12/QĐ-UBND', decidedOn: day('2024-01-10') } as const;
const adjustment: InvestmentDecision = {
  kind: 'adjustment',
  number: '88/QĐ-UBND',
  decidedOn: day('2025-06-01'),
  totalInvestment: vnd(1_000),
  reason: 'bổ sung 12 xã',
};
const position: DecisionPosition = { earlier: [approval], packagePrices: vnd(900), disbursed: vnd(500) };

const brokenBy = (change: Partial<InvestmentDecision>, known: Partial<DecisionPosition> = {}) =>
  checkInvestmentDecision({ ...adjustment, ...change }, { ...position, ...known }, today).map(
    ({ code, field }) => `${field}: ${code}`,
  );

const stated = { kind: 'stated', number: 'danh-muc.csv', decidedOn: day('2025-10-01') } as const;

test.each<[string, Partial<InvestmentDecision>, Partial<DecisionPosition>, string[]]>([
  ['an adjustment after the approval', {}, {}, []],
  ['the first approval', { kind: 'approval', reason: null }, { earlier: [] }, []],
  [
    'an approval after what a list states',
    { kind: 'approval', decidedOn: day('2024-01-01') },
    { earlier: [stated] },
    [],
  ],
  ['a second approval', { kind: 'approval' }, {}, ['kind: approvalRecorded']],
  ['an adjustment of nothing', {}, { earlier: [] }, ['kind: approvalMissing']],
  ['an adjustment of what a list states', {}, { earlier: [stated] }, ['kind: approvalMissing']],
  ['an adjustment without its reason', { reason: ' ' }, {}, ['reason: required']],
  ['what only a list may state', { kind: 'stated' }, {}, ['kind: invalid']],
  [
    'a number that is taken, however it is written',
    { number: '12/qđ-ubnd' },
    {},
    ['number: decisionNumberTaken'],
  ],
  ['a day to come', { decidedOn: day('2025-11-01') }, {}, ['decidedOn: dayInFuture']],
  ['a day before the last decision', { decidedOn: day('2024-01-09') }, {}, ['decidedOn: dayBeforeDecision']],
  ['nothing at all', { totalInvestment: vnd(0) }, {}, ['totalInvestment: moneyNotPositive']],
  [
    'a đồng less than the packages cost',
    { totalInvestment: vnd(899) },
    {},
    ['totalInvestment: investmentBelowPrices'],
  ],
  [
    'a đồng less than was paid',
    { totalInvestment: vnd(499) },
    { packagePrices: vnd(0) },
    ['totalInvestment: investmentBelowDisbursed'],
  ],
])('%s', (_what, change, known, expected) => {
  expect(brokenBy(change, known)).toEqual(expected);
});

test('a total is allowed exactly from what the packages cost and what was paid', () => {
  const amount = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }).map(vnd);
  fc.assert(
    fc.property(amount, amount, amount, (totalInvestment, packagePrices, disbursed) => {
      const broken = brokenBy({ totalInvestment }, { packagePrices, disbursed });
      expect(broken.length === 0).toBe(totalInvestment >= Math.max(packagePrices, disbursed));
    }),
  );
});
