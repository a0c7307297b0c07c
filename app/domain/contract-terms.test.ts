import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addedByAmendments, presentTerms } from './contract-terms.ts';
import { addDays, day } from './day.ts';
import { vnd } from './money.ts';

const signed = { value: vnd(9_000), finishOn: day('2025-12-31') };

test('without an amendment a contract is worth what was signed', () => {
  expect(presentTerms(signed, [])).toEqual(signed);
  expect(addedByAmendments(signed, [])).toEqual({ value: 0, days: 0 });
});

test('the newest amendment counts, and what all of them added is measured from the signing', () => {
  const amendments = [
    { newValue: vnd(9_500), newFinishOn: day('2025-12-31') },
    { newValue: vnd(8_800), newFinishOn: day('2026-01-31') },
  ];
  expect(presentTerms(signed, amendments)).toEqual({ value: 8_800, finishOn: '2026-01-31' });
  expect(addedByAmendments(signed, amendments)).toEqual({ value: -200, days: 31 });
});

test('what amendments add one by one is what they add together', () => {
  const step = fc.record({
    rise: fc.integer({ min: -500, max: 500 }),
    days: fc.integer({ min: -90, max: 365 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let terms = signed;
      const amendments = steps.map(({ rise, days }) => {
        terms = { value: vnd(terms.value + rise), finishOn: addDays(terms.finishOn, days) };
        return { newValue: terms.value, newFinishOn: terms.finishOn };
      });
      expect(presentTerms(signed, amendments)).toEqual(terms);
      expect(addedByAmendments(signed, amendments)).toEqual({
        value: steps.reduce((sum, { rise }) => sum + rise, 0),
        days: steps.reduce((sum, { days }) => sum + days, 0),
      });
    }),
  );
});
