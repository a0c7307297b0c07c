import type { Locale, WorkbookField } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { BasisPoints, Vnd } from '#app/domain/money.ts';
import { parseMoney } from '#app/domain/money-text.ts';
import { parsePlanStart, type PlanStart } from '#app/domain/plan-start.ts';
import { parseShare } from '#app/domain/share-text.ts';
import type { Violation, ViolationCode, ViolationParam } from '#app/domain/violation.ts';
import { columnWriting } from '#app/platform/sheets/column-kind.ts';
import { cellOf, type SheetColumn, type SheetRow } from '#app/platform/sheets/sheet.ts';
import { neverWorkedOut } from '#app/platform/sheets/xlsx-grid.ts';
import { type DayOrder, readDay } from '#app/platform/sheets/written-day.ts';
import type { NamedParty } from '#db/contract-parties.server.ts';

import { answerIn, codeNamedBy } from './field-names.ts';
import type { MappedSheet } from './workbook-mapping.ts';

/** A value that cannot be read, with where it stands. */
export type UnknownCell = { readonly row: number; readonly column: string; readonly text: string };

/** What a cell says: null where it is empty, undefined where its sheet has no such column. */
export type Said<Value> = Value | null | undefined;

type ReadColumn = SheetColumn & { readonly order: DayOrder };
export type SheetColumns = ReadonlyMap<WorkbookField, ReadColumn>;

const mostDays = 3_650;
const longestShown = 120;

/** A cell's value, or the rule that it breaks. */
type Judged<Value> = { readonly violation: null; readonly value: Value } | { readonly violation: Violation };

/** The columns of a sheet by their fields. Days that a whole column leaves open are written day first, as the template asks. */
export function columnsOf({ table, columns }: MappedSheet): SheetColumns {
  return new Map(
    table.columns.flatMap((column): [WorkbookField, ReadColumn][] => {
      const field = columns[column.label] ?? null;
      if (field === null) return [];
      const { order } = columnWriting(table.rows.map((row) => cellOf(row, column)));
      return [[field, { ...column, order: order ?? 'dmy' }]];
    }),
  );
}

/** One row as its fields are read; what is wrong with a cell is noted. */
export type RowCells = ReturnType<typeof rowCells>;

export function rowCells(row: SheetRow, columns: SheetColumns, locale: Locale) {
  const violations: Violation[] = [];
  const unknown: UnknownCell[] = [];
  const say = (field: WorkbookField, code: ViolationCode, params: Record<string, ViolationParam>) =>
    void violations.push({ code, field, params });

  function read<Value>(
    field: WorkbookField,
    judge: (text: string, column: ReadColumn) => Judged<Value> | null,
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
    /** Notes that a field must be filled in, and is not; one that cannot be read has been noted already. */
    need: (field: WorkbookField) => {
      if (!violations.some((violation) => violation.field === field)) say(field, 'required', {});
    },
    line: (field: WorkbookField, longest: number): Said<string> => {
      const text = read(field, (cell) => accepted(cell.replaceAll(/\s+/gu, ' ')));
      if (typeof text !== 'string') return text;
      if (text.length > longest) say(field, 'tooLong', { limit: { number: longest } });
      else if (/[\p{Cc}\p{Cs}\uFFFD]/u.test(text))
        say(field, 'cellUnreadable', { text: { text: shown(text) } });
      return text;
    },
    money: (field: WorkbookField): Said<Vnd> =>
      read(field, (cell) => {
        const parsed = parseMoney(cell, locale);
        return parsed.ok ? accepted(parsed.amount) : { violation: parsed.violation };
      }),
    day: (field: WorkbookField): Said<Day> =>
      read(field, (cell, { order }) => accepted(readDay(cell, order))),
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

function accepted<Value>(value: Value | null): Judged<Value> | null {
  return value === null ? null : { violation: null, value };
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
