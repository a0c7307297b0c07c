import type { ProjectImportField } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { isReadable } from '#app/platform/sheets/column-kind.ts';
import { cellOf, type Sheet, type SheetRow } from '#app/platform/sheets/sheet.ts';
import { readMoney } from '#app/platform/sheets/stated-money.ts';
import { readDay } from '#app/platform/sheets/written-day.ts';

import { groupOf } from './guess-columns.ts';
import type { ProjectMapping } from './project-mapping.ts';
import { checkProjectRow } from './project-row-rules.ts';
import type { ProjectNote, ProjectRow, StatedInvestment } from './project-row.ts';
import { isRating, projectSectorOf, projectStatusOf } from './project-vocabulary.ts';
import { type RowCells, rowCells } from './row-cells.ts';
import { type SheetReading, sheetReadingOf } from './sheet-reading.ts';

/** Provinces by their folded names and codes. */
export type ProvinceCodes = ReadonlyMap<string, string>;
type Context = { reading: SheetReading; mapping: ProjectMapping; provinces: ProvinceCodes };

/** How much of a rejected row's name is repeated, so that its reader finds it again. */
const nameShown = 300;

/** Reads the rows of a list, each for itself: what it states of a project, or every reason why it states none. */
export function readProjectRows(
  sheet: Sheet,
  mapping: ProjectMapping,
  provinces: ProvinceCodes,
): readonly ProjectRow[] {
  const context = { reading: sheetReadingOf(sheet, mapping), mapping, provinces };
  return sheet.rows.map((row) => readRow(row, context));
}

function readRow(row: SheetRow, context: Context): ProjectRow {
  const { reading, mapping } = context;
  const cells = rowCells(row, reading);
  const code = cells.line('code') || null;
  const name = cells.line('name');
  const owner = cells.line('owner') || mapping.unitName;
  const days = daysOf(cells);
  const { investment, note, isTooLarge } = investmentOf(cells, reading);
  const codes = codesOf(cells, context);
  keepRating(cells, reading);
  keepOthers(row, cells, context);

  const violations = checkProjectRow(row, reading, { name, ...days, isAmountTooLarge: isTooLarge });
  const found = {
    row: row.row,
    code,
    name: name === '' ? null : name.slice(0, nameShown),
    key: code === null ? `name:${foldText(owner ?? '')}|${foldText(name)}` : `code:${foldText(code)}`,
    content: contentOf(cells, reading),
    unknown: cells.unknown.toSorted((a, b) => reading.order(a.column) - reading.order(b.column)),
  };
  if (violations.length > 0) return { ...found, project: null, notes: [], violations };
  const project = {
    code,
    name,
    owner,
    ...codes,
    ...days,
    objective: cells.text('objective') || null,
    totalInvestment: investment,
    decisionNumber: cells.line('decisionNumber') || null,
    statements: cells.statements,
  };
  return { ...found, project, notes: note === null ? [] : [note], violations: [] };
}

function daysOf(cells: RowCells) {
  const read = (field: ProjectImportField): Day | null =>
    cells.read(field, (cell, { writing }) => readDay(cell, writing.order));
  return {
    startOn: read('startOn'),
    finishOn: read('finishOn'),
    decidedOn: read('decidedOn'),
    statedOn: read('statedOn'),
  };
}

function codesOf(cells: RowCells, { mapping, provinces }: Context) {
  const provinceCode = cells.read('province', (cell) => provinces.get(foldText(cell)) ?? null);
  return {
    provinceCode: provinceCode ?? mapping.provinceCode,
    group: cells.read('group', groupOf),
    sector: cells.read('sector', projectSectorOf),
    status: cells.read('status', projectStatusOf),
  };
}

type ReadInvestment = { investment: StatedInvestment | null; note: ProjectNote | null; isTooLarge: boolean };

/** What is no money stays the source's text: an amount without currency or rate, or of nothing, which no investment is. */
function investmentOf(cells: RowCells, { columns, money, rateWords }: SheetReading): ReadInvestment {
  const none = { investment: null, note: null, isTooLarge: false };
  const column = columns.get('totalInvestment');
  const cell = cells.text('totalInvestment');
  if (column === undefined || cell === '') return none;
  const stated = readMoney(cell, { ...money, mark: column.writing.mark });
  if (stated.kind === 'unknown') {
    cells.keepUnknown(column);
    return none;
  }
  if (stated.kind === 'vnd' && stated.amount > 0) {
    const asWritten = `${column.label}: ${cell}${rateWords}`;
    return { ...none, investment: { amount: stated.amount, asWritten } };
  }
  cells.keep(column, 'figure');
  if (stated.kind === 'tooLarge') return { ...none, isTooLarge: true };
  const code = stated.kind === 'text' ? 'amountAsText' : 'amountZero';
  return { ...none, note: { code, params: { column: { text: column.label }, value: { text: cell } } } };
}

/** Somebody else's rating is what they say; our flags rest on our rules. */
function keepRating(cells: RowCells, { columns }: SheetReading): void {
  const column = columns.get('rating');
  const cell = cells.text('rating');
  if (column === undefined || cell === '') return;
  if (isRating(cell)) cells.keep(column, 'state');
  else cells.keepUnknown(column);
}

function keepOthers(row: SheetRow, cells: RowCells, { reading, mapping }: Context): void {
  if (!mapping.keepOthers) return;
  for (const column of reading.others) {
    const cell = cellOf(row, column);
    if (cell === '') continue;
    if (isReadable(cell, column.writing))
      cells.keep(column, column.writing.kind === 'text' ? 'state' : 'figure');
    else cells.keepUnknown(column);
  }
}

function contentOf(cells: RowCells, { columns }: SheetReading): string {
  return JSON.stringify([...columns.keys()].map((field) => [field, cells.text(field)]));
}
