import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { runsOf } from '#db/testing/run-length.ts';

import { csvLines } from './csv.server.ts';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', ''];
const cell = fc
  .tuple(fc.constantFrom(...starts), fc.string({ unit: 'binary' }))
  .map(([start, rest]) => start + rest);

// S7
test('no cell is one that a spreadsheet would run, and nothing of it is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = Papa.parse<string[]>(csvLines(rows), { newline: '\r\n', delimiter: ',' }).data.slice(
        0,
        rows.length,
      );
      for (const [index, row] of read.entries()) {
        for (const [column, text] of row.entries()) {
          expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          expect(text.replace(/^'/, '')).toBe(rows[index]?.[column]?.replace(/^'/, ''));
        }
      }
    }),
    { numRuns: runsOf({ usual: 5_000, long: 100_000 }) },
  );
});

test('figures stay figures', () => {
  expect(csvLines([[-5, 0, null, true, '-5']])).toBe('-5,0,,true,"\'-5"\r\n');
});
