import fc from 'fast-check';
import { expect, test } from 'vitest';

import { downloadHeaders } from './download.server.ts';

const letters = [0x7f, 0xffff, 0x10ffff].map((max) => fc.integer({ min: 0, max }));
const anyText = fc
  .array(fc.oneof(...letters), { maxLength: 80 })
  .map((numbers) => String.fromCodePoint(...numbers));

const nameIn = (name: string) => downloadHeaders(name, 'text/csv')['Content-Disposition'] ?? '';

test.each([
  ['audit-2025-10-31.csv', 'audit-2025-10-31.csv', 'audit-2025-10-31.csv'],
  ['Sổ giải ngân.csv', 'S_ gi_i ng_n.csv', 'S%E1%BB%95%20gi%E1%BA%A3i%20ng%C3%A2n.csv'],
  ['a"; filename=b.exe', 'a__ filename_b.exe', 'a%22%3B%20filename%3Db.exe'],
  ['../../etc/passwd\r\nX: y', '.._.._etc_passwd__X_ y', '.._.._etc_passwd__X%3A%20y'],
  ["it's (1)*.csv", 'it_s _1__.csv', 'it%27s%20%281%29%2A.csv'],
])('a file named %j is sent as %j, with its letters beside (ASVS 5.4.2)', (name, plain, encoded) => {
  expect(nameIn(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
});

test('whatever a file is called, the header stays one header, and the name leads into no folder (ASVS 5.4.2)', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const header = nameIn(name);
      expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
      const [, plain = '', encoded = ''] =
        /^attachment; filename="([\w. -]*)"; filename\*=UTF-8''([\w.~%-]*)$/.exec(header) ?? [];
      expect(header).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
      expect(decodeURIComponent(encoded)).toBe(name.replaceAll(/[\p{C}/\\]/gu, '_'));
    }),
  );
});
