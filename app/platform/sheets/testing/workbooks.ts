import { strToU8, zipSync } from 'fflate';

/** A workbook of one sheet: `strings` are what stands inside shared items, `rows` what stands inside its data. Style 1 shows days. */
type Content = { readonly strings: readonly string[]; readonly rows: string };

/** What is wrong with the sheet's document: something before it, or its end missing. */
type Damage = { readonly before?: string; readonly isCut?: boolean };

/** An XLSX file. */
export function aWorkbook(content: Content, damage: Damage = {}): Uint8Array {
  return zipSync(workbookParts(content, damage), { level: 1 });
}

/** The parts of an XLSX file, by their names. */
export function workbookParts({ strings, rows }: Content, { before = '', isCut = false }: Damage = {}) {
  const end = isCut ? '' : '</sheetData></worksheet>';
  return {
    'xl/workbook.xml': strToU8(
      '<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(`${before}<worksheet><sheetData>${rows}${end}`),
  };
}
