import { expect, test } from 'vitest';

import { month } from '#app/domain/day.ts';

import { translatorFor } from './i18n.server.ts';
import { startWords } from './plan-start-words.ts';

test.each([
  ['vi', false, '09/2025'],
  ['en', false, 'Sep 2025'],
  ['vi', true, 'Quý III/2025'],
  ['en', true, 'Q3 2025'],
] as const)('in %s, by quarter %s, a selection begins in %s', (locale, byQuarter, words) => {
  expect(startWords({ month: month('2025-09'), byQuarter }, translatorFor(locale), locale)).toBe(words);
});
