import { type ProjectImportField, projectGroups } from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { cellOf, type Sheet, type SheetColumn } from '#app/platform/sheets/sheet.ts';
import { numeralIn } from '#app/platform/sheets/written-amount.ts';
import { isDay } from '#app/platform/sheets/written-day.ts';

import { headScore } from './header-words.ts';

export type ColumnChoice = Readonly<Partial<Record<ProjectImportField, string>>>;

/** Fields that others could be taken for come first. */
const order: readonly ProjectImportField[] = [
  'name',
  'code',
  'owner',
  'totalInvestment',
  'startOn',
  'finishOn',
  'decisionNumber',
  'decidedOn',
  'status',
  'province',
  'group',
  'sector',
  'objective',
  'rating',
  'statedOn',
];
const dayFields: ReadonlySet<ProjectImportField> = new Set(['startOn', 'finishOn', 'decidedOn', 'statedOn']);

/** Which column says what, by the heads and by what stands under them: a column of days holds days, codes are each there once. */
export function guessColumns(sheet: Sheet): ColumnChoice {
  const choice: Partial<Record<ProjectImportField, string>> = {};
  const free = new Set(sheet.columns);
  for (const field of order) {
    const column =
      bestColumn(field, [...free], sheet) ?? (field === 'name' ? namesIn([...free], sheet) : undefined);
    if (column === undefined) continue;
    choice[field] = column.label;
    free.delete(column);
  }
  return choice;
}

function bestColumn(
  field: ProjectImportField,
  columns: readonly SheetColumn[],
  sheet: Sheet,
): SheetColumn | undefined {
  return columns
    .map((column) => ({ column, score: headScore(field, column.label) }))
    .filter(({ column, score }) => score > 0 && mayHold(field, filledCells(column, sheet), sheet))
    .toSorted((a, b) => b.score - a.score || a.column.index - b.column.index)[0]?.column;
}

function mayHold(field: ProjectImportField, cells: readonly string[], { rows }: Sheet): boolean {
  if (rows.length === 0) return true;
  if (dayFields.has(field)) return isHalf(cells.filter(isDay).length, cells.length);
  if (field === 'totalInvestment') {
    return isHalf(cells.filter((cell) => numeralIn(cell) !== null).length, cells.length);
  }
  if (field === 'code') return isHalf(cells.length, rows.length) && areCodes(cells);
  if (field === 'group') return isHalf(cells.filter((cell) => groupOf(cell) !== null).length, cells.length);
  return field !== 'name' || isHalf(cells.length, rows.length);
}

/** A group as people write it: `A`, `nhóm A`; null for anything else. */
export function groupOf(text: string): (typeof projectGroups)[number] | null {
  const [, letter = ''] = /^(?:nhom |group )?([abc])$/u.exec(foldText(text)) ?? [];
  return projectGroups.find((group) => group === letter.toUpperCase()) ?? null;
}

/** Numbering (1, 2, 3 …) says where a row stands, not which project it is. */
function areCodes(cells: readonly string[]): boolean {
  const isNumbering = cells.every((cell, index) => cell === String(index + 1));
  return (
    !isNumbering &&
    new Set(cells.map(foldText)).size === cells.length &&
    cells.every(({ length }) => length <= 60)
  );
}

/** Without a head that names it, the names are the first column of words that differ from row to row. */
function namesIn(columns: readonly SheetColumn[], sheet: Sheet): SheetColumn | undefined {
  return columns.find((column) => {
    const cells = filledCells(column, sheet);
    const worded = cells.filter(
      (cell) => /\p{L}{2}.*\p{L}{2}/u.test(cell) && cell.length <= 200 && !isDay(cell),
    );
    return (
      isMost(worded.length, sheet.rows.length) && isMost(new Set(worded.map(foldText)).size, worded.length)
    );
  });
}

function filledCells(column: SheetColumn, { rows }: Sheet): string[] {
  return rows.map((row) => cellOf(row, column)).filter((cell) => cell !== '');
}

function isHalf(count: number, of: number): boolean {
  return of > 0 && count * 2 >= of;
}

function isMost(count: number, of: number): boolean {
  return of > 0 && count * 10 >= of * 9;
}
