import { expect, test } from 'vitest';

import { RuleViolations, type ViolationCode } from '#app/domain/violation.ts';
import { egpFileRows, egpFileText } from './egp-file.ts';

const encoded = (text: string) => new TextEncoder().encode(text);
const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024).fill(0x20);

const hostile: readonly (readonly [what: string, bytes: Uint8Array, code: ViolationCode])[] = [
  ['50 MB', megabytes(50), 'fileTooLarge'],
  ['one byte too many', new Uint8Array(5 * 1024 * 1024 + 1), 'fileTooLarge'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x5b, 0x00, 0x5d, 0x00]), 'fileNotUtf8'],
  ['a Windows code page', new Uint8Array([0x5b, 0x22, 0xd0, 0xe3, 0x22, 0x5d]), 'fileNotUtf8'],
  ['a zip archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), 'fileNotJson'],
  ['nothing', encoded(''), 'fileNotJson'],
  ['5 MB of spaces', megabytes(5), 'fileNotJson'],
  ['half of a list', encoded('[{"magoithau":"IB25'), 'fileNotJson'],
  ['a page', encoded('<html>[]</html>'), 'fileNotJson'],
  ['an object', encoded('{"rows":[]}'), 'fileNotRows'],
  ['a text', encoded('"[]"'), 'fileNotRows'],
  ['null', encoded('null'), 'fileNotRows'],
  ['a list that never closes', encoded('['.repeat(2_000_000)), 'fileNotJson'],
  [
    'more rows than anybody reads',
    encoded(`[${Array.from({ length: 5_001 }, () => '{}').join()}]`),
    'fileTooManyRows',
  ],
];

test.each(hostile)('%s is refused in one sentence (ASVS 5.2.1, 5.2.2)', (_what, bytes, code) => {
  const read = () => egpFileRows(egpFileText(bytes));
  expect(read).toThrow(RuleViolations);
  expect(read).toThrow(new RuleViolations([{ code, field: 'file', params: {} }]).message);
});

test('a list in UTF-8 is read, with or without a byte order mark', () => {
  expect(egpFileRows(egpFileText(encoded('[{"name":"Gói thầu"}]')))).toEqual([{ name: 'Gói thầu' }]);
  expect(egpFileRows(egpFileText(new Uint8Array([0xef, 0xbb, 0xbf, 0x5b, 0x5d])))).toEqual([]);
});

test('a list deep inside lists is a row like any other', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(egpFileRows(egpFileText(encoded(`[${deep}]`)))).toHaveLength(1);
});
