import { RuleViolations } from '#app/domain/violation.ts';

import type { Grid } from './csv-grid.ts';
import { refuseLargeGrid } from './sheet-limits.ts';
import { unzippedParts } from './xlsx-archive.ts';
import { dayOfSerial, isDayFormat, isShareFormat } from './xlsx-days.ts';
import { readElements, type XmlElement } from './xml-elements.ts';

/** More sheets than these nobody fills in. */
const mostSheets = 20;
const firstPart = 'worksheets/sheet1.xml';

/** Stands before a formula that no program has worked out yet: what it says is not known, and not nothing. */
export const neverWorkedOut = '\uFFFD';

/** What a cell needs of the rest of its workbook. */
type Workbook = {
  readonly strings: readonly string[];
  /** What the format with this number shows. */
  readonly shows: readonly Shown[];
  readonly countsFrom1904: boolean;
};
type Shown = 'day' | 'share' | 'number';
type Part = (name: string) => Uint8Array | undefined;
/** A sheet under the name on its tab. */
export type NamedGrid = { readonly name: string; readonly grid: Grid };

/** The first sheet of an XLSX workbook as rows of texts, what a formula last gave for a formula; throws `RuleViolations` when it is none, or too much. */
export function xlsxGrid(bytes: Uint8Array): Grid {
  const [first] = readGrids(bytes, 1);
  return first?.grid ?? [];
}

/** As `xlsxGrid`, every sheet that is shown. */
export function xlsxGrids(bytes: Uint8Array): readonly NamedGrid[] {
  return readGrids(bytes, mostSheets);
}

function readGrids(bytes: Uint8Array, most: number): readonly NamedGrid[] {
  const parts = unzippedParts(bytes);
  const part: Part = (name) => parts.get(name);
  const { sheets, countsFrom1904 } = sheetsIn(part);
  const workbook = { strings: stringsIn(part), shows: formatsIn(part), countsFrom1904 };
  return sheets.slice(0, most).map(({ name, path }) => {
    const sheet = part(path);
    if (sheet === undefined)
      throw new RuleViolations([{ code: 'workbookUnreadable', field: 'file', params: {} }]);
    return { name, grid: rowsOf(sheet, workbook) };
  });
}

type SheetPlace = { readonly name: string; readonly path: string };

/** The sheets that are shown, in the order of their tabs; a workbook that lists none has its first part. */
function sheetsIn(part: Part): { sheets: readonly SheetPlace[]; countsFrom1904: boolean } {
  const listed: { name: string; relation: string | undefined }[] = [];
  let countsFrom1904 = false;
  readElements(part('xl/workbook.xml'), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      const isHidden = (attributes.state ?? 'visible') !== 'visible';
      if (name === 'sheet' && !isHidden)
        listed.push({ name: attributes.name ?? '', relation: attributes['r:id'] });
    },
  });
  const targets = new Map<string | undefined, string>();
  readElements(part('xl/_rels/workbook.xml.rels'), {
    open: ({ name, attributes: { Id, Target } }) => {
      if (name === 'Relationship' && Target !== undefined) targets.set(Id, Target);
    },
  });
  const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  const found = listed.map(({ name, relation }) => ({
    name,
    path: pathOf(targets.get(relation) ?? firstPart),
  }));
  return { sheets: found.length > 0 ? found : [{ name: '', path: pathOf(firstPart) }], countsFrom1904 };
}

/** Texts that cells refer to by number; how a text is read aloud is no part of it. */
function stringsIn(part: Part): string[] {
  const strings: string[] = [];
  let text = '';
  readElements(part('xl/sharedStrings.xml'), {
    open: ({ name }) => {
      if (name === 'si') text = '';
    },
    text: (piece, path) => {
      if (path.at(-1) === 't' && !path.includes('rPh')) text += piece;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

function formatsIn(part: Part): Shown[] {
  const codes = new Map<string, string>();
  const formats: Shown[] = [];
  readElements(part('xl/styles.xml'), {
    open: ({ name, attributes }, path) => {
      const { numFmtId = '', formatCode = '' } = attributes;
      if (name === 'numFmt') codes.set(numFmtId, formatCode);
      if (name === 'xf' && path.at(-1) === 'cellXfs') formats.push(shownBy(numFmtId, codes.get(numFmtId)));
    },
  });
  return formats;
}

function shownBy(id: string, code: string | undefined): Shown {
  if (isShareFormat(id, code)) return 'share';
  return isDayFormat(id, code) ? 'day' : 'number';
}

function rowsOf(sheet: Uint8Array, workbook: Workbook): Grid {
  const rows: string[][] = [];
  let rowNumber = 0;
  let column = -1;
  let cell: XmlElement['attributes'] = {};
  let text = '';
  let formula = '';
  readElements(sheet, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        rowNumber = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r);
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        cell = attributes;
        text = '';
        formula = '';
      } else if (name === 'v') formula = '';
    },
    text: (piece, path) => {
      const inner = path.at(-1);
      if (inner === 'f') formula += piece;
      if (inner === 'v' || (inner === 't' && path.includes('is') && !path.includes('rPh'))) text += piece;
    },
    close: (name) => {
      if (name === 'c' && text === '' && formula !== '') text = `${neverWorkedOut}=${formula}`;
      // Rows and cells that are formatted and empty reach to the end of many sheets.
      if (name !== 'c' || text === '') return;
      refuseLargeGrid(rowNumber, column + 1);
      while (rows.length < rowNumber) rows.push([]);
      const row = rows[rowNumber - 1] ?? [];
      while (row.length < column) row.push('');
      row[column] = text.startsWith(neverWorkedOut) ? text : textOf(cell, text, workbook);
    },
  });
  return rows;
}

/** `B7` is in column 1; null without a reference. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf({ t, s }: XmlElement['attributes'], value: string, workbook: Workbook): string {
  if (t === 's') return workbook.strings[Number(value)] ?? '';
  if (t !== undefined && t !== 'n') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const shows = workbook.shows[Number(s ?? 0)];
  if (shows === 'share') return `${plainNumber(Number((number * 100).toPrecision(12)))}%`;
  const day = shows === 'day' ? dayOfSerial(number, workbook.countsFrom1904) : null;
  return day ?? plainNumber(number);
}

/** A number as its digits. One that could be read as grouped (`1.234`) gets a further 0. */
function plainNumber(number: number): string {
  const text = String(number);
  const plain = /e/u.test(text)
    ? number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
  return /^-?[1-9]\d{0,2}\.\d{3}$/u.test(plain) ? `${plain}0` : plain;
}
