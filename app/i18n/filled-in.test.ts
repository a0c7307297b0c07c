import { expect, test } from 'vitest';

import { locales } from '#app/domain/codelists.ts';

import { translatorFor } from './i18n.server.ts';

test.each(locales)('in %s, what is filled into a sentence is no sentence itself (ASVS 1.3.7)', (locale) => {
  const t = translatorFor(locale);
  for (const hostile of [
    '{{id}}',
    '$t(errors.crash.title)',
    '{{- id}}',
    '$t(errors.requestId, {"id": "x"})',
  ]) {
    expect(t('errors.requestId', { id: hostile })).toBe(
      t('errors.requestId', { id: 'HERE' }).replace('HERE', () => hostile),
    );
  }
});
