import { RuleViolations } from '#app/domain/violation.ts';
import type { Grid } from '#app/platform/sheets/csv-grid.ts';
import { type Sheet, sheetOf } from '#app/platform/sheets/sheet.ts';

import { fieldNamedBy } from './header-words.ts';

/** The table in a file's rows; throws `RuleViolations` when there is none. */
export function sheetOfGrid(grid: Grid): Sheet {
  const sheet = sheetOf(grid, (cell) => fieldNamedBy(cell) !== null);
  if (sheet.rows.length > 0) return sheet;
  throw new RuleViolations([{ code: 'fileWithoutRows', field: 'file', params: {} }]);
}
