import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { noTotals } from '#app/domain/ledger.ts';
import { noMoney, vnd } from '#app/domain/money.ts';

import { proposedRecovery, typedEntry } from './voucher-figures.ts';

const limits = {
  contract: { value: vnd(1_000_000_000), signedOn: day('2024-03-01'), advanceCeiling: 3_000 },
  totals: { advanced: vnd(300_000_000), advanceOutstanding: vnd(300_000_000), paid: noMoney },
  projectDisbursed: vnd(300_000_000),
  totalInvestment: null,
  recoverBy: 8_000,
};
const typed = { capital: '2025.provincialBudget', kind: 'payment', amount: '400 triệu', recovered: '' };

test('a payment is proposed to recover its share of the advance', () => {
  expect(proposedRecovery(typed, limits, 'vi')).toBe(150_000_000);
  expect(proposedRecovery({ ...typed, amount: '0.4 bn' }, limits, 'en')).toBe(150_000_000);
  expect(proposedRecovery({ ...typed, amount: '1 tỷ' }, limits, 'vi')).toBe(300_000_000);
});

test.each([
  ['an advance', { ...typed, kind: 'advance' }, limits],
  ['an amount not typed yet', { ...typed, amount: '' }, limits],
  ['an amount that may mean two things', { ...typed, amount: '1.250' }, limits],
  ['no advance outstanding', typed, { ...limits, totals: noTotals }],
  ['a cost outside contracts', typed, { ...limits, contract: null }],
])('nothing is proposed for %s', (_why, figures, room) => {
  expect(proposedRecovery(figures, room, 'vi')).toBeNull();
});

test('the figures typed make an entry once they can be read', () => {
  expect(typedEntry({ ...typed, recovered: '100 triệu' }, 'vi')).toEqual({
    kind: 'payment',
    amount: 400_000_000,
    recovered: 100_000_000,
  });
  expect(typedEntry({ ...typed, kind: 'advance', recovered: '100 triệu' }, 'vi')).toMatchObject({
    recovered: 0,
  });
  expect(typedEntry({ ...typed, recovered: 'x' }, 'vi')).toBeNull();
  expect(typedEntry({ ...typed, amount: '' }, 'vi')).toBeNull();
  expect(typedEntry({ ...typed, kind: 'reversal' }, 'vi')).toBeNull();
});
