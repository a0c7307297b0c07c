import { expect, test } from 'vitest';

import { vnd } from './money.ts';
import { checkOverride, overrideFor, usableBy } from './override-rules.ts';

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
  [['amount: moneyNotPositive'], 0, false, true],
  [['documentNumber: overrideDocumentUsed'], 1, true, true],
  [['undefined: overrideWithoutCeiling'], 1, false, false],
])('%j', (expected, amount, isDocumentUsed, hasPrice) => {
  const violations = checkOverride(
    { amount: vnd(amount), documentNumber: '5/TB-BCĐ' },
    { isDocumentUsed, hasPrice },
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
