import { type TreasuryField, treasuryFields } from '#app/domain/codelists.ts';
import { en } from '#app/i18n/en.ts';
import { vi } from '#app/i18n/vi.ts';
import {
  checkColumns,
  checkStatedColumns,
  type ColumnFields,
  headReader,
  readColumns,
  type ReadColumns,
} from '#app/platform/sheets/column-mapping.ts';
import { type Sheet, sheetOf } from '#app/platform/sheets/sheet.ts';
import type { NamedGrid } from '#app/platform/sheets/xlsx-grid.ts';
import { RuleViolations, type Violation } from '#app/domain/violation.ts';

/** What the Treasury's own tables call these columns, beside the words of our dictionaries. */
const otherWords: Readonly<Record<TreasuryField, readonly string[]>> = {
  voucherNumber: ['Số CT', 'Số chứng từ KBNN', 'Số UNC', 'Số bút toán', 'Voucher no', 'Voucher'],
  paidOn: ['Ngày', 'Ngày chứng từ', 'Ngày CT', 'Ngày hạch toán', 'Ngày thanh toán', 'Date', 'Payment date'],
  amount: ['Số tiền thanh toán', 'Số tiền chi', 'Số tiền đồng', 'Số thanh toán', 'Amount VND'],
  purpose: ['Nội dung', 'Diễn giải', 'Nội dung thanh toán', 'Description', 'Purpose'],
};

/** Without these a line cannot be matched. */
const needed = ['voucherNumber', 'paidOn', 'amount'] as const satisfies readonly TreasuryField[];

const names = {
  sheet: { term: 'sheetPurposes.treasuryList' },
  wordFor: (field: TreasuryField) => ({ term: `treasuryFields.${field}` }) as const,
} as const;

const fieldNamedBy = headReader(treasuryFields, (field) => [
  ...[vi, en].map(({ codelists }) => codelists.treasuryFields[field]),
  ...otherWords[field],
]);

/** The Treasury's table in a file: on the sheet whose head names most of its columns, else on the first with rows; throws `RuleViolations` where there is none. */
export function treasuryTableIn(grids: readonly NamedGrid[]): Sheet {
  const tables = grids
    .map(({ grid }) => sheetOf(grid, (cell) => fieldNamedBy(cell) !== null))
    .filter(({ rows }) => rows.length > 0);
  const named = ({ columns }: Sheet) =>
    new Set(columns.flatMap(({ label }) => fieldNamedBy(label) ?? [])).size;
  const [best] = tables.toSorted((a, b) => named(b) - named(a));
  if (best === undefined) throw new RuleViolations([{ code: 'fileWithoutRows', field: 'file', params: {} }]);
  return best;
}

/** How a list's columns are read: as somebody said, and where nobody did as their heads tell. */
export function readTreasuryColumns(
  table: Sheet,
  stated: ColumnFields<TreasuryField> | null,
): ReadColumns<TreasuryField> {
  return readColumns(table, stated, fieldNamedBy);
}

/** Every reason why a list cannot be read so. A column of which nobody knows what it is may hold what matters: it is asked about. */
export function checkTreasuryColumns(read: ReadColumns<TreasuryField>): Violation[] {
  return checkColumns(read, needed, names);
}

/** Every reason why what somebody says of its columns cannot be meant. */
export function checkStatedTreasuryColumns(stated: ColumnFields<TreasuryField>): Violation[] {
  return checkStatedColumns(stated, treasuryFields, names);
}
