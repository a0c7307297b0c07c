import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fundingSources } from './codelists.ts';
import { day } from './day.ts';
import { vnd } from './money.ts';
import {
  ceilingOf,
  type CeilingRequest,
  checkAgainstCeiling,
  checkCeiling,
  type ProvinceLine,
} from './province-ceiling.ts';

const request: CeilingRequest = {
  capitalYear: 2025,
  fundingSource: 'provincialBudget',
  amount: vnd(100),
  decisionNumber: '40/NQ-HĐND',
  decidedOn: day('2024-12-10'),
};
const decided = (amount: number, decisionNumber = '12/NQ-HĐND') => ({ amount: vnd(amount), decisionNumber });

type Case = [string, Partial<CeilingRequest>, Partial<ProvinceLine>, string[]];

test.each<Case>([
  ['a first ceiling', {}, {}, []],
  ['exactly what is assigned', {}, { assigned: vnd(100) }, []],
  ['less than is assigned', {}, { assigned: vnd(101) }, ['amount: ceilingBelowAssigned']],
  ['a cut to what is assigned', { amount: vnd(-20) }, { decisions: [decided(120)], assigned: vnd(100) }, []],
  [
    'a cut below what is assigned',
    { amount: vnd(-21) },
    { decisions: [decided(120)], assigned: vnd(100) },
    ['amount: ceilingBelowAssigned'],
  ],
  ['a cut below nothing', { amount: vnd(-1) }, {}, ['amount: ceilingBelowAssigned']],
  [
    'what raises one that is too low',
    { amount: vnd(1) },
    { decisions: [decided(10)], assigned: vnd(100) },
    [],
  ],
  ['nothing', { amount: vnd(0) }, {}, ['amount: moneyNotPositive']],
  [
    'the same decision again',
    {},
    { decisions: [decided(5, '40/nq-hđnd')] },
    ['decisionNumber: ceilingDecisionTaken'],
  ],
  ['the same decision the other way', { amount: vnd(-1) }, { decisions: [decided(5, '40/NQ-HĐND')] }, []],
  ['tomorrow’s decision', { decidedOn: day('2025-11-01') }, {}, ['decidedOn: dayInFuture']],
  [
    'a decision of two years before',
    { decidedOn: day('2023-12-31') },
    {},
    ['decidedOn: decisionOutsideYear'],
  ],
])('%s is judged', (_what, change, known, expected) => {
  const position = { decisions: [], assigned: vnd(0), today: day('2025-10-31'), ceilingsOfAll: vnd(0) };
  const violations = checkCeiling({ ...request, ...change }, { ...position, ...known });
  expect(violations.map(({ field, code }) => `${field}: ${code}`)).toEqual(expected);
});

test('a sum that could not be kept is refused before anything else', () => {
  const most = vnd(Number.MAX_SAFE_INTEGER);
  const position = { decisions: [], assigned: vnd(0), today: day('2025-10-31'), ceilingsOfAll: vnd(1) };
  expect(checkCeiling({ ...request, amount: most }, position)).toMatchObject([{ code: 'capitalOutOfRange' }]);
});

test('capital is measured against the sum of the decisions, and against nothing where there is none', () => {
  const line = { decisions: [decided(100), decided(-30)], assigned: vnd(50) };
  expect(ceilingOf(line.decisions)).toBe(70);
  expect(ceilingOf([])).toBeNull();
  expect(checkAgainstCeiling({ ...request, amount: vnd(20) }, line, 'DL-DTI')).toEqual([]);
  expect(checkAgainstCeiling({ ...request, amount: vnd(21) }, line, 'DL-DTI')).toEqual([
    {
      code: 'capitalAboveCeiling',
      field: 'amount',
      params: {
        year: { number: 2025 },
        source: { term: 'fundingSources.provincialBudget' },
        project: { text: 'DL-DTI' },
        total: { vnd: 71 },
        ceiling: { vnd: 70 },
        left: { vnd: 20 },
      },
    },
  ]);
  expect(checkAgainstCeiling({ ...request, amount: vnd(1e12) }, { ...line, decisions: [] }, 'A')).toEqual([]);
});

test('however ceilings and capital follow each other, what is assigned stays within a recorded ceiling (L3)', () => {
  const step = fc.record({
    isCeiling: fc.boolean(),
    fundingSource: fc.constantFrom(...fundingSources),
    amount: fc.integer({ min: -300, max: 300 }).map(vnd),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const lines = new Map(
        fundingSources.map((source) => [source, { decisions: [decided(500)], assigned: vnd(0) }]),
      );
      for (const [index, { isCeiling, fundingSource, amount }] of steps.entries()) {
        const line = lines.get(fundingSource);
        if (line === undefined) continue;
        const asked = { ...request, fundingSource, amount, decisionNumber: `${index}` };
        if (isCeiling) {
          const known = { ...line, today: day('2025-10-31'), ceilingsOfAll: vnd(0) };
          if (checkCeiling(asked, known).length === 0) line.decisions.push(asked);
        } else if (amount > 0 && checkAgainstCeiling(asked, line, 'A').length === 0) {
          line.assigned = vnd(line.assigned + amount);
        }
        const ceiling = ceilingOf(line.decisions);
        expect(line.assigned).toBeLessThanOrEqual(ceiling ?? 0);
      }
    }),
  );
});
