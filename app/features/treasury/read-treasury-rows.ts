import type { TreasuryField } from '#app/domain/codelists.ts';
import { type Vnd, vnd } from '#app/domain/money.ts';
import { checkLineDay, type Months } from '#app/domain/treasury-list.ts';
import type { Violation } from '#app/domain/violation.ts';
import { columnWriting } from '#app/platform/sheets/column-kind.ts';
import type { ColumnFields } from '#app/platform/sheets/column-mapping.ts';
import { cellOf, type Sheet, type SheetColumn, type SheetRow } from '#app/platform/sheets/sheet.ts';
import { numeralIn, readAmount } from '#app/platform/sheets/written-amount.ts';
import { type DayOrder, readDay } from '#app/platform/sheets/written-day.ts';
import { type DecimalMark, wholeDongMark } from '#app/platform/sheets/written-number.ts';
import { neverWorkedOut } from '#app/platform/sheets/xlsx-grid.ts';
import type { ListedLine } from '#db/treasury-lists.server.ts';

/** A row of a list: a line of it, a row that is none because it has neither number nor day (a sum, a signature), or one that cannot be read, each reason with its text. */
export type TreasuryRow =
  | { readonly outcome: 'line'; readonly row: number; readonly line: ListedLine }
  | { readonly outcome: 'leftOut'; readonly row: number; readonly text: string }
  | {
      readonly outcome: 'rejected';
      readonly row: number;
      readonly text: string;
      readonly violations: readonly Violation[];
    };

type ReadColumn = SheetColumn & { readonly order: DayOrder; readonly mark: DecimalMark | null };
type Columns = ReadonlyMap<TreasuryField, ReadColumn>;

const longestNumber = 50;
const longestPurpose = 500;
const longestShown = 160;

/** Reads the rows of a list, each for itself. Nothing becomes 0 but a written 0. */
export function readTreasuryRows(
  table: Sheet,
  fields: ColumnFields<TreasuryField>,
  months: Months,
): readonly TreasuryRow[] {
  const columns = columnsOf(table, fields);
  return table.rows.map((row) => readRow(row, columns, months));
}

/** The lines among the rows. */
export function linesAmong(rows: readonly TreasuryRow[]): readonly ListedLine[] {
  return rows.flatMap((row) => (row.outcome === 'line' ? [row.line] : []));
}

/** Days that a whole column leaves open are written day first, as the Treasury writes them. */
function columnsOf(table: Sheet, fields: ColumnFields<TreasuryField>): Columns {
  return new Map(
    table.columns.flatMap((column): [TreasuryField, ReadColumn][] => {
      const field = fields[column.label] ?? null;
      if (field === null) return [];
      const { order, mark } = columnWriting(table.rows.map((row) => cellOf(row, column)));
      return [[field, { ...column, order: order ?? 'dmy', mark }]];
    }),
  );
}

function readRow(row: SheetRow, columns: Columns, months: Months): TreasuryRow {
  const textOf = (field: TreasuryField) => {
    const column = columns.get(field);
    return column === undefined ? '' : cellOf(row, column).replaceAll(/\s+/gu, ' ').trim();
  };
  const [number, on, money, purpose] = (['voucherNumber', 'paidOn', 'amount', 'purpose'] as const).map(
    textOf,
  );
  const shownText = shown(row.cells.filter((cell) => cell !== '').join(' | '));
  if (number === '' && on === '') return { outcome: 'leftOut', row: row.row, text: shownText };
  const paidOn = isError(on) ? null : readDay(on ?? '', columns.get('paidOn')?.order ?? 'dmy');
  const amount = isError(money) ? null : dongIn(money ?? '', columns.get('amount')?.mark ?? null);
  const violations = [
    ...checkNumber(number ?? ''),
    ...(paidOn === null ? [unreadable('paidOn', on ?? '')] : checkLineDay(paidOn, months)),
    ...(amount === null ? [unreadable('amount', money ?? '')] : []),
    ...checkPurpose(purpose ?? ''),
  ];
  if (violations.length > 0 || paidOn === null || amount === null || number === undefined) {
    return { outcome: 'rejected', row: row.row, text: shownText, violations };
  }
  const line = { position: row.row, voucherNumber: number, paidOn, amount, purpose: purpose || null };
  return { outcome: 'line', row: row.row, line };
}

/** Whole đồng, below zero with a minus or in brackets; null for what cannot be read, has a fraction, is of another currency or is beyond what can be kept. */
function dongIn(text: string, mark: DecimalMark | null): Vnd | null {
  const written = readAmount(text, wholeDongMark(numeralIn(text) ?? '') ?? mark);
  if (written === null) return null;
  const { decimal, currencies, unit } = written;
  if (currencies.length > 0 && !currencies.includes('VND')) return null;
  const scaled = decimal.digits * (unit ?? 1n);
  const scale = 10n ** BigInt(decimal.decimals);
  const amount = scaled / scale;
  const isKept = scaled % scale === 0n && Number.isSafeInteger(Number(amount));
  return isKept ? vnd(Number(amount)) : null;
}

function checkNumber(number: string): Violation[] {
  if (number === '') return [{ code: 'required', field: 'voucherNumber', params: {} }];
  if (isError(number) || /[\p{Cc}\p{Cs}\uFFFD]/u.test(number)) return [unreadable('voucherNumber', number)];
  return tooLong('voucherNumber', number, longestNumber);
}

function checkPurpose(purpose: string): Violation[] {
  if (isError(purpose) || /[\p{Cc}\p{Cs}\uFFFD]/u.test(purpose)) return [unreadable('purpose', purpose)];
  return tooLong('purpose', purpose, longestPurpose);
}

function tooLong(field: TreasuryField, text: string, limit: number): Violation[] {
  return text.length > limit ? [{ code: 'tooLong', field, params: { limit: { number: limit } } }] : [];
}

function unreadable(field: TreasuryField, text: string): Violation {
  if (text === '') return { code: 'required', field, params: {} };
  return { code: 'cellUnreadable', field, params: { text: { text: shown(text) } } };
}

/** What spreadsheet programs put where a formula fails, and a formula that was never worked out. */
function isError(text = ''): boolean {
  return text.startsWith(neverWorkedOut) || /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/u.test(text);
}

function shown(cell: string): string {
  const text = cell.replaceAll(neverWorkedOut, '');
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
