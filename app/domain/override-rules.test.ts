import { expect, test } from 'vitest';

import { vnd } from './money.ts';
import type { Violation } from './violation.ts';
import { checkOverride, overrideFor, passageOf, usableBy } from './override-rules.ts';

test('nobody uses what they permitted themselves; the smallest that others gave comes first', () => {
  const documentNumber = '5/TB-BCĐ';
  const open = [
    { id: 'c', amount: vnd(300), documentNumber, grantedBy: 'chair' },
    { id: 'a', amount: vnd(100), documentNumber, grantedBy: 'manager' },
    { id: 'b', amount: vnd(200), documentNumber, grantedBy: 'chair' },
    { id: 'd', amount: vnd(50), documentNumber, grantedBy: null },
  ];
  expect(usableBy('manager', open).map(({ id }) => id)).toEqual(['b', 'c']);
  expect(usableBy('chair', open).map(({ id }) => id)).toEqual(['a']);
});

test.each([
  [[], 1, false, true],
  [['reason: reasonTooShort'], 1, false, true, 'vì gấp quá nhỉ'],
  [['amount: moneyNotPositive'], 0, false, true],
  [['documentNumber: overrideDocumentUsed'], 1, true, true],
  [['undefined: overrideWithoutCeiling'], 1, false, false],
])('%j', (expected, amount, isDocumentUsed, hasCeiling, reason = 'Khối lượng phát sinh đã được duyệt') => {
  const violations = checkOverride(
    { amount: vnd(amount), documentNumber: '5/TB-BCĐ', reason },
    { isDocumentUsed, hasCeiling },
  );
  expect(violations.map(({ code, field }) => `${field}: ${code}`)).toEqual(expected);
});

test('the smallest permission that covers the excess is used, none where nothing is needed', () => {
  const usable = [100, 200, 300].map((amount) => ({
    id: String(amount),
    amount: vnd(amount),
    documentNumber: `${amount}/TB-BCĐ`,
    grantedBy: 'chair',
  }));
  const usedFor = (excess: number) => overrideFor(vnd(excess), usable)?.id ?? null;
  expect([0, 1, 100, 101, 300, 301].map(usedFor)).toEqual([null, '100', '100', '200', '300', null]);
});

const refusal = (code: Violation['code'], excess?: number): Violation => ({
  code,
  params: excess === undefined ? {} : { excess: { vnd: vnd(excess) } },
});
const permission = (id: string, amount: number) => ({
  id,
  amount: vnd(amount),
  documentNumber: id,
  grantedBy: 'chair',
});

test.each<[string, Violation[], string[] | null]>([
  ['nothing is refused', [], []],
  ['what is past the capital', [refusal('capitalExceeded', 80)], ['capital']],
  ['more than was permitted', [refusal('capitalExceeded', 101)], null],
  [
    'two limits at once',
    [refusal('capitalExceeded', 80), refusal('contractValueExceeded', 5)],
    ['capital', 'contract'],
  ],
  ['one of two is not permitted', [refusal('capitalExceeded', 80), refusal('advanceAboveCeiling', 5)], null],
  ['a day before the contract, by the whole voucher', [refusal('dayBeforeContract')], ['early']],
  ['what nobody can permit', [refusal('capitalExceeded', 80), refusal('periodClosed')], null],
  ['more recovered than is outstanding', [refusal('recoveryAboveOutstanding', 1)], null],
])('%s', (_what, violations, expected) => {
  const usable = new Map([
    ['cashAboveCapital' as const, [permission('capital', 100)]],
    ['paidAboveContract' as const, [permission('contract', 100)]],
    ['paymentBeforeContract' as const, [permission('early', 500)]],
  ]);
  const { refused, used } = passageOf(violations, usable, vnd(500));
  expect(refused).toEqual(expected === null ? violations : []);
  expect(used.map(({ id }) => id)).toEqual(expected ?? []);
});
