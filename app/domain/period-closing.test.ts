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
};

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
  [
    'it differs, explained',
    { treasuryCash: vnd(999), explanation: 'UNC-0012 Kho bạc trả lại ngày 1/10' },
    {},
    [],
  ],
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
