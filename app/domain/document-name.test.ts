import fc from 'fast-check';
import { expect, test } from 'vitest';

import { extensionOf, nameWithoutExtension, safeFileName } from './document-name.ts';

test.each([
  ['Quyết định số 15.pdf', 'Quyết định số 15.pdf'],
  ['../../etc/passwd', 'passwd'],
  [String.raw`C:\Users\Khôi\biên bản.docx`, 'biên bản.docx'],
  ['.htaccess', 'htaccess'],
  ['...', 'document'],
  ['', 'document'],
  ['con.pdf', '_con.pdf'],
  ['a\u202Efdp.exe', 'a_fdp.exe'],
  ['line\r\nbreak.pdf', 'line__break.pdf'],
  ['a:b*c?.png', 'a_b_c_.png'],
  ['nhiều   khoảng  trắng.jpg ', 'nhiều khoảng trắng.jpg'],
  ['Bie\u0302n ba\u0309n.pdf', 'Biên bản.pdf'],
])('a file sent as %j is kept as %j (ASVS 5.3.2)', (sent, kept) => {
  expect(safeFileName(sent)).toBe(kept);
});

test('a long name is cut in the middle, so that it still says what it is', () => {
  const kept = safeFileName(`${'ệ'.repeat(400)}.pdf`);
  expect([...kept]).toHaveLength(150);
  expect(kept.endsWith('ệ.pdf')).toBe(true);
});

test('whatever a file is called, its name leads nowhere and stays as it is when asked again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sent) => {
      const kept = safeFileName(sent);
      expect(kept).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\.|^$/u);
      expect(safeFileName(kept)).toBe(kept);
    }),
  );
});

test.each([
  ['a.PDF', 'pdf', 'a'],
  ['bản.vẽ.docx', 'docx', 'bản.vẽ'],
  ['không đuôi', '', 'không đuôi'],
  ['.pdf', 'pdf', '.pdf'],
])('%s ends in %j and is called %j', (name, extension, called) => {
  expect([extensionOf(name), nameWithoutExtension(name)]).toEqual([extension, called]);
});
