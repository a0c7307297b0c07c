import { expect, test } from 'vitest';

import { vnd } from './money.ts';
import { suggestedGroup } from './project-group.ts';

const thresholds = { groupA: vnd(1_600_000_000_000), groupB: vnd(90_000_000_000) };

test.each([
  [1_600_000_000_000, 'A'],
  [1_599_999_999_999, 'B'],
  [90_000_000_000, 'B'],
  [89_999_999_999, 'C'],
  [1, 'C'],
])('%d đồng make group %s likely', (total, group) => {
  expect(suggestedGroup(vnd(total), thresholds)).toBe(group);
});

test('what is not known suggests nothing', () => {
  expect(suggestedGroup(null, thresholds)).toBeNull();
  expect(suggestedGroup(vnd(1), { ...thresholds, groupA: null })).toBeNull();
  expect(suggestedGroup(vnd(1), { ...thresholds, groupB: null })).toBeNull();
});
