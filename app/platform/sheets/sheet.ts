import { foldText } from '#app/domain/folded-text.ts';

import type { Grid } from './csv-grid.ts';

export type SheetColumn = {
  readonly index: number;
  /** What stands in its head, told apart from others of the same name; its number where nothing does. */
  readonly label: string;
};
export type SheetRow = {
  /** As spreadsheet programs number it: the first row of the file is 1. */
  readonly row: number;
  /** By the index of their column, cleaned. */
  readonly cells: readonly string[];
};
export type Sheet = { readonly columns: readonly SheetColumn[]; readonly rows: readonly SheetRow[] };

/** Titles, notes and signatures stand above a table's head; not more rows than these. */
const rowsSearched = 15;

/** The table in a grid: its head is the row with most cells that name a field, if it has two, else the first with two cells. Blank rows, and one that numbers the columns, are left out. */
export function sheetOf(grid: Grid, namesField: (cell: string) => boolean): Sheet {
  const head = headOf(grid, namesField);
  const rows = grid
    .map((cells, index): SheetRow => ({ row: index + 1, cells: cells.map(cleaned) }))
    .slice(head + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...others] = rows;
  const kept = first !== undefined && numbersColumns(first) ? others : rows;
  return { columns: columnsOf(grid, head, kept), rows: kept };
}

/** The cell of a column; empty where the row is too short. */
export function cellOf({ cells }: SheetRow, { index }: SheetColumn): string {
  return cells[index] ?? '';
}

function headOf(grid: Grid, namesField: (cell: string) => boolean): number {
  const rows = grid.slice(0, rowsSearched).map((cells, index) => ({
    index,
    filled: cells.filter((cell) => cell.trim() !== '').length,
    named: cells.filter(namesField).length,
  }));
  // One such word may also stand among the values.
  const most = Math.max(2, ...rows.map(({ named }) => named));
  const head =
    rows.find(({ named }) => named === most) ??
    rows.find(({ filled }) => filled > 1) ??
    rows.find(({ filled }) => filled > 0);
  return head?.index ?? -1;
}

function columnsOf(grid: Grid, head: number, rows: readonly SheetRow[]): SheetColumn[] {
  const names = grid[head] ?? [];
  const above = grid[head - 1] ?? [];
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), names.length);
  const taken = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => index)
    .filter(
      (index) => (names[index] ?? '').trim() !== '' || rows.some(({ cells }) => (cells[index] ?? '') !== ''),
    )
    .map((index) => {
      const name = nameOf(names[index]) || nameOf(above[index]) || `#${index + 1}`;
      const key = foldText(name);
      const times = (taken.get(key) ?? 0) + 1;
      taken.set(key, times);
      return { index, label: times === 1 ? name : `${name} (${times})` };
    });
}

/** Labels are one line, and short enough for a list of choices. */
function nameOf(text = ''): string {
  return cleaned(text).replaceAll(/\s+/gu, ' ').slice(0, 100).trim();
}

/** Composed, without invisible marks; line ends are one kind, and blanks at the ends go. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\u00A0\u202F\t]/gu, ' ')
    .trim();
}

/** `(1) | (2) | (3)` under the head, as official tables have it. */
function numbersColumns({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const numbers = filled.map((cell) => Number(/^[([]?(\d{1,3})[)\]]?$/u.exec(cell)?.[1] ?? Number.NaN));
  return (
    filled.length > 2 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}
