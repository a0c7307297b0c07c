import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packageStatuses } from './codelists.ts';
import { addDays, day } from './day.ts';
import { vnd } from './money.ts';
import { checkPriceChange, isBeforeOpening, lastDayForPrice } from './package-price.ts';
import type { PriceChange, PricePosition } from './package-price.ts';

const today = day('2025-10-31');
const opening = day('2025-11-28');
const change: PriceChange = { newPrice: vnd(580), decidedOn: day('2025-10-31') };
const position: PricePosition = {
  status: 'inviting',
  oldPrice: vnd(600),
  lastChangeOn: null,
  bidOpeningOn: opening,
  fixedDays: 28,
  otherPrices: vnd(400),
  totalInvestment: vnd(1_000),
};

const brokenBy = (changed: Partial<PriceChange>, known: Partial<PricePosition> = {}) =>
  checkPriceChange({ ...change, ...changed }, { ...position, ...known }, today).map(({ code }) => code);

test.each<[string, Partial<PriceChange>, Partial<PricePosition>, string[]]>([
  ['on the last day', {}, {}, []],
  ['a day too late', {}, { bidOpeningOn: day('2025-11-27') }, ['priceFixed']],
  ['while no notice says when bids are opened', {}, { bidOpeningOn: null }, []],
  ['while no rule is in force', {}, { bidOpeningOn: day('2025-11-01'), fixedDays: null }, []],
  ['before the notice', {}, { status: 'planned', bidOpeningOn: day('2025-11-01') }, []],
  ['after a selection without a winner', {}, { status: 'failed', bidOpeningOn: day('2025-09-01') }, []],
  ['once bids are evaluated', {}, { status: 'evaluating' }, ['priceAfterOpening']],
  ['under contract', {}, { status: 'executing' }, ['priceAfterOpening']],
  ['on a day to come', { decidedOn: day('2025-11-01') }, {}, ['dayInFuture']],
  ['before the change before', {}, { lastChangeOn: day('2025-11-01') }, ['dayBeforeDecision']],
  ['to nothing', { newPrice: vnd(0) }, {}, ['moneyNotPositive']],
  ['to what it is', { newPrice: vnd(600) }, {}, ['priceUnchanged']],
  ['where no price was known', {}, { oldPrice: null }, []],
  ['up to the total investment', { newPrice: vnd(599) }, { otherPrices: vnd(401) }, []],
  ['beyond the total investment', { newPrice: vnd(601) }, {}, ['planAboveInvestment']],
  ['down, though the plan is still above the investment', {}, { totalInvestment: vnd(900) }, []],
  ['to more than can be kept', { newPrice: vnd(Number.MAX_SAFE_INTEGER) }, {}, ['moneyOutOfRange']],
])('a price is changed %s', (_when, changed, known, expected) => {
  expect(brokenBy(changed, known)).toEqual(expected);
});

test('a refused change names the day, the opening and how long prices are fixed', () => {
  const [violation] = checkPriceChange(change, { ...position, bidOpeningOn: addDays(opening, -1) }, today);
  expect(violation?.params).toEqual({
    on: { day: today },
    last: { day: '2025-10-30' },
    opening: { day: '2025-11-27' },
    fixed: { days: 28 },
  });
});

test('while bidders are invited a price may change until exactly so many days before opening', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 60 }), (ahead, fixedDays) => {
      const known = { bidOpeningOn: addDays(today, ahead), fixedDays };
      expect(brokenBy({}, known)).toEqual(ahead < fixedDays ? ['priceFixed'] : []);
      expect(lastDayForPrice({ ...position, ...known })).toBe(addDays(today, ahead - fixedDays));
    }),
  );
});

test('bids are still to be opened in planning, while bidders are invited, and when a selection came to nothing', () => {
  expect(packageStatuses.filter(isBeforeOpening)).toEqual([
    'draft',
    'planned',
    'inviting',
    'failed',
    'cancelled',
  ]);
});
