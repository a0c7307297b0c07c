import type { WorkbookField, WorkbookSheet } from '#app/domain/codelists.ts';
import { RuleViolations, type Violation, type ViolationParam } from '#app/domain/violation.ts';
import {
  checkColumns,
  checkStatedColumns,
  type ColumnFields,
  readColumns,
  type ReadColumns,
} from '#app/platform/sheets/column-mapping.ts';
import { type Sheet, sheetOf } from '#app/platform/sheets/sheet.ts';
import type { NamedGrid } from '#app/platform/sheets/xlsx-grid.ts';

import { fieldNamedBy, sheetNamedBy } from './field-names.ts';
import { keyFields, sheetFields } from './workbook-fields.ts';

/** What is said of a sheet: what it holds, and the field of each of its columns by the column's label; null leaves it out. */
export type SheetMapping = {
  readonly holds: WorkbookSheet | null;
  readonly columns: ColumnFields<WorkbookField>;
};

/** A sheet of a file as a table. */
export type FileSheet = { readonly name: string; readonly table: Sheet };
export type MappedSheet = FileSheet & SheetMapping & ReadColumns<WorkbookField>;

/** The sheets of a file that have anything in them; throws `RuleViolations` when none has. */
export function tablesIn(grids: readonly NamedGrid[]): readonly FileSheet[] {
  const tables = grids
    .map(({ name, grid }) => ({ name, table: sheetOf(grid, (cell) => fieldNamedBy(cell) !== null) }))
    .filter(({ table }) => table.columns.length > 0);
  if (tables.some(({ table }) => table.rows.length > 0)) return tables;
  throw new RuleViolations([{ code: 'fileWithoutRows', field: 'file', params: {} }]);
}

/** How a sheet is read: as somebody said, and where nobody did as its name and heads tell. */
export function mappedSheet(sheet: FileSheet, said: SheetMapping | null): MappedSheet {
  const labels = sheet.table.columns.map(({ label }) => label);
  const holds = said === null ? sheetNamedBy(sheet.name, labels) : said.holds;
  if (holds === null) {
    const { columns } = readColumns(sheet.table, said?.columns ?? null, fieldNamedBy);
    return { ...sheet, holds, columns, open: [] };
  }
  const itsOwn = (field: WorkbookField | null) =>
    field !== null && sheetFields[holds].includes(field) ? field : null;
  const stated = Object.entries(said?.columns ?? {}).map(([label, field]) => [label, itsOwn(field)] as const);
  const columns = said === null ? null : Object.fromEntries(stated);
  return {
    ...sheet,
    holds,
    ...readColumns(sheet.table, columns, (label) => itsOwn(fieldNamedBy(label))),
  };
}

/** Every reason why a file cannot be read so. */
export function checkSheets(sheets: readonly MappedSheet[]): Violation[] {
  const used = sheets.filter(({ holds }) => holds !== null);
  if (used.length === 0) return [{ code: 'workbookWithoutSheets', params: {} }];
  return used.flatMap(({ name, holds, columns, table, open }) => {
    if (holds === null || table.rows.length === 0) return [];
    return checkColumns({ columns, open }, keyFields[holds], {
      sheet: wordFor(name, holds),
      wordFor: termFor,
    });
  });
}

/** Every reason why what somebody says of a sheet cannot be meant: a field that it does not have, or one that two columns are. */
export function checkSaid({ name }: FileSheet, { holds, columns }: SheetMapping): Violation[] {
  if (holds === null) return [];
  return checkStatedColumns(columns, sheetFields[holds], { sheet: wordFor(name, holds), wordFor: termFor });
}

function wordFor(name: string, holds: WorkbookSheet): ViolationParam {
  return name === '' ? { term: `workbookSheets.${holds}` } : { text: name };
}

function termFor(field: WorkbookField): ViolationParam {
  return { term: `workbookFields.${field}` };
}

/** Whether somebody has to say what columns are before the file can be read. */
export function needsMapping(sheets: readonly MappedSheet[]): boolean {
  return checkSheets(sheets).length > 0;
}
