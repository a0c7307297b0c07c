import fc from 'fast-check';
import { expect, test } from 'vitest';

import { safePath } from './safe-path.ts';

const site = 'https://tiendo.example';

test.each([
  '/',
  '/projects/DL-DTI',
  '/projects?q=%C4%91%C6%B0%E1%BB%9Dng&page=2#list',
  '/timeline?from=2025-10-31',
])('%s stays as it is', (path) => {
  expect(safePath(path)).toBe(path);
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  '/a/..//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'evil.example',
  ' /projects',
  '',
  null,
  undefined,
])('%j falls back (ASVS 1.2.2, 3.7.2)', (text) => {
  expect(safePath(text, '/portfolio')).toBe('/portfolio');
});

test('whatever comes in, the answer is a path of this site that a header can carry (ASVS 3.7.2)', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '%2e',
    '%2f',
    '@',
    ':',
    '?',
    '#',
    '\t',
    '\r\n',
    '\0',
    'evil.example',
    'https:',
    ' ',
  );
  const hostile = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        hostile.map((text) => `/${text}`),
      ),
      (text) => {
        const path = safePath(text);
        expect(path).toMatch(/^\/(?!\/)[\x20-\x7e]*$/);
        expect(new URL(path, site).origin).toBe(site);
        expect(safePath(path)).toBe(path);
      },
    ),
    { numRuns: 1_000 },
  );
});
