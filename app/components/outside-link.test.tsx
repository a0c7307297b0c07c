import { expect, test } from 'vitest';

import { OutsideLink } from './outside-link.tsx';
import { markup } from './testing/markup.tsx';

test('a record’s address of the web is a link that tells the other page nothing', () => {
  expect(markup(<OutsideLink href="https://muasamcong.mpi.gov.vn/a?b=1&c=2">IB2500000012</OutsideLink>)).toBe(
    '<a href="https://muasamcong.mpi.gov.vn/a?b=1&amp;c=2" rel="noreferrer" class="hover:text-accent underline">IB2500000012</a>',
  );
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://example.test/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.test/1',
  'file:///etc/passwd',
  '//example.test',
  '/settings',
  'no address',
  '',
  null,
])('%j is no link but its words (ASVS 1.2.2)', (href) => {
  expect(markup(<OutsideLink href={href}>IB2500000012</OutsideLink>)).toBe('IB2500000012');
});
