import { expect, test } from 'vitest';

import { RuleViolations, type ViolationCode } from '#app/domain/violation.ts';
import { sheetOfGrid } from '#app/features/project-imports/project-list-file.ts';

import { gridOfFile } from './grid-of-file.ts';
import { sheetText } from './sheet-text.ts';

const text = 'Tên dự án;Chủ đầu tư\nTrung tâm dữ liệu;Sở Khoa học';
const utf8 = new TextEncoder().encode(text);
const utf16 = (isBigEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
};

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
  ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, ...utf16(false)])],
  ['big-endian UTF-16 with a mark', new Uint8Array([0xfe, 0xff, ...utf16(true)])],
])('%s is read', (_what, bytes) => {
  expect(sheetText(bytes)).toBe(text);
});

test('UTF-16 without a mark is known by its zeros', () => {
  const bytes = Buffer.from('name,department\nA303,DFT\n', 'utf16le');
  expect(sheetText(bytes)).toBe('name,department\nA303,DFT\n');
  expect(sheetText(Buffer.from(bytes).swap16())).toBe('name,department\nA303,DFT\n');
});

test('the Windows code page is read where the bytes are no UTF-8', () => {
  const bytes = new Uint8Array([0xa3, 0x31, 0x32, 0x2c, 0x93, 0x78, 0x94, 0x96]);
  expect(sheetText(bytes)).toBe('£12,“x”–');
});

const refused: readonly (readonly [what: string, bytes: Uint8Array, code: ViolationCode])[] = [
  ['a broken zip archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x00]), 'workbookUnreadable'],
  ['a PDF', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x00, 0x01, 0x02]), 'fileNotText'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'fileNotText'],
  ['11 MB', new Uint8Array(11 * 1024 * 1024).fill(0x20), 'fileTooLarge'],
  ['nothing', new Uint8Array(), 'fileWithoutRows'],
  ['a head alone', new TextEncoder().encode('name,department\n'), 'fileWithoutRows'],
  [
    'a quotation mark that is never closed',
    new TextEncoder().encode('name,unit\n"A,B\nC,D\n'),
    'quoteNotClosed',
  ],
  ['20,001 rows', new TextEncoder().encode('a,b\n'.repeat(20_001)), 'fileTooManyRows'],
  ['201 columns', new TextEncoder().encode(`${'a,'.repeat(200)}a\n`), 'fileTooManyColumns'],
];

test.each(refused)('%s is refused in one sentence (ASVS 5.2.1, 5.2.2)', (_what, bytes, code) => {
  const read = () => sheetOfGrid(gridOfFile(bytes));
  expect(read).toThrow(RuleViolations);
  expect(read).toThrow(new RuleViolations([{ code, params: {} }]).message);
});

test.each([',', ';', '\t', '|'])(
  'cells divided by “%s” are told apart, also with line ends in them',
  (mark) => {
    const file =
      ['name', '"unit\nbranch"', 'x'].join(mark) + '\r\n' + ['"A; B, C|D"', 'E', '""'].join(mark) + '\r\n';
    expect(gridOfFile(new TextEncoder().encode(file)).slice(0, 2)).toEqual([
      ['name', 'unit\nbranch', 'x'],
      ['A; B, C|D', 'E', ''],
    ]);
  },
);

test('commas in amounts divide nothing where semicolons divide the cells', () => {
  const file = 'name;cost\nMoon;"£200,000,000.00"\nMars;"£200,000,000.00"\n';
  expect(gridOfFile(new TextEncoder().encode(file)).slice(0, 2)).toEqual([
    ['name', 'cost'],
    ['Moon', '£200,000,000.00'],
  ]);
});
