import type { Locale, WorkbookField } from '#app/domain/codelists.ts';
import type { BasisPoints } from '#app/domain/money.ts';
import { parsePlanStart, type PlanStart } from '#app/domain/plan-start.ts';
import { parseShare } from '#app/domain/share-text.ts';
import {
  accepted,
  cellsOf,
  columnsByField,
  type DatedColumn,
  type Judged,
  type Said,
} from '#app/platform/sheets/row-cells.ts';
import type { SheetRow } from '#app/platform/sheets/sheet.ts';
import type { NamedParty } from '#db/contract-parties.server.ts';

import { answerIn, codeNamedBy } from './field-names.ts';
import type { MappedSheet } from './workbook-mapping.ts';

export type SheetColumns = ReadonlyMap<WorkbookField, DatedColumn>;

const mostDays = 3_650;

/** The columns of a sheet by their fields. */
export function columnsOf({ table, columns }: MappedSheet): SheetColumns {
  return columnsByField(table, columns);
}

/** One row as its fields are read; what is wrong with a cell is noted. */
export type RowCells = ReturnType<typeof rowCells>;

export function rowCells(row: SheetRow, columns: SheetColumns, locale: Locale) {
  const { read, ...cells } = cellsOf(row, columns, locale);
  return {
    ...cells,
    share: (field: WorkbookField): Said<BasisPoints> => read(field, (cell) => accepted(parseShare(cell))),
    days: (field: WorkbookField): Said<number> => read(field, daysIn),
    start: (field: WorkbookField): Said<PlanStart> => read(field, (cell) => accepted(startIn(cell))),
    answer: (field: WorkbookField): Said<boolean> => read(field, (cell) => accepted(answerIn(cell))),
    code: <Code extends string>(field: WorkbookField, codes: readonly Code[]): Said<Code> =>
      read(field, (cell) => {
        const named = codeNamedBy(field, cell);
        return accepted(codes.find((code) => code === named) ?? null);
      }),
    parties: (field: WorkbookField): Said<readonly NamedParty[]> =>
      read(field, (cell) => accepted(partiesIn(cell))),
  };
}

function daysIn(text: string): Judged<number> | null {
  if (!/^\d{1,5}$/u.test(text)) return null;
  const days = Number(text);
  if (days >= 1 && days <= mostDays) return { violation: null, value: days };
  const params = { least: { number: 1 }, most: { number: mostDays } };
  return { violation: { code: 'countOutOfRange', params } };
}

/** Spreadsheet programs make a day of `09/2025`: its month is what was meant. */
function startIn(text: string): PlanStart | null {
  const [, month] = /^(\d{4}-\d\d)-01$/u.exec(text) ?? [];
  return parsePlanStart(month ?? text);
}

/** `Công ty Một (60%); Công ty Hai (40%)`: the lead first. */
function partiesIn(text: string): NamedParty[] {
  return text
    .split(/[;\n]/u)
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, name, stated] = /^(.+?) ?\(([\d.,]+ ?%)\)$/u.exec(part) ?? [];
      const share = stated === undefined ? null : parseShare(stated);
      return name === undefined || share === null ? { name: part, share: null } : { name, share };
    });
}

/** Parties as a cell has them; `partiesIn` reads them back. */
export function partiesText(parties: readonly NamedParty[]): string {
  return parties.map(({ name, share }) => (share === null ? name : `${name} (${share / 100}%)`)).join('; ');
}
