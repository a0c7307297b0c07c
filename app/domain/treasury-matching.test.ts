import fc from 'fast-check';
import { expect, test } from 'vitest';

import { day } from './day.ts';
import { noMoney, sumVnd, vnd } from './money.ts';
import {
  countUnmatched,
  figuresOf,
  foldVoucherNumber,
  type Pairing,
  type PostedEntry,
  reconcile,
  type Reconciliation,
  type TreasuryLine,
} from './treasury-matching.ts';

/** `L1 UNC-1 05 100`: key, number, day of September 2025, amount. */
const line = (text: string): TreasuryLine => {
  const [key = '', voucherNumber = '', on = '', amount = ''] = text.split(' ');
  return { key, voucherNumber, paidOn: day(`2025-09-${on}`), amount: vnd(Number(amount)) };
};
/** `E1 UNC-1 05 100`, and which entry it reverses. */
const entry = (text: string): PostedEntry => {
  const [id = '', voucherNumber = '', on = '', cash = '', reversesId = null] = text.split(' ');
  return { id, voucherNumber, postedOn: day(`2025-09-${on}`), cash: vnd(Number(cash)), reversesId };
};
const keysOf = ({ lines, entries }: Pairing<TreasuryLine, PostedEntry>) =>
  [...lines.map(({ key }) => key), ...entries.map(({ id }) => id)].join('+');
const shown = (found: Reconciliation<TreasuryLine, PostedEntry>) => ({
  matched: found.matched.map(keysOf).toSorted(),
  differing: found.differing.map((one) => `${keysOf(one)} ${one.amount}${one.isOtherDay ? ' day' : ''}`),
  missingHere: found.missingHere.map(({ key }) => key),
  missingThere: found.missingThere.map(({ id }) => id),
  unmoved: found.unmoved.map(({ id }) => id).toSorted(),
});
const nothing: ReturnType<typeof shown> = {
  matched: [],
  differing: [],
  missingHere: [],
  missingThere: [],
  unmoved: [],
};

test.each([
  ['UNC-0012', 'unc-12'],
  ['unc - 12', 'unc-12'],
  ['UNC–12', 'unc-12'],
  ['0012/2025', '12/2025'],
  ['Đ 007', 'd7'],
  ['000', '0'],
  ['100', '100'],
  ['1-00-1', '1-0-1'],
])('%s is compared as %s', (number, folded) => {
  expect(foldVoucherNumber(number)).toBe(folded);
});

type Case = [name: string, lines: string[], entries: string[], found: Partial<ReturnType<typeof shown>>];
test.each<Case>([
  ['nothing on both sides reconciles', [], [], {}],
  [
    'the same voucher is matched, however its number is written',
    ['L1 UNC-0001 05 100'],
    ['E1 unc-1 05 100'],
    { matched: ['L1+E1'] },
  ],
  [
    'another amount differs, by what the Treasury says above ours',
    ['L1 A 05 100'],
    ['E1 A 05 70'],
    { differing: ['L1+E1 30'] },
  ],
  [
    'the same sum on the same days differs where they share it otherwise',
    ['L1 A 01 6', 'L2 A 01 1', 'L3 A 03 -3'],
    ['E1 A 01 2', 'E2 A 03 2'],
    { differing: ['L1+L2+L3+E1+E2 0 day'] },
  ],
  ['another day differs', ['L1 A 05 100'], ['E1 A 06 100'], { differing: ['L1+E1 0 day'] }],
  [
    'another number is missing on both sides',
    ['L1 A 05 100'],
    ['E1 B 05 100'],
    { missingHere: ['L1'], missingThere: ['E1'] },
  ],
  [
    'an entry matches one line at most',
    ['L1 A 05 100', 'L2 A 05 100'],
    ['E1 A 05 100'],
    { matched: ['L1+E1'], missingHere: ['L2'] },
  ],
  [
    'a line matches one entry at most',
    ['L1 A 05 100'],
    ['E1 A 05 100', 'E2 A 05 100'],
    { matched: ['L1+E1'], missingThere: ['E2'] },
  ],
  [
    'a voucher that pays from two sources is one line',
    ['L1 A 05 100'],
    ['E1 A 05 30', 'E2 A 05 70'],
    { matched: ['L1+E1+E2'] },
  ],
  [
    'two lines of a number and a day may be one entry',
    ['L1 A 05 30', 'L2 A 05 70'],
    ['E1 A 05 100'],
    { matched: ['L1+L2+E1'] },
  ],
  [
    'what is exactly the same goes first, the rest of a number is added up',
    ['L1 A 05 100', 'L2 A 05 50'],
    ['E1 A 05 50', 'E2 A 05 60', 'E3 A 05 40'],
    { matched: ['L1+E2+E3', 'L2+E1'] },
  ],
  [
    'two sources that do not add up differ together',
    ['L1 A 05 100'],
    ['E1 A 05 30', 'E2 A 05 60'],
    { differing: ['L1+E1+E2 10'] },
  ],
  [
    'the same amount on another day is a pair before other amounts are',
    ['L1 A 05 100'],
    ['E1 A 05 30', 'E2 A 06 100'],
    { differing: ['L1+E2 0 day'], missingThere: ['E1'] },
  ],
  [
    'an entry and its reversal that the Treasury does not know move nothing',
    [],
    ['E1 A 05 100', 'E2 B 06 -100 E1'],
    { unmoved: ['E1', 'E2'] },
  ],
  [
    'an entry and its reversal that the Treasury lists are matched',
    ['L1 A 05 100', 'L2 B 06 -100'],
    ['E1 A 05 100', 'E2 B 06 -100 E1'],
    { matched: ['L1+E1', 'L2+E2'] },
  ],
  [
    'a reversal that the Treasury does not list is missing there',
    ['L1 A 05 100'],
    ['E1 A 05 100', 'E2 B 06 -100 E1'],
    { matched: ['L1+E1'], missingThere: ['E2'] },
  ],
  [
    'a reversal of an entry of other months is missing there',
    [],
    ['E2 B 06 -100 E1'],
    { missingThere: ['E2'] },
  ],
  [
    'a line is rather the entry that stands than one that was undone',
    ['L1 A 05 100'],
    ['E1 A 05 100', 'E2 A 05 100', 'E3 R 06 -100 E1'],
    { matched: ['L1+E2'], unmoved: ['E1', 'E3'] },
  ],
  ['an entry without cash moves nothing', [], ['E1 A 05 0'], { unmoved: ['E1'] }],
  [
    'an entry without cash that the Treasury lists is matched',
    ['L1 A 05 0'],
    ['E1 A 05 0'],
    { matched: ['L1+E1'] },
  ],
  ['money that came back is matched below zero', ['L1 A 05 -40'], ['E1 A 05 -40'], { matched: ['L1+E1'] }],
])('%s', (_name, lines, entries, found) => {
  const result = reconcile(lines.map(line), entries.map(entry));
  expect(shown(result)).toEqual({ ...nothing, ...found });
  const { differing, missingHere, missingThere } = result;
  expect(countUnmatched(figuresOf(result))).toBe(differing.length + missingHere.length + missingThere.length);
});

const said = fc.record({
  number: fc.constantFrom('A-1', 'a-01', 'B', 'C'),
  on: fc.integer({ min: 1, max: 3 }),
  amount: fc.integer({ min: -3, max: 6 }),
});
const someLines = fc
  .array(said, { maxLength: 12 })
  .map((all) => all.map(({ number, on, amount }, n) => line(`L${10 + n} ${number} 0${on} ${amount}`)));
/** Some of the entries are undone by a further one. */
const someEntries = fc
  .array(fc.tuple(said, fc.constantFrom(null, null, 'R', 'A-1')), { maxLength: 12 })
  .map((all) =>
    all.flatMap(([{ number, on, amount }, undoneBy], n) => [
      entry(`E${10 + n} ${number} 0${on} ${amount}`),
      ...(undoneBy === null ? [] : [entry(`X${10 + n} ${undoneBy} 03 ${-amount} E${10 + n}`)]),
    ]),
  );
const both = fc.record({ lines: someLines, entries: someEntries });

test('every line and every entry is counted once, and the sums of the groups are the sums of both sides', () => {
  fc.assert(
    fc.property(both, ({ lines, entries }) => {
      const found = reconcile(lines, entries);
      const pairings = [...found.matched, ...found.differing];
      const placed = [...pairings.flatMap((pairing) => pairing.lines), ...found.missingHere];
      expect(placed.map(({ key }) => key).toSorted()).toEqual(lines.map(({ key }) => key).toSorted());
      const stand = [
        ...pairings.flatMap((pairing) => pairing.entries),
        ...found.missingThere,
        ...found.unmoved,
      ];
      expect(stand.map(({ id }) => id).toSorted()).toEqual(entries.map(({ id }) => id).toSorted());

      const figures = figuresOf(found);
      const total = sumVnd(...lines.map(({ amount }) => amount));
      const cash = sumVnd(...entries.map((one) => one.cash));
      const { matched, differing, missingHere, missingThere, differingBy } = figures;
      expect(matched.sum + differing.sum + missingHere.sum).toBe(total);
      expect(matched.sum + differing.sum - differingBy + missingThere.sum).toBe(cash);
      expect(sumVnd(noMoney, ...found.unmoved.map((one) => one.cash))).toBe(0);
    }),
  );
});

test('in which order lines and entries come changes nothing', () => {
  const shuffled = both.chain(({ lines, entries }) =>
    fc.record({
      given: fc.constant({ lines, entries }),
      lines: fc.shuffledSubarray(lines, { minLength: lines.length }),
      entries: fc.shuffledSubarray(entries, { minLength: entries.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ given, lines, entries }) => {
      expect(inOrder(reconcile(lines, entries))).toEqual(inOrder(reconcile(given.lines, given.entries)));
    }),
  );
});

test('matched is what has the same number, the same day and the same sum; a difference has the same number and is one', () => {
  fc.assert(
    fc.property(both, ({ lines, entries }) => {
      const { matched, differing } = reconcile(lines, entries);
      for (const pairing of [...matched, ...differing]) {
        const numbers = [...pairing.lines, ...pairing.entries].map(({ voucherNumber }) => voucherNumber);
        expect(new Set(numbers.map(foldVoucherNumber)).size).toBe(1);
      }
      for (const pairing of matched) {
        const days = [
          ...pairing.lines.map((one) => one.paidOn),
          ...pairing.entries.map((one) => one.postedOn),
        ];
        expect(new Set(days).size).toBe(1);
        expect(sumVnd(...pairing.lines.map((one) => one.amount))).toBe(
          sumVnd(...pairing.entries.map((one) => one.cash)),
        );
      }
      for (const { amount, isOtherDay } of differing) expect(amount !== 0 || isOtherDay).toBe(true);
    }),
  );
});

test('a ledger that is its own list reconciles', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const lines = entries.map(({ id, voucherNumber, postedOn, cash }) => ({
        key: id,
        voucherNumber,
        paidOn: postedOn,
        amount: cash,
      }));
      expect(countUnmatched(figuresOf(reconcile(lines, entries)))).toBe(0);
    }),
  );
});

function inOrder(found: Reconciliation<TreasuryLine, PostedEntry>) {
  const { differing, missingHere, missingThere, ...rest } = shown(found);
  return {
    ...rest,
    differing: differing.toSorted(),
    missingHere: missingHere.toSorted(),
    missingThere: missingThere.toSorted(),
  };
}
