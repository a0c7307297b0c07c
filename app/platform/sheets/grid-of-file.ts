import { RuleViolations } from '#app/domain/violation.ts';

import { csvGrid, type Grid } from './csv-grid.ts';
import { refuseLargeSheet } from './sheet-limits.ts';
import { sheetText } from './sheet-text.ts';
import { isCompound, isZip } from './xlsx-archive.ts';
import { type NamedGrid, xlsxGrid, xlsxGrids } from './xlsx-grid.ts';

/** The rows of a file, of a workbook those of its first sheet; throws `RuleViolations` with a sentence when it is no table, or too much. */
export function gridOfFile(bytes: Uint8Array): Grid {
  refuseUnreadable(bytes);
  return isZip(bytes) ? xlsxGrid(bytes) : csvGrid(sheetText(bytes));
}

/** Every sheet of a file that is shown; one without a name where the file is a table in text. Throws as `gridOfFile`. */
export function gridsOfFile(bytes: Uint8Array): readonly NamedGrid[] {
  refuseUnreadable(bytes);
  return isZip(bytes) ? xlsxGrids(bytes) : [{ name: '', grid: csvGrid(sheetText(bytes)) }];
}

function refuseUnreadable(bytes: Uint8Array): void {
  refuseLargeSheet(bytes.byteLength);
  if (isCompound(bytes)) throw new RuleViolations([{ code: 'workbookOld', field: 'file', params: {} }]);
}
