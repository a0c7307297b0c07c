import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, day, daysBetween } from '../day.ts';
import { delayAgainst, type Span, spanOf } from './span.ts';

const span = (startOn: string, finishOn: string): Span => ({
  startOn: day(startOn),
  finishOn: day(finishOn),
});
const anySpan = fc.tuple(fc.nat(1_000), fc.nat(400)).map(([start, length]): Span => {
  const startOn = addDays(day('2024-01-01'), start);
  return { startOn, finishOn: addDays(startOn, length) };
});

test('no spans make no span', () => {
  expect(spanOf([])).toBeNull();
});

test('the span of spans begins with the first of them and ends with the last, and no day earlier or later', () => {
  fc.assert(
    fc.property(fc.array(anySpan, { minLength: 1, maxLength: 8 }), (spans) => {
      const whole = spanOf(spans);
      expect(whole?.startOn).toBe(spans.map(({ startOn }) => startOn).toSorted()[0]);
      expect(whole?.finishOn).toBe(
        spans
          .map(({ finishOn }) => finishOn)
          .toSorted()
          .at(-1),
      );
      expect(spanOf(spans.toReversed())).toEqual(whole);
    }),
  );
});

const planned = span('2024-01-01', '2024-03-01');

test.each<[string, number | null, Span | null, Span | null]>([
  ['on the planned day', 0, planned, span('2024-02-10', '2024-03-01')],
  ['a day later', 1, planned, span('2024-01-01', '2024-03-02')],
  ['a month earlier, over a leap day', -29, planned, span('2024-01-01', '2024-02-01')],
  ['without a plan', null, null, planned],
  ['without a forecast', null, planned, null],
])('finishing %s is a delay of %s', (_why, days, plan, finish) => {
  expect(delayAgainst(plan, finish)).toBe(days);
});

test('a delay looks at finishes only, and turns its sign with the sides', () => {
  fc.assert(
    fc.property(anySpan, anySpan, (plan, finish) => {
      expect(delayAgainst(plan, finish)).toBe(daysBetween(plan.finishOn, finish.finishOn));
      expect(delayAgainst(plan, plan)).toBe(0);
      expect((delayAgainst(plan, finish) ?? 0) + (delayAgainst(finish, plan) ?? 0)).toBe(0);
    }),
  );
});
