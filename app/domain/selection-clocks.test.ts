import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addWorkingDays } from './calendar.ts';
import { packageStatuses, procurementMethods } from './codelists.ts';
import { addDays, day } from './day.ts';
import { vnd } from './money.ts';
import { defaultRuleParams } from './risk-rules/default-params.ts';
import { earliestClosing, selectionClocks } from './selection-clocks.ts';

const today = day('2025-10-31');
const idle = {
  status: 'inviting' as const,
  method: 'open' as const,
  isComplex: false,
  invitedOn: null,
  closingOn: null,
  unpublished: [],
};

test('a result is due five working days after its day, weekends not counted', () => {
  // Wednesday 29 October 2025: the fifth working day after it is Wednesday 5 November.
  const unpublished = [{ kind: 'result' as const, happenedOn: day('2025-10-29') }];
  expect(selectionClocks({ ...idle, status: 'awarded', unpublished }, defaultRuleParams, today)).toEqual([
    { kind: 'publish', what: 'result', since: '2025-10-29', dueOn: '2025-11-05', left: { workingDays: 3 } },
  ]);
});

test.each([
  [false, 45],
  [true, 90],
])('a direct appointment (complex: %s) has %i days to its contract', (isComplex, days) => {
  const invitedOn = addDays(today, -40);
  const direct = {
    ...idle,
    method: 'directAppointment' as const,
    isComplex,
    invitedOn,
    status: 'awarded' as const,
  };
  expect(selectionClocks(direct, defaultRuleParams, today)).toEqual([
    {
      kind: 'directAppointment',
      since: invitedOn,
      dueOn: addDays(invitedOn, days),
      left: { days: days - 40 },
    },
  ]);
  expect(selectionClocks({ ...direct, status: 'contracted' }, defaultRuleParams, today)).toEqual([]);
});

test('clocks come in the order of their deadlines, and none runs without a limit in force', () => {
  const any = fc.record({
    status: fc.constantFrom(...packageStatuses),
    method: fc.option(fc.constantFrom(...procurementMethods)),
    isComplex: fc.boolean(),
    invitedOn: fc.option(fc.integer({ min: -200, max: 0 }).map((days) => addDays(today, days))),
    closingOn: fc.option(fc.integer({ min: -100, max: 100 }).map((days) => addDays(today, days))),
    unpublished: fc.array(
      fc.record({
        kind: fc.constantFrom('result' as const, 'contract' as const),
        happenedOn: fc.integer({ min: -100, max: 0 }).map((days) => addDays(today, days)),
      }),
    ),
  });
  fc.assert(
    fc.property(any, (selection) => {
      const clocks = selectionClocks(selection, defaultRuleParams, today);
      const due = clocks.map(({ dueOn }) => dueOn);
      expect(due).toEqual(due.toSorted());
      expect(selectionClocks(selection, [], today).every(({ kind }) => kind === 'bidsClose')).toBe(true);
    }),
  );
});

test('the earliest closing day is as far from the invitation as the law of that day wants', () => {
  const goods = {
    method: 'open' as const,
    category: 'goods' as const,
    price: vnd(30_000_000_000),
    isDomestic: true,
  };
  expect(earliestClosing(goods, defaultRuleParams, today)).toEqual({
    on: addDays(today, 18),
    period: { days: 18 },
  });
  expect(earliestClosing({ ...goods, method: 'competitiveShopping' }, defaultRuleParams, today)).toEqual({
    on: addWorkingDays(today, 7),
    period: { workingDays: 7 },
  });
  expect(earliestClosing({ ...goods, method: 'directAppointment' }, defaultRuleParams, today)).toBeNull();
  expect(earliestClosing({ ...goods, method: null }, defaultRuleParams, today)).toBeNull();
  expect(earliestClosing(goods, [], today)).toBeNull();
});
