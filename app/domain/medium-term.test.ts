import fc from 'fast-check';
import { expect, test } from 'vitest';

import { day } from './day.ts';
import {
  annualOf,
  checkMediumTerm,
  lastYearOf,
  type MediumTermPosition,
  type MediumTermRequest,
  periodOf,
  periodsOn,
  periodText,
} from './medium-term.ts';
import { vnd } from './money.ts';

const request: MediumTermRequest = {
  kind: 'assigned',
  fromYear: 2021,
  fundingSource: 'provincialBudget',
  amount: vnd(500),
  decisionNumber: '9/NQ-HĐND',
  decidedOn: day('2021-07-20'),
};
const position: MediumTermPosition = {
  today: day('2025-10-31'),
  totalInvestment: vnd(1_000),
  entries: [
    { kind: 'assigned', capitalYear: 2021, fundingSource: 'provincialBudget', amount: vnd(200) },
    { kind: 'adjusted', capitalYear: 2025, fundingSource: 'provincialBudget', amount: vnd(100) },
    { kind: 'carriedIn', capitalYear: 2025, fundingSource: 'provincialBudget', amount: vnd(50) },
    { kind: 'assigned', capitalYear: 2026, fundingSource: 'provincialBudget', amount: vnd(70) },
    { kind: 'assigned', capitalYear: 2025, fundingSource: 'oda', amount: vnd(90) },
  ],
  mediumTerm: [],
};
const planned = { ...request, amount: vnd(400) };

test.each<[string, Partial<MediumTermRequest>, Partial<MediumTermPosition>, string[]]>([
  ['a first plan', {}, {}, []],
  ['the total investment', { amount: vnd(1_000) }, {}, []],
  ['a đồng more', { amount: vnd(1_001) }, {}, ['mediumTermAboveInvestment']],
  ['any amount while nothing is approved', { amount: vnd(9_999) }, { totalInvestment: null }, []],
  [
    'more than the other period has left',
    { fromYear: 2026, amount: vnd(601), decidedOn: day('2025-10-01') },
    { mediumTerm: [planned] },
    ['mediumTermAboveInvestment'],
  ],
  ['what its years were assigned', { amount: vnd(300) }, {}, []],
  ['a đồng less', { amount: vnd(299) }, {}, ['mediumTermBelowAnnual']],
  [
    'a cut down to what its years were assigned',
    { kind: 'adjusted', amount: vnd(-100), decisionNumber: 'b' },
    { mediumTerm: [planned] },
    [],
  ],
  [
    'a đồng further',
    { kind: 'adjusted', amount: vnd(-101), decisionNumber: 'b' },
    { mediumTerm: [planned] },
    ['mediumTermBelowAnnual'],
  ],
  [
    'more of a plan that is too low already',
    { kind: 'adjusted', amount: vnd(1), decisionNumber: 'b' },
    { mediumTerm: [{ ...request, amount: vnd(10) }] },
    [],
  ],
  ['nothing', { amount: vnd(0) }, {}, ['moneyNotPositive']],
  ['an assignment that takes away', { amount: vnd(-1) }, {}, ['invalid']],
  ['a day to come', { decidedOn: day('2025-11-01') }, {}, ['dayInFuture']],
  ['a day three years before', { decidedOn: day('2018-12-31') }, {}, ['decisionOutsidePeriod']],
  [
    'a day after the period',
    { decidedOn: day('2026-01-01') },
    { today: day('2026-06-01') },
    ['decisionOutsidePeriod'],
  ],
  [
    'a number that is taken, however it is written',
    { decisionNumber: '9/nq-hđnd' },
    { mediumTerm: [planned] },
    ['mediumTermDecisionTaken'],
  ],
  ['that number as an adjustment', { kind: 'adjusted' }, { mediumTerm: [planned] }, []],
  [
    'more than can be kept',
    { amount: vnd(Number.MAX_SAFE_INTEGER) },
    { mediumTerm: [planned] },
    ['capitalOutOfRange'],
  ],
])('%s', (_what, change, known, expected) => {
  const broken = checkMediumTerm({ ...request, ...change }, { ...position, ...known });
  expect(broken.map(({ code }) => code)).toEqual(expected);
});

test('own capital of a period is that of its five years and its source', () => {
  expect(annualOf(position.entries, request)).toBe(300);
  expect(annualOf(position.entries, { ...request, fromYear: 2026 })).toBe(70);
});

test('every year lies in one period of five that begins with a 1 or a 6', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2199 }), (year) => {
      const from = periodOf(year);
      expect(from % 5).toBe(1);
      expect(from <= year && year <= lastYearOf(from)).toBe(true);
    }),
  );
  expect(periodText(periodOf(2025))).toBe('2021-2025');
  expect(periodsOn(day('2025-10-31'))).toEqual([2021, 2026]);
  expect(periodsOn(day('2026-01-01'))).toEqual([2021, 2026, 2031]);
});
