import { expect, test } from 'vitest';

import { vnd } from './money.ts';
import { checkOverride, usableBy } from './override-rules.ts';

test('nobody uses what they permitted themselves; the smallest that others gave comes first', () => {
  const open = [
    { id: 'c', amount: vnd(300), grantedBy: 'chair' },
    { id: 'a', amount: vnd(100), grantedBy: 'manager' },
    { id: 'b', amount: vnd(200), grantedBy: 'chair' },
    { id: 'd', amount: vnd(50), grantedBy: null },
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
