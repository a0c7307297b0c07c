import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import type { Violation } from '#app/domain/violation.ts';

import { translatorFor } from './i18n.server.ts';
import { violationSentence } from './violation-sentence.ts';

test('money is said to the đồng, because the figures decide', () => {
  const violation: Violation = {
    code: 'recoveryAboveOutstanding',
    params: { recovered: { vnd: vnd(2_100_000_001) }, outstanding: { vnd: vnd(2_100_000_000) } },
  };
  expect(violationSentence(translatorFor('vi'), violation, 'vi')).toBe(
    'Thu hồi 2.100.000.001\u00a0₫ lớn hơn số tạm ứng còn lại 2.100.000.000\u00a0₫.',
  );
  expect(violationSentence(translatorFor('en'), violation, 'en')).toBe(
    'The recovery of 2,100,000,001\u00a0₫ is more than the outstanding advance of 2,100,000,000\u00a0₫.',
  );
});

test('days and years are written out, years without grouping', () => {
  const violation: Violation = {
    code: 'dayOutsideCapitalYear',
    params: { year: { number: 2025 }, from: { day: day('2025-01-01') }, until: { day: day('2026-01-31') } },
  };
  expect(violationSentence(translatorFor('vi'), violation, 'vi')).toBe(
    'Vốn năm 2025 chỉ được giải ngân từ 01/01/2025 đến hết 31/01/2026.',
  );
});

test('terms are said in the reader’s language', () => {
  const violation: Violation = {
    code: 'transitionNotAllowed',
    params: { from: { term: 'packageStatuses.draft' }, to: { term: 'packageStatuses.awarded' } },
  };
  expect(violationSentence(translatorFor('en'), violation, 'en')).toBe(
    'A package at “Not in a selection plan yet” cannot move to “Awarded”.',
  );
});
