import type { FactKind, ProjectImportField } from '#app/domain/codelists.ts';
import { cellOf, type SheetRow } from '#app/platform/sheets/sheet.ts';

import type { SourceStatement, UnknownValue } from './project-row.ts';
import type { ReadColumn, SheetReading } from './sheet-reading.ts';

/** One row as its fields are read: what cannot be read is noted as unknown, and kept in the source's words. */
export type RowCells = ReturnType<typeof rowCells>;

export function rowCells(row: SheetRow, { columns }: Pick<SheetReading, 'columns'>) {
  const unknown: UnknownValue[] = [];
  const statements: SourceStatement[] = [];
  const text = (field: ProjectImportField) => {
    const column = columns.get(field);
    return column === undefined ? '' : cellOf(row, column);
  };
  const keep = (column: ReadColumn, kind: FactKind) =>
    void statements.push({ kind, text: `${column.label}: ${cellOf(row, column)}` });
  const keepUnknown = (column: ReadColumn) => {
    unknown.push({ row: row.row, column: column.label, text: cellOf(row, column) });
    keep(column, 'state');
  };
  return {
    unknown,
    statements,
    text,
    line: (field: ProjectImportField) => text(field).replaceAll(/\s+/gu, ' ').trim(),
    keep,
    keepUnknown,
    /** The value of a field's cell; null where there is no cell, or none that can be read. */
    read<Value>(field: ProjectImportField, valueOf: (cell: string, column: ReadColumn) => Value | null) {
      const column = columns.get(field);
      const cell = text(field);
      if (column === undefined || cell === '') return null;
      const value = valueOf(cell, column);
      if (value === null) keepUnknown(column);
      return value;
    },
  };
}
