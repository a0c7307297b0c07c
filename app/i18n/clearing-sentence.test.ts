import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';

import { clearingSentence } from './clearing-sentence.ts';
import { translatorFor } from './i18n.server.ts';

test('what clears a finding names the record and the day', () => {
  const clearing = {
    code: 'extendGuarantee',
    params: { kind: { term: 'securityKinds.advance' }, until: { day: day('2025-12-31') } },
  } as const;
  expect(clearingSentence(translatorFor('vi'), clearing, 'vi')).toBe(
    'Bảo lãnh tạm ứng cần được gia hạn ít nhất đến 31/12/2025 thì hết cảnh báo.',
  );
  expect(clearingSentence(translatorFor('en'), clearing, 'en')).toBe(
    'Advance guarantee must be extended to 31 Dec 2025 or later to clear this.',
  );
});
