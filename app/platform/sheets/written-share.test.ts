import { expect, test } from 'vitest';

import { readShare } from './written-share.ts';

test.each([
  ['45%', null, 4_500],
  ['45,5 %', null, 4_550],
  ['-24%', null, -2_400],
  ['0%', null, 0],
  ['1,250%', '.', 125_000],
] as const)('“%s” is a share', (text, mark, points) => {
  expect(readShare(text, mark)).toBe(points);
});

test.each(['', '%', '45', '1.250%', '0.125%', 'Budget variance less than 5%', 'Exempt'])(
  '“%s” is none',
  (text) => {
    expect(readShare(text, null)).toBeNull();
  },
);
