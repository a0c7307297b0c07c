import { type VoucherField, voucherFields } from '#app/domain/codelists.ts';
import { RuleViolations, type Violation } from '#app/domain/violation.ts';
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

/** The sheet of a file on which its vouchers stand. */
export type VoucherSheet = { readonly name: string; readonly table: Sheet };
export type VoucherTable = VoucherSheet & ReadColumns<VoucherField>;

/** The columns without which no voucher can be read. */
const neededFields = [
  'voucherNumber',
  'postedOn',
  'projectCode',
  'kind',
  'gross',
  'capitalYear',
  'fundingSource',
] as const satisfies readonly VoucherField[];

const dictionaries = [vi, en] as const;
const fieldNamedBy = headReader(voucherFields, (field) =>
  dictionaries.map(({ codelists }) => codelists.voucherFields[field]),
);

/** The sheet of vouchers among those of a file: the one whose heads name two columns of vouchers, else the only one; throws `RuleViolations` for none, and for several. */
export function voucherSheetIn(grids: readonly NamedGrid[]): VoucherSheet {
  const sheets = grids
    .map(({ name, grid }) => ({ name, table: sheetOf(grid, (cell) => fieldNamedBy(cell) !== null) }))
    .filter(({ table }) => table.columns.length > 0 && table.rows.length > 0);
  const named = sheets.filter(({ table }) => fieldsNamed(table) > 1);
  const [sheet, another] = named.length > 0 ? named : sheets;
  if (sheet === undefined) throw new RuleViolations([{ code: 'fileWithoutRows', field: 'file', params: {} }]);
  if (another === undefined) return sheet;
  const names = { text: (named.length > 0 ? named : sheets).map(({ name }) => `“${name}”`).join(', ') };
  throw new RuleViolations([{ code: 'voucherSheetsSeveral', field: 'file', params: { sheets: names } }]);
}

/** A sheet as it is read: as somebody said, and where nobody did as its heads tell. */
export function voucherTable(sheet: VoucherSheet, said: ColumnFields<VoucherField> | null): VoucherTable {
  return { ...sheet, ...readColumns(sheet.table, said, fieldNamedBy) };
}

/** Every reason why a sheet cannot be read so. */
export function checkVoucherTable(table: VoucherTable): Violation[] {
  return checkColumns(table, neededFields, namesOf(table));
}

/** Every reason why what somebody says of the columns cannot be meant. */
export function checkSaidColumns(sheet: VoucherSheet, said: ColumnFields<VoucherField>): Violation[] {
  return checkStatedColumns(said, voucherFields, namesOf(sheet));
}

function namesOf({ name }: VoucherSheet) {
  return {
    sheet: name === '' ? ({ term: 'sheetPurposes.vouchers' } as const) : { text: name },
    wordFor: (field: VoucherField) => ({ term: `voucherFields.${field}` }) as const,
  };
}

function fieldsNamed({ columns }: Sheet): number {
  return new Set(columns.flatMap(({ label }) => fieldNamedBy(label) ?? [])).size;
}
