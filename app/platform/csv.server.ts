import Papa from 'papaparse';

/** Makes a spreadsheet read UTF-8; stands before the first line. */
export const byteOrderMark = '\uFEFF';

/** What a spreadsheet takes for a formula, also where the cell has several lines, which papaparse's own pattern lets through. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Rows as CSV lines in which no cell is one that a spreadsheet would run. */
export function csvLines(rows: readonly (readonly unknown[])[]): string {
  const cells = rows.map((row) => [...row]);
  return `${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}
