import { RuleViolations } from '#app/domain/violation.ts';

import { csvGrid, type Grid } from './csv-grid.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { refuseLargeSheet } from './sheet-limits.ts';
import { sheetText } from './sheet-text.ts';
import { isCompound, isZip } from './xlsx-archive.ts';
import { xlsxGrid } from './xlsx-grid.ts';

/** The rows of a file; throws `RuleViolations` with a sentence when it is no list, or too much. */
export function gridOfFile(bytes: Uint8Array): Grid {
  refuseLargeSheet(bytes.byteLength);
  if (isCompound(bytes)) throw new RuleViolations([{ code: 'workbookOld', field: 'file', params: {} }]);
  return isZip(bytes) ? xlsxGrid(bytes) : csvGrid(sheetText(bytes));
}

/** The table in a file's rows; throws `RuleViolations` when there is none. */
export function sheetOfGrid(grid: Grid): Sheet {
  const sheet = sheetOf(grid);
  if (sheet.rows.length > 0) return sheet;
  throw new RuleViolations([{ code: 'fileWithoutRows', field: 'file', params: {} }]);
}
