import { expect, test } from 'vitest';

import { day, month } from './day.ts';
import { checkLineDay, checkListMonths, checkWithdrawal } from './treasury-list.ts';

const july = { fromMonth: month('2025-07'), throughMonth: month('2025-08'), fileName: 'hai-thang.xlsx' };
const today = day('2025-10-31');

test.each([
  ['one month that is over', '2025-09', '2025-09', []],
  ['months before every list', '2025-05', '2025-06', []],
  ['the last before the first', '2025-09', '2025-06', ['throughMonth treasuryMonthsDisordered']],
  ['a month that is not over', '2025-09', '2025-10', ['throughMonth treasuryMonthNotOver']],
  ['its first month in another list', '2025-08', '2025-09', ['fromMonth treasuryListOverlaps']],
  ['its last month in another list', '2025-06', '2025-07', ['fromMonth treasuryListOverlaps']],
  ['another list within', '2025-06', '2025-09', ['fromMonth treasuryListOverlaps']],
])('the months of a list: %s', (_name, from, through, expected) => {
  const months = { fromMonth: month(from), throughMonth: month(through) };
  const violations = checkListMonths(months, { today, standing: [july] });
  expect(violations.map(({ code, field }) => `${field} ${code}`)).toEqual(expected);
});

test.each([
  ['while nothing is closed', false, null, []],
  ['while its months are open', false, '2025-06', []],
  ['once one of its months is closed', false, '2025-07', ['treasuryListClosed']],
  ['once it is withdrawn', true, null, ['treasuryListWithdrawn']],
])('withdrawing a list %s', (_name, isWithdrawn, closed, expected) => {
  const closedThrough = closed === null ? null : month(closed);
  const violations = checkWithdrawal(july, { isWithdrawn, closedThrough });
  expect(violations.map(({ code }) => code)).toEqual(expected);
});

test.each([
  ['2025-06-30', 1],
  ['2025-07-01', 0],
  ['2025-08-31', 0],
  ['2025-09-01', 1],
])('a line of %s breaks %i rules of a list of July and August', (on, broken) => {
  expect(checkLineDay(day(on), july)).toHaveLength(broken);
});
