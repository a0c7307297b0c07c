import Papa from 'papaparse';

import { RuleViolations } from '#app/domain/violation.ts';

import { refuseLargeGrid } from './sheet-limits.ts';

/** Rows of cells, as a spreadsheet has them: row 1 is the first, blank ones included. */
export type Grid = readonly (readonly string[])[];

const separators = [',', ';', '\t', '|'];

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

/** The one that divides the first lines into most cells, each line into as many. */
function separatorOf(text: string): string {
  const { meta } = Papa.parse<string[]>(text, { preview: 20, delimitersToGuess: separators });
  return meta.delimiter;
}
