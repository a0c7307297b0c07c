import type { WorkbookField, WorkbookSheet } from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { RuleViolations, type Violation, type ViolationParam } from '#app/domain/violation.ts';
import { type Sheet, sheetOf } from '#app/platform/sheets/sheet.ts';
import type { NamedGrid } from '#app/platform/sheets/xlsx-grid.ts';

import { fieldNamedBy, sheetNamedBy } from './field-names.ts';
import { keyFields, sheetFields } from './workbook-fields.ts';

/** What is said of a sheet: what it holds, and the field of each of its columns by the column's label; null leaves it out. */
export type SheetMapping = {
  readonly holds: WorkbookSheet | null;
  readonly columns: Readonly<Record<string, WorkbookField | null>>;
};

/** A sheet of a file as a table. */
export type FileSheet = { readonly name: string; readonly table: Sheet };
export type MappedSheet = FileSheet &
  SheetMapping & {
    /** Labels of columns that nobody recognised and nobody left out. */
    readonly open: readonly string[];
  };

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
  const taken = new Set<WorkbookField>();
  const columns: Record<string, WorkbookField | null> = {};
  const open: string[] = [];
  for (const label of labels) {
    const stated = said !== null && Object.hasOwn(said.columns, label);
    const named = stated ? (said.columns[label] ?? null) : fieldNamedBy(label);
    const field = named !== null && (holds === null || sheetFields[holds].includes(named)) ? named : null;
    const isFree = field !== null && !taken.has(field);
    columns[label] = isFree ? field : null;
    if (isFree) taken.add(field);
    else if (holds !== null && !stated) open.push(label);
  }
  return { ...sheet, holds, columns, open };
}

/** Every reason why a file cannot be read so. */
export function checkSheets(sheets: readonly MappedSheet[]): Violation[] {
  const used = sheets.filter(({ holds }) => holds !== null);
  if (used.length === 0) return [{ code: 'workbookWithoutSheets', params: {} }];
  return used.flatMap(({ name, holds, columns, table, open }) => {
    if (holds === null || table.rows.length === 0) return [];
    const sheet = wordFor(name, holds);
    const fields = new Set(Object.values(columns));
    const missing = keyFields[holds]
      .filter((field) => !fields.has(field))
      .map((field): Violation => {
        const column = { term: `workbookFields.${field}` } as const;
        return { code: 'workbookColumnMissing', params: { sheet, column } };
      });
    if (open.length === 0) return missing;
    const params = { sheet, columns: { text: open.map((label) => `“${label}”`).join(', ') } };
    return [...missing, { code: 'workbookColumnsOpen', params }];
  });
}

/** Every reason why what somebody says of a sheet cannot be meant: a field that it does not have, or one that two columns are. */
export function checkSaid({ name }: FileSheet, { holds, columns }: SheetMapping): Violation[] {
  if (holds === null) return [];
  const taken = new Set<WorkbookField>();
  return Object.entries(columns).flatMap(([label, field]): Violation[] => {
    if (field === null) return [];
    const params = { column: { text: label }, field: { term: `workbookFields.${field}` } } as const;
    if (!sheetFields[holds].includes(field)) {
      return [{ code: 'workbookColumnForeign', params: { ...params, sheet: wordFor(name, holds) } }];
    }
    if (taken.has(field)) return [{ code: 'workbookFieldTwice', params }];
    taken.add(field);
    return [];
  });
}

function wordFor(name: string, holds: WorkbookSheet): ViolationParam {
  return name === '' ? { term: `workbookSheets.${holds}` } : { text: name };
}

/** Whether somebody has to say what columns are before the file can be read. */
export function needsMapping(sheets: readonly MappedSheet[]): boolean {
  return checkSheets(sheets).length > 0;
}

/** The same for the same heads, whatever their order, case and marks. */
export function headsText({ table }: FileSheet): string {
  return JSON.stringify(['workbook', ...table.columns.map(({ label }) => foldText(label)).toSorted()]);
}
