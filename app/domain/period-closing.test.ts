import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addMonths, day, firstDayOf, lastDayOf, month } from './day.ts';
import { vnd } from './money.ts';
import {
  checkClosing,
  checkPeriodOpen,
  type ClosingPosition,
  type ClosingRequest,
} from './period-closing.ts';

const request: ClosingRequest = {
  month: month('2025-09'),
  treasuryCash: vnd(1_000),
  explanation: null,
  closedBy: 'chair',
};
const position: ClosingPosition = {
  today: day('2025-10-31'),
  closedThrough: month('2025-06'),
  cash: vnd(1_000),
  enteredBy: new Set(['officer']),
  treasury: null,
};
const none = { count: 0, sum: vnd(0) };
const reconciled = {
  isWhole: true,
  total: vnd(1_000),
  figures: {
    matched: { count: 2, sum: vnd(1_000) },
    differing: none,
    missingHere: none,
    missingThere: none,
    differingBy: vnd(0),
  },
};
const unmatched = {
  ...reconciled,
  figures: {
    ...reconciled.figures,
    missingHere: { count: 1, sum: vnd(5) },
    missingThere: { count: 1, sum: vnd(5) },
  },
};
const explanation = 'UNC-0012 Kho bạc trả lại ngày 1/10';

test.each<[string, Partial<ClosingRequest>, Partial<ClosingPosition>, string[]]>([
  ['all agrees', {}, {}, []],
  ['the first closing', {}, { closedThrough: null }, []],
  ['a month that is not over', { month: month('2025-10') }, {}, ['month: periodNotOver']],
  [
    'a month whose last day is today',
    { month: month('2025-10') },
    { today: day('2025-10-31') },
    ['month: periodNotOver'],
  ],
  ['a month that ended yesterday', { month: month('2025-10') }, { today: day('2025-11-01') }, []],
  ['a month that is closed', { month: month('2025-06') }, {}, ['month: periodClosed']],
  ['by somebody who entered in it', { closedBy: 'officer' }, {}, ['undefined: periodOwnEntries']],
  ['the Treasury differs', { treasuryCash: vnd(999) }, {}, ['explanation: treasuryDiffers']],
  [
    'it differs, hardly explained',
    { treasuryCash: vnd(999), explanation: 'sai số' },
    {},
    ['explanation: treasuryDiffers'],
  ],
  ['it differs, explained', { treasuryCash: vnd(999), explanation }, {}, []],
  ['its list reconciles', {}, { treasury: reconciled }, []],
  [
    'another total is typed than its list has, explained or not',
    { treasuryCash: vnd(999), explanation },
    { treasury: reconciled },
    ['treasuryCash: treasuryNotList'],
  ],
  [
    'its list covers a part of the time, and the typed total differs',
    { treasuryCash: vnd(999) },
    { treasury: { ...reconciled, isWhole: false } },
    ['explanation: treasuryDiffers'],
  ],
  [
    'payments of its list are not matched though the totals agree',
    {},
    { treasury: unmatched },
    ['explanation: treasuryUnreconciled'],
  ],
  [
    'payments are not matched in a part of the time',
    {},
    { treasury: { ...unmatched, isWhole: false } },
    ['explanation: treasuryUnreconciled'],
  ],
  ['payments are not matched, explained', { explanation }, { treasury: unmatched }, []],
])('%s', (_what, asked, standing, expected) => {
  const violations = checkClosing({ ...request, ...asked }, { ...position, ...standing });
  expect(violations.map(({ code, field }) => `${field}: ${code}`)).toEqual(expected);
});

test('a closed month has no open day, every later one has only open days', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 40 }), (offset) => {
      const closedThrough = month('2025-06');
      const asked = addMonths(closedThrough, offset);
      const isOpen = (on: ReturnType<typeof day>) => checkPeriodOpen(on, closedThrough).length === 0;
      expect([isOpen(firstDayOf(asked)), isOpen(lastDayOf(asked))]).toEqual([offset > 0, offset > 0]);
      expect(checkPeriodOpen(firstDayOf(asked), null)).toEqual([]);
    }),
  );
});

test('who is refused learns the first open day', () => {
  expect(checkPeriodOpen(day('2025-06-30'), month('2025-06'))).toEqual([
    {
      code: 'periodClosed',
      field: 'postedOn',
      params: { month: { month: '2025-06' }, from: { day: '2025-07-01' } },
    },
  ]);
});
