import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { dayFromNumber, dayNumber, day } from '#app/domain/day.ts';
import { RuleViolations, type ViolationCode } from '#app/domain/violation.ts';
import { sheetOfGrid } from '#app/features/project-imports/project-list-file.ts';

import { gridOfFile, gridsOfFile } from './grid-of-file.ts';
import { aWorkbook, workbookParts } from './testing/workbooks.ts';
import { dayOfSerial, isDayFormat } from './xlsx-days.ts';

test('a workbook’s first visible sheet is read: shared, inline and worked-out texts, numbers, days, blanks', () => {
  const bytes = aWorkbook({
    strings: ['<t>Tên dự án</t>', '<r><t>Trung tâm </t></r><r><t>dữ liệu</t></r><rPh><t>đọc</t></rPh>'],
    rows: `
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>Khởi công</t></is></c><c r="D2" t="str"><f>1+1</f><v>TMĐT</v></c></row>
      <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"/><c r="C4" s="1"><v>45337</v></c><c r="D4"><f>SUM(1)</f><v>88600.5</v></c></row>
      <row r="1048576"><c r="A1048576" s="1"/></row>`,
  });
  expect(gridOfFile(bytes)).toEqual([
    [],
    ['Tên dự án', '', 'Khởi công', 'TMĐT'],
    [],
    ['Trung tâm dữ liệu', '', '2024-02-15', '88600.5'],
  ]);
});

test.each([
  ['1.234', '1.2340'],
  ['1234', '1234'],
  ['0.125', '0.125'],
  ['1.5E-2', '0.015'],
  ['1E+10', '10000000000'],
  ['-5.5', '-5.5'],
])('the number %s is one number in every country', (value, text) => {
  const bytes = aWorkbook({ strings: [], rows: `<row><c><v>1</v></c><c><v>${value}</v></c></row>` });
  expect(gridOfFile(bytes)[0]?.[1]).toBe(text);
});

test('shares are read as they are shown, and a formula that was never worked out is not taken for nothing', () => {
  const bytes = zipSync({
    ...workbookParts({
      strings: [],
      rows: '<row><c s="0"><v>0.455</v></c><c s="1"><v>0.07</v></c><c><f>SUM(A1)</f></c><c t="str"><f>""</f><v></v></c><c><v>5</v></c></row>',
    }),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ),
  });
  expect(gridOfFile(bytes)).toEqual([['45.5%', '7%', '\uFFFD=SUM(A1)', '', '500%']]);
});

test('every sheet that is shown is read, under the name on its tab', () => {
  const parts = workbookParts({ strings: [], rows: '<row><c><v>1</v></c></row>' });
  const bytes = zipSync({
    ...parts,
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Gói thầu" r:id="rId1"/><sheet name="x" state="veryHidden" r:id="rId1"/><sheet name="Tiến độ" r:id="rId2"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet2.xml': strToU8(
      '<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>',
    ),
  });
  expect(gridsOfFile(bytes)).toEqual([
    { name: 'Gói thầu', grid: [['1']] },
    { name: 'Tiến độ', grid: [['2']] },
  ]);
});

test('hidden sheets are passed over, and 1904 is counted from where a workbook says so', () => {
  const sheet = (value: number) =>
    `<worksheet><sheetData><row><c t="inlineStr"><is><t>x</t></is></c><c s="1"><v>${value}</v></c></row></sheetData></worksheet>`;
  const bytes = zipSync({
    ...workbookParts({ strings: [], rows: '' }),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="a" state="hidden" r:id="rId1"/><sheet name="b" r:id="rId2"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet2.xml': strToU8(sheet(0)),
  });
  expect(gridOfFile(bytes)).toEqual([['x', '1904-01-01']]);
});

test('a spreadsheet’s number and its day belong together', () => {
  expect(dayOfSerial(1, false)).toBe('1900-01-01');
  expect(dayOfSerial(59, false)).toBe('1900-02-28');
  expect(dayOfSerial(60, false)).toBeNull();
  expect(dayOfSerial(61, false)).toBe('1900-03-01');
  expect(dayOfSerial(45_337.75, false)).toBe('2024-02-15');
  expect(dayOfSerial(109_574, false)).toBe('2199-12-31');
  expect(dayOfSerial(109_575, false)).toBeNull();
  expect(dayOfSerial(-5, false)).toBeNull();
  expect(dayOfSerial(2_958_465, false)).toBeNull();
  const first = dayNumber(day('1900-03-01'));
  fc.assert(
    fc.property(fc.integer({ min: first, max: dayNumber(day('2199-12-31')) }), (number) => {
      expect(dayOfSerial(61 + number - first, false)).toBe(dayFromNumber(number));
    }),
  );
});

test.each([
  ['14', undefined, true],
  ['164', 'dd/mm/yyyy', true],
  ['164', '[$-42A]d "tháng" m', true],
  ['164', 'mmm-yy', true],
  ['0', undefined, false],
  ['164', '#,##0 "đ"', false],
  ['164', '[Red]0.00', false],
  ['164', 'h:mm:ss', false],
  ['20', undefined, false],
])('format %s %s shows a day: %s', (id, code, shows) => {
  expect(isDayFormat(id, code)).toBe(shows);
});

const damaged = aWorkbook({ strings: ['<t>x</t>'], rows: '<row><c t="s"><v>0</v></c>' }, { isCut: true });
const refused: readonly (readonly [what: string, bytes: Uint8Array, code: ViolationCode])[] = [
  [
    '60 MB of empty rows',
    aWorkbook({ strings: [], rows: '<row r="1"></row>'.repeat(3_700_000) }),
    'workbookTooLarge',
  ],
  ['an archive of anything else', zipSync({ 'a.txt': strToU8('x') }), 'workbookUnreadable'],
  ['a sheet that ends in its middle', damaged, 'workbookUnreadable'],
  ['an archive cut short', aWorkbook({ strings: [], rows: '<row/>' }).slice(0, 200), 'workbookUnreadable'],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'workbookOld'],
  [
    'a cell in row 20,001',
    aWorkbook({ strings: [], rows: '<row r="20001"><c><v>1</v></c></row>' }),
    'fileTooManyRows',
  ],
  [
    'a cell in column XFD',
    aWorkbook({ strings: [], rows: '<row><c r="XFD1"><v>1</v></c></row>' }),
    'fileTooManyColumns',
  ],
  ['no cell at all', aWorkbook({ strings: [], rows: '' }), 'fileWithoutRows'],
];

test.each(refused)(
  '%s is refused in one sentence, within seconds (ASVS 5.2.1, 5.2.3)',
  (_what, bytes, code) => {
    const read = () => sheetOfGrid(gridOfFile(bytes));
    const begun = performance.now();
    expect(read).toThrow(RuleViolations);
    expect(read).toThrow(new RuleViolations([{ code, params: {} }]).message);
    expect(performance.now() - begun).toBeLessThan(5_000);
  },
);

test('an archive whose directory understates what is inside is refused, and not unpacked', () => {
  const honest = aWorkbook({ strings: [], rows: ' '.repeat(60 * 1024 * 1024) });
  const lying = withDirectorySizes(honest, 1_000);
  expect(() => gridOfFile(lying)).toThrow(RuleViolations);
});

test.each([
  ['made of each other', '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">'],
  ['that stand in a file', '<!ENTITY b SYSTEM "file:///etc/hostname">'],
  ['that stand elsewhere', '<!ENTITY b SYSTEM "https://elsewhere.invalid/b">'],
])('entities of a document’s own, %s, are not followed (ASVS 1.5.1)', (_how, entities) => {
  const before = `<!DOCTYPE worksheet [${entities}]>`;
  const bytes = aWorkbook({ strings: [], rows: '<row><c t="str"><v>&b;</v></c></row>' }, { before });
  expect(() => gridOfFile(bytes)).toThrow('workbookUnreadable');
});

/** The same archive, its central directory saying this size of every part. */
function withDirectorySizes(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const signature = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = copy.indexOf(signature); at !== -1; at = copy.indexOf(signature, at + 4))
    copy.writeUInt32LE(size, at + 24);
  return new Uint8Array(copy);
}
