import Papa from 'papaparse';

import { RuleViolations } from '#app/domain/violation.ts';

import { refuseLargeGrid } from './sheet-limits.ts';

/** Rows of cells, as a spreadsheet has them: row 1 is the first, blank ones included. */
export type Grid = readonly (readonly string[])[];

const separators = [',', ';', '\t', '|'];
const linesSampled = 20;

/** The rows of a text whose cells are divided by commas, semicolons, tabs or bars, quoted where they hold one; throws `RuleViolations` for what is none, or too much. */
export function csvGrid(text: string): Grid {
  const rows: string[][] = [];
  Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    step: ({ data, errors }) => {
      const broken = errors.find(({ type }) => type === 'Quotes');
      if (broken !== undefined) {
        const params = { row: { number: rows.length + 1 } };
        throw new RuleViolations([{ code: 'quoteNotClosed', field: 'file', params }]);
      }
      rows.push(data);
      refuseLargeGrid(rows.length, data.length);
    },
  });
  return rows;
}

/** The one that divides most of the first lines into as many cells, and into most where two do. */
function separatorOf(text: string): string {
  const [best] = separators
    .map((separator) => ({ separator, ...divisionBy(separator, text) }))
    .toSorted((a, b) => b.rows - a.rows || b.cells - a.cells);
  return best?.separator ?? ',';
}

/** Into how many cells a separator divides most rows, and how many rows that are; a row that it leaves whole does not count. */
function divisionBy(separator: string, text: string): { rows: number; cells: number } {
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: linesSampled });
  const rowsOf = new Map<number, number>();
  for (const { length } of data) if (length > 1) rowsOf.set(length, (rowsOf.get(length) ?? 0) + 1);
  const [most] = [...rowsOf].toSorted(([a, rowsA], [b, rowsB]) => rowsB - rowsA || b - a);
  return most === undefined ? { rows: 0, cells: 0 } : { cells: most[0], rows: most[1] };
}
