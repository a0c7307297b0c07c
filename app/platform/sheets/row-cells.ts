import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { Vnd } from '#app/domain/money.ts';
import { parseMoney } from '#app/domain/money-text.ts';
import type { Violation, ViolationCode, ViolationParam } from '#app/domain/violation.ts';

import type { ColumnFields } from './column-mapping.ts';
import { columnWriting } from './column-kind.ts';
import { cellOf, type Sheet, type SheetColumn, type SheetRow } from './sheet.ts';
import { type DayOrder, readDay } from './written-day.ts';
import { neverWorkedOut } from './xlsx-grid.ts';

/** A value that cannot be read, with where it stands. */
export type UnknownCell = { readonly row: number; readonly column: string; readonly text: string };

/** What a cell says: null where it is empty, undefined where its sheet has no such column. */
export type Said<Value> = Value | null | undefined;

/** A column with the order in which its days are written. */
export type DatedColumn = SheetColumn & { readonly order: DayOrder };

/** A cell's value, or the rule that it breaks. */
export type Judged<Value> =
  | { readonly violation: null; readonly value: Value }
  | { readonly violation: Violation };

const longestShown = 120;

/** The columns of a sheet by their fields. Days that a whole column leaves open are written day first, as templates ask. */
export function columnsByField<Field extends string>(
  table: Sheet,
  columns: ColumnFields<Field>,
): ReadonlyMap<Field, DatedColumn> {
  return new Map(
    table.columns.flatMap((column): [Field, DatedColumn][] => {
      const field = columns[column.label] ?? null;
      if (field === null) return [];
      const { order } = columnWriting(table.rows.map((row) => cellOf(row, column)));
      return [[field, { ...column, order: order ?? 'dmy' }]];
    }),
  );
}

/** Whether a row has anything in these columns: notes beside a table are no row of it. */
export function saysSomething<Field extends string>(
  { cells }: SheetRow,
  columns: ReadonlyMap<Field, SheetColumn>,
): boolean {
  return [...columns.values()].some(({ index }) => (cells[index] ?? '') !== '');
}

/** One row as its fields are read; what is wrong with a cell is noted. */
export function cellsOf<Field extends string>(
  row: SheetRow,
  columns: ReadonlyMap<Field, DatedColumn>,
  locale: Locale,
) {
  const violations: Violation[] = [];
  const unknown: UnknownCell[] = [];
  const say = (field: Field, code: ViolationCode, params: Record<string, ViolationParam>) =>
    void violations.push({ code, field, params });

  function read<Value>(
    field: Field,
    judge: (text: string, column: DatedColumn) => Judged<Value> | null,
  ): Said<Value> {
    const column = columns.get(field);
    if (column === undefined) return undefined;
    const text = cellOf(row, column).trim();
    if (text === '') return null;
    const judged = isError(text) ? null : judge(text, column);
    if (judged?.violation === null) return judged.value;
    unknown.push({ row: row.row, column: column.label, text: shown(text) });
    if (judged === null) say(field, 'cellUnreadable', { text: { text: shown(text) } });
    else {
      const { code, params } = judged.violation;
      say(field, code, { ...params, cell: { text: shown(text) } });
    }
    return null;
  }

  return {
    violations,
    unknown,
    read,
    /** Notes that a field must be filled in, and is not; one that cannot be read has been noted already. */
    need: (field: Field) => {
      if (!violations.some((violation) => violation.field === field)) say(field, 'required', {});
    },
    line: (field: Field, longest: number): Said<string> => {
      const text = read(field, (cell) => accepted(cell.replaceAll(/\s+/gu, ' ')));
      if (typeof text !== 'string') return text;
      if (text.length > longest) say(field, 'tooLong', { limit: { number: longest } });
      else if (/[\p{Cc}\p{Cs}\uFFFD]/u.test(text))
        say(field, 'cellUnreadable', { text: { text: shown(text) } });
      return text;
    },
    money: (field: Field): Said<Vnd> =>
      read(field, (cell) => {
        const parsed = parseMoney(cell, locale);
        return parsed.ok ? accepted(parsed.amount) : { violation: parsed.violation };
      }),
    day: (field: Field): Said<Day> => read(field, (cell, { order }) => accepted(readDay(cell, order))),
  };
}

/** A value that can be read; null where there is none. */
export function accepted<Value>(value: Value | null): Judged<Value> | null {
  return value === null ? null : { violation: null, value };
}

/** What spreadsheet programs put where a formula fails, and a formula that was never worked out. */
function isError(text: string): boolean {
  return (
    text.startsWith(neverWorkedOut) ||
    /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/u.test(text)
  );
}

function shown(cell: string): string {
  const text = cell.replaceAll(neverWorkedOut, '');
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
