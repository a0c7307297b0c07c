import fc from 'fast-check';
import { expect, test } from 'vitest';

import { day } from './day.ts';
import type { LedgerEntry, PlainEntry } from './ledger.ts';
import { cashOf, effectOf, mirrorOf, noTotals, totalsAfter } from './ledger.ts';
import type { EntryPosition, EntryRequest } from './ledger-rules.ts';
import { checkEntry } from './ledger-rules.ts';
import { sumVnd, vnd } from './money.ts';

const position: EntryPosition = {
  today: day('2025-10-31'),
  contract: { value: vnd(1_000), signedOn: day('2025-02-01'), advanceCeiling: 3_000 },
  totals: { advanceOutstanding: vnd(200), paid: vnd(400), advanced: vnd(250) },
  capitalAvailable: vnd(500),
  projectDisbursed: vnd(5_000),
  totalInvestment: vnd(9_000),
  voucherExists: false,
  closedThrough: null,
  alreadyReversed: false,
};

const entryOf = (kind: PlainEntry['kind'], amount: number, recovered = 0): PlainEntry => ({
  kind,
  amount: vnd(amount),
  recovered: vnd(recovered),
});

const requestOf = (entry: LedgerEntry): EntryRequest => ({
  entry,
  postedOn: day('2025-10-30'),
  capitalYear: 2025,
  fundingSource: 'provincialBudget',
  voucherNumber: 'UNC-0123',
});

type Refusal = [
  why: string,
  codes: string[],
  request: Partial<EntryRequest>,
  position?: Partial<EntryPosition>,
];
const withoutContract = { contract: null, totals: { ...noTotals, paid: vnd(80) } };

test.each<Refusal>([
  ['a payment within every limit', [], { entry: entryOf('payment', 300, 100) }],
  ['a payment that only recovers advance', [], { entry: entryOf('payment', 200, 200) }],
  ['an advance up to its ceiling', [], { entry: entryOf('advance', 50) }],
  ['a cost without contract', [], { entry: entryOf('payment', 300) }, withoutContract],
  ['a first day of the capital year', [], { postedOn: day('2026-01-31') }, { today: day('2026-02-01') }],
  ['an amount of nothing', ['moneyNotPositive'], { entry: entryOf('payment', 0) }],
  ['more than any voucher', ['moneyOutOfRange'], { entry: entryOf('payment', Number.MAX_SAFE_INTEGER) }],
  ['a negative amount', ['moneyNotPositive'], { entry: entryOf('advanceReturn', -5) }],
  ['a negative recovery', ['moneyNotPositive'], { entry: entryOf('payment', 100, -5) }],
  ['a recovery in an advance', ['invalid'], { entry: entryOf('advance', 10, 5) }],
  ['more recovered than paid', ['recoveryAboveGross'], { entry: entryOf('payment', 100, 101) }],
  ['more recovered than outstanding', ['recoveryAboveOutstanding'], { entry: entryOf('payment', 300, 201) }],
  ['more returned than outstanding', ['returnAboveOutstanding'], { entry: entryOf('advanceReturn', 201) }],
  ['more returned than paid', ['returnAbovePaid'], { entry: entryOf('paymentReturn', 401) }],
  ['an advance above its ceiling', ['advanceAboveCeiling'], { entry: entryOf('advance', 51) }],
  ['cash beyond the contract', ['contractValueExceeded'], { entry: entryOf('payment', 401) }],
  ['cash beyond the capital', ['capitalExceeded'], {}, { capitalAvailable: vnd(99) }],
  ['cash beyond the total investment', ['totalInvestmentExceeded'], {}, { totalInvestment: vnd(5_099) }],
  ['an advance without contract', ['contractRequired'], { entry: entryOf('advance', 5) }, withoutContract],
  ['a recovery without contract', ['contractRequired'], { entry: entryOf('payment', 5, 5) }, withoutContract],
  [
    'a return beyond the costs',
    ['returnAbovePaid'],
    { entry: entryOf('paymentReturn', 81) },
    withoutContract,
  ],
  ['a voucher twice', ['voucherDuplicate'], {}, { voucherExists: true }],
  ['tomorrow', ['dayInFuture'], { postedOn: day('2025-11-01') }],
  ['a day before the contract', ['dayBeforeContract'], { postedOn: day('2025-01-31') }],
  ['a day before the capital year', ['dayOutsideCapitalYear'], { capitalYear: 2026 }],
  ['a day after the capital year', ['dayOutsideCapitalYear'], { capitalYear: 2023 }],
  ['a reversal', [], { entry: mirrorOf(entryOf('payment', 300, 100)) }],
  [
    'a reversal after the year has lapsed',
    [],
    { entry: mirrorOf(entryOf('payment', 300)), capitalYear: 2023 },
  ],
  [
    'a second reversal',
    ['reversalTwice'],
    { entry: mirrorOf(entryOf('payment', 1)) },
    { alreadyReversed: true },
  ],
  [
    'a reversal of a reversal',
    ['reversalOfReversal'],
    { entry: mirrorOf(mirrorOf(entryOf('payment', 100))) },
  ],
  [
    'a reversed advance partly recovered',
    ['returnAboveOutstanding'],
    { entry: mirrorOf(entryOf('advance', 250)) },
  ],
])('%s: %j (ASVS 2.2.3, 2.3.2)', (_why, codes, request, change = {}) => {
  const violations = checkEntry(
    { ...requestOf(entryOf('payment', 100)), ...request },
    { ...position, ...change },
  );
  expect(violations.map((violation) => violation.code)).toEqual(codes);
});

test('a refusal carries its limit, what is left of it and what is too much', () => {
  expect(checkEntry(requestOf(entryOf('payment', 450)), position)).toEqual([
    {
      code: 'contractValueExceeded',
      field: 'amount',
      params: {
        contractValue: { vnd: 1_000 },
        total: { vnd: 1_050 },
        cash: { vnd: 450 },
        left: { vnd: 400 },
        excess: { vnd: 50 },
      },
    },
  ]);
  expect(checkEntry(requestOf(entryOf('advance', 80)), position)).toEqual([
    {
      code: 'advanceAboveCeiling',
      field: 'amount',
      params: {
        advanced: { vnd: 330 },
        ceiling: { vnd: 300 },
        share: { basisPoints: 3_000 },
        cash: { vnd: 80 },
        left: { vnd: 50 },
        excess: { vnd: 30 },
      },
    },
  ]);
});

test('every broken rule is named, not only the first', () => {
  const request = { ...requestOf(entryOf('payment', 20_000)), postedOn: day('2026-02-01') };
  const codes = checkEntry(request, { ...position, voucherExists: true }).map((violation) => violation.code);
  expect(codes).toEqual([
    'voucherDuplicate',
    'dayInFuture',
    'dayOutsideCapitalYear',
    'capitalExceeded',
    'contractValueExceeded',
    'totalInvestmentExceeded',
  ]);
});

type Step = { kind: 'post'; entry: PlainEntry } | { kind: 'reverse'; index: number };
const amounts = fc.integer({ min: 1, max: 700 }).map(vnd);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('post' as const), entry: entries() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reverse' as const), index: fc.nat(30) }) },
);

test('after every accepted entry the identity and the ceilings hold and nothing is negative (ASVS 2.3.2)', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 60 }), (sequence) => {
      const posted: LedgerEntry[] = [];
      const reversed = new Set<LedgerEntry>();
      let totals = noTotals;
      let cash = vnd(0);
      for (const step of sequence) {
        const mirrored = step.kind === 'reverse' ? posted[step.index] : undefined;
        if (step.kind === 'reverse' && mirrored === undefined) continue;
        const entry = mirrored ? mirrorOf(mirrored) : step.kind === 'post' ? step.entry : undefined;
        if (entry === undefined) continue;
        const standing = {
          ...position,
          totals,
          capitalAvailable: vnd(900 - cash),
          projectDisbursed: cash,
          totalInvestment: vnd(950),
          closedThrough: null,
          alreadyReversed: mirrored !== undefined && reversed.has(mirrored),
        };
        if (checkEntry(requestOf(entry), standing).length > 0) continue;
        posted.push(entry);
        if (mirrored) reversed.add(mirrored);
        totals = totalsAfter(totals, entry);
        cash = sumVnd(cash, effectOf(entry).cash);
        expect(cash).toBe(cashOf(totals));
        expect(
          Math.min(totals.advanceOutstanding, totals.paid, totals.advanced, cash),
        ).toBeGreaterThanOrEqual(0);
        expect(cash).toBeLessThanOrEqual(900);
        expect(totals.advanced).toBeLessThanOrEqual(300);
      }
    }),
    { numRuns: 500 },
  );
});

function entries(): fc.Arbitrary<PlainEntry> {
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('advance' as const, 'advanceReturn' as const, 'paymentReturn' as const), amounts)
      .map(([kind, amount]) => entryOf(kind, amount)),
    fc.tuple(amounts, amounts).map(([gross, recovered]) => entryOf('payment', gross, recovered)),
  );
}
