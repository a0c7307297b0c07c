import fc from 'fast-check';
import { expect, test } from 'vitest';

import { cashOf, effectOf, mirrorOf, noTotals, recoveryProposal, totalsAfter } from './ledger.ts';
import type { LedgerEntry, PlainEntry } from './ledger.ts';
import { sumVnd, vnd } from './money.ts';

const amounts = fc.integer({ min: 1, max: 1_000_000_000_000 }).map(vnd);

const plainEntries: fc.Arbitrary<PlainEntry> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('advance' as const, 'advanceReturn' as const, 'paymentReturn' as const),
    amount: amounts,
    recovered: fc.constant(vnd(0)),
  }),
  fc.tuple(amounts, amounts).map(([a, b]) => ({
    kind: 'payment' as const,
    amount: vnd(Math.max(a, b)),
    recovered: vnd(Math.min(a, b)),
  })),
);

test.each<[PlainEntry, number, number, number]>([
  [{ kind: 'advance', amount: vnd(300), recovered: vnd(0) }, 300, 0, 300],
  [{ kind: 'payment', amount: vnd(500), recovered: vnd(200) }, -200, 500, 300],
  [{ kind: 'advanceReturn', amount: vnd(100), recovered: vnd(0) }, -100, 0, -100],
  [{ kind: 'paymentReturn', amount: vnd(50), recovered: vnd(0) }, 0, -50, -50],
])('the effect of %o is as the table of the ledger says', (entry, advance, paid, cash) => {
  expect(effectOf(entry)).toEqual({ advance, paid, cash });
});

test('the cash of any entry, reversals included, is what it adds to paid and to advance outstanding', () => {
  const entries = fc.oneof(plainEntries, plainEntries.map(mirrorOf));
  fc.assert(
    fc.property(entries, (entry) => {
      const { advance, paid, cash } = effectOf(entry);
      expect(cash).toBe(sumVnd(advance, paid));
    }),
  );
});

test('a reversal is the exact negation of what it mirrors', () => {
  fc.assert(
    fc.property(plainEntries, (entry) => {
      const effect = effectOf(entry);
      const mirror = effectOf(mirrorOf(entry));
      expect(sumVnd(effect.advance, mirror.advance)).toBe(0);
      expect(sumVnd(effect.paid, mirror.paid)).toBe(0);
      expect(sumVnd(effect.cash, mirror.cash)).toBe(0);
      expect(totalsAfter(totalsAfter(noTotals, entry), mirrorOf(entry))).toEqual(noTotals);
    }),
  );
});

test('totals are the same whatever the order of the entries', () => {
  const scrambled = fc
    .array(plainEntries, { maxLength: 12 })
    .chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
  const total = (entries: readonly LedgerEntry[]) => entries.reduce(totalsAfter, noTotals);
  fc.assert(
    fc.property(scrambled, ([entries, shuffled]) => {
      expect(total(shuffled)).toEqual(total(entries));
    }),
  );
});

test('a payment that reaches 80 % of the value is proposed to recover everything outstanding', () => {
  const totals = { advanceOutstanding: vnd(120), paid: vnd(700), advanced: vnd(300) };
  const asked = { value: vnd(1_000), recoverBy: 8_000, totals };
  expect(recoveryProposal({ ...asked, gross: vnd(200) })).toBe(120);
  expect(recoveryProposal({ ...asked, gross: vnd(100) })).toBe(100);
  expect(recoveryProposal({ ...asked, gross: vnd(50) })).toBe(50);
  expect(recoveryProposal({ ...asked, gross: vnd(0) })).toBe(0);
});

test('before that a payment recovers its share of what is outstanding, rounded up', () => {
  const totals = { advanceOutstanding: vnd(100), paid: vnd(0), advanced: vnd(100) };
  const asked = { value: vnd(1_000), recoverBy: 8_000, totals };
  expect(recoveryProposal({ ...asked, gross: vnd(400) })).toBe(50);
  expect(recoveryProposal({ ...asked, gross: vnd(9) })).toBe(2);
});

test('payments that follow the proposal never overdraw the advance and recover it by 80 % of the value (L5)', () => {
  const contracts = fc.record({
    value: fc.integer({ min: 1_000, max: 1_000_000_000_000 }).map(vnd),
    advanceShare: fc.integer({ min: 0, max: 100 }),
    payments: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }),
  });
  fc.assert(
    fc.property(contracts, ({ value, advanceShare, payments }) => {
      const advance = vnd(Math.floor((value / 1_000) * 3 * advanceShare));
      let totals = totalsAfter(noTotals, { kind: 'advance', amount: advance, recovered: vnd(0) });
      for (const share of payments) {
        const gross = vnd(Math.ceil((value / 100) * share));
        const recovered = recoveryProposal({ gross, value, recoverBy: 8_000, totals });
        expect(recovered).toBeGreaterThanOrEqual(0);
        expect(recovered).toBeLessThanOrEqual(Math.min(gross, totals.advanceOutstanding));
        totals = totalsAfter(totals, { kind: 'payment', amount: gross, recovered });
        if (totals.paid * 10 >= value * 8) expect(totals.advanceOutstanding).toBe(0);
      }
      expect(cashOf(totals)).toBe(totals.paid + totals.advanceOutstanding);
    }),
  );
});
