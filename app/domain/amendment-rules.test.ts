import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkAmendment } from './amendment-rules.ts';
import type { AmendmentPosition, AmendmentRequest } from './amendment-rules.ts';
import { addDays, day } from './day.ts';
import type { Day } from './day.ts';
import { noMoney, vnd } from './money.ts';

const position: AmendmentPosition = {
  today: day('2025-10-31'),
  contractSignedOn: day('2025-01-10'),
  present: { value: vnd(900), finishOn: day('2025-12-31') },
  last: { number: 'PL-01', signedOn: day('2025-06-01') },
  isNumberTaken: false,
  disbursed: vnd(500),
  ceilings: {
    packagePrice: vnd(1_000),
    packageTotal: vnd(900),
    projectTotal: vnd(4_000),
    totalInvestment: vnd(5_000),
    allowance: noMoney,
  },
};
const request: AmendmentRequest = {
  number: 'PL-02',
  signedOn: day('2025-10-20'),
  newValue: vnd(950),
  newFinishOn: day('2026-02-28'),
  scope: null,
};
const codesOf = (change: Partial<AmendmentRequest>, otherwise: Partial<AmendmentPosition> = {}) =>
  checkAmendment({ ...request, ...change }, { ...position, ...otherwise }).map(
    ({ code, field }) => `${field}: ${code}`,
  );

test.each<[string, string[], Partial<AmendmentRequest>, Partial<AmendmentPosition>?]>([
  ['more value and time', [], {}],
  ['time alone', [], { newValue: vnd(900) }],
  ['less value, down to what was disbursed', [], { newValue: vnd(500) }],
  ['less than was disbursed', ['newValue: contractValueBelowDisbursed'], { newValue: vnd(499) }],
  ['no value', ['newValue: moneyNotPositive'], { newValue: vnd(0) }],
  [
    'nothing new',
    ['newValue: amendmentChangesNothing'],
    { newValue: vnd(900), newFinishOn: day('2025-12-31') },
  ],
  ['the scope alone', [], { newValue: vnd(900), newFinishOn: day('2025-12-31'), scope: 'thêm hai xã' }],
  ['up to the package price', [], { newValue: vnd(1_000) }],
  ['above it', ['newValue: contractAbovePackagePrice'], { newValue: vnd(1_001) }],
  [
    'more time for a contract that is above it already',
    [],
    { newValue: vnd(900) },
    { ceilings: { ...position.ceilings, packageTotal: vnd(1_200) } },
  ],
  ['a number it has', ['number: amendmentNumberTaken'], {}, { isNumberTaken: true }],
  ['signed tomorrow', ['signedOn: dayInFuture'], { signedOn: day('2025-11-01') }],
  ['signed before the contract', ['signedOn: dayBeforeContract'], { signedOn: day('2025-01-09') }],
  ['signed before the last one', ['signedOn: dayBeforeAmendment'], { signedOn: day('2025-05-31') }],
  ['signed on the day of the last one', [], { signedOn: day('2025-06-01') }],
  ['the first one, on the day of signing', [], { signedOn: day('2025-01-10') }, { last: null }],
  ['an end before it is signed', ['newFinishOn: finishBeforeStart'], { newFinishOn: day('2025-10-19') }],
])('%s: %j', (_why, expected, change, otherwise) => {
  expect(codesOf(change, otherwise)).toEqual(expected);
});

test('whatever is signed one after another, value covers what was disbursed, sums stay within the price, days never run back', () => {
  const wish = fc.record({
    wait: fc.integer({ min: -20, max: 60 }),
    newValue: fc.integer({ min: -10, max: 1_200 }).map(vnd),
    days: fc.integer({ min: -60, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 15 }), (wishes) => {
      let last: AmendmentPosition['last'] = null;
      let { present } = position;
      for (const { wait, newValue, days } of wishes) {
        const from: Day = last?.signedOn ?? position.contractSignedOn;
        const signedOn = addDays(from, wait);
        const next = { ...request, signedOn, newValue, newFinishOn: addDays(present.finishOn, days) };
        const ceilings = { ...position.ceilings, packageTotal: present.value };
        if (checkAmendment(next, { ...position, last, present, ceilings }).length > 0) continue;
        expect(signedOn >= from && signedOn <= position.today).toBe(true);
        expect(newValue >= position.disbursed && newValue <= 1_000).toBe(true);
        expect(next.newFinishOn >= signedOn).toBe(true);
        last = { number: next.number, signedOn };
        present = { value: newValue, finishOn: next.newFinishOn };
      }
    }),
  );
});
