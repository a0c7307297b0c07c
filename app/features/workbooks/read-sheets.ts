import {
  contractTypes,
  delayReasons,
  fundingSources,
  type Locale,
  packageStatuses,
  planParts,
  procurementCategories,
  procurementMethods,
  procurementProcedures,
  securityKinds,
  type WorkbookSheet,
} from '#app/domain/codelists.ts';
import type { Violation } from '#app/domain/violation.ts';
import { saysSomething, type UnknownCell } from '#app/platform/sheets/row-cells.ts';

import { columnsOf, type RowCells, rowCells } from './row-cells.ts';
import type { MappedSheet } from './workbook-mapping.ts';

/** Where a row stands, and what cannot be read of it. */
type Place = {
  readonly sheetName: string;
  readonly row: number;
  readonly unknown: readonly UnknownCell[];
  readonly violations: readonly Violation[];
};
export type PackageRowRead = Place & ReturnType<typeof packageIn>;
export type ContractRowRead = Place & ReturnType<typeof contractIn>;
export type SecurityRowRead = Place & ReturnType<typeof securityIn>;
export type ReportRowRead = Place & ReturnType<typeof reportIn>;

/** What a workbook says, row by row. */
export type WorkbookRows = {
  readonly packages: readonly PackageRowRead[];
  readonly contracts: readonly ContractRowRead[];
  readonly securities: readonly SecurityRowRead[];
  readonly progress: readonly ReportRowRead[];
};

/** Reads the sheets of a workbook, each row for itself. */
export function readSheets(sheets: readonly MappedSheet[], locale: Locale): WorkbookRows {
  const rowsOf = <Said>(holds: WorkbookSheet, said: (cells: RowCells) => Said) =>
    sheets.filter((sheet) => sheet.holds === holds).flatMap((sheet) => readRows(sheet, locale, said));
  return {
    packages: rowsOf('packages', packageIn),
    contracts: rowsOf('contracts', contractIn),
    securities: rowsOf('securities', securityIn),
    progress: rowsOf('progress', reportIn),
  };
}

function readRows<Said>(
  sheet: MappedSheet,
  locale: Locale,
  said: (cells: RowCells) => Said,
): (Place & Said)[] {
  const columns = columnsOf(sheet);
  return sheet.table.rows
    .filter((row) => saysSomething(row, columns))
    .map((row) => {
      const cells = rowCells(row, columns, locale);
      const { unknown, violations } = cells;
      return { sheetName: sheet.name, row: row.row, unknown, violations, ...said(cells) };
    });
}

function packageIn(cells: RowCells) {
  const code = cells.line('packageCode', 60)?.toUpperCase() ?? null;
  if (code === null) cells.need('packageCode');
  return {
    code,
    name: cells.line('packageName', 300),
    part: cells.code('planPart', planParts),
    price: cells.money('price'),
    fundingSource: cells.code('fundingSource', fundingSources),
    category: cells.code('category', procurementCategories),
    method: cells.code('method', procurementMethods),
    procedure: cells.code('procedure', procurementProcedures),
    contractType: cells.code('contractType', contractTypes),
    selectionStart: cells.start('selectionStart'),
    selectionDays: cells.days('selectionDays'),
    executionDays: cells.days('executionDays'),
    purchaseOption: cells.share('purchaseOption'),
    isPrequalified: cells.answer('isPrequalified'),
    isOnline: cells.answer('isOnline'),
    isDomestic: cells.answer('isDomestic'),
    bidSupervision: cells.line('bidSupervision', 300),
    isComplex: cells.answer('isComplex'),
    isIt: cells.answer('isIt'),
    status: cells.code('status', packageStatuses) ?? null,
    decisionNumber: cells.line('decisionNumber', 100) ?? null,
    decidedOn: cells.day('decidedOn') ?? null,
    priceReason: cells.line('priceReason', 1_000) ?? null,
  };
}

function contractIn(cells: RowCells) {
  const packageCode = cells.line('packageCode', 60)?.toUpperCase() ?? null;
  const number = cells.line('contractNumber', 100) ?? null;
  if (packageCode === null) cells.need('packageCode');
  if (number === null) cells.need('contractNumber');
  return {
    packageCode,
    number,
    lot: cells.line('lot', 200),
    signedOn: cells.day('signedOn'),
    value: cells.money('contractValue'),
    finishOn: cells.day('finishOn'),
    parties: cells.parties('parties'),
    areNew: cells.answer('areNewSuppliers') ?? false,
  };
}

function securityIn(cells: RowCells) {
  const contractNumber = cells.line('contractNumber', 100) ?? null;
  const kind = cells.code('securityKind', securityKinds) ?? null;
  const number = cells.line('securityNumber', 100) ?? null;
  if (contractNumber === null) cells.need('contractNumber');
  if (kind === null) cells.need('securityKind');
  if (number === null) cells.need('securityNumber');
  return {
    contractNumber,
    kind,
    number,
    issuer: cells.line('issuer', 300),
    amount: cells.money('securityAmount'),
    issuedOn: cells.day('issuedOn'),
    expiresOn: cells.day('expiresOn'),
    replaces: cells.line('replacesNumber', 100) ?? null,
    releasedOn: cells.day('releasedOn') ?? null,
  };
}

function reportIn(cells: RowCells) {
  const packageCode = cells.line('packageCode', 60)?.toUpperCase() ?? null;
  const on = cells.day('reportedOn') ?? null;
  const physical = cells.share('physical') ?? null;
  if (packageCode === null) cells.need('packageCode');
  if (on === null) cells.need('reportedOn');
  if (physical === null) cells.need('physical');
  return {
    packageCode,
    on,
    physical,
    acceptedValue: cells.money('acceptedValue'),
    delayReason: cells.code('delayReason', delayReasons),
    note: cells.line('note', 2_000),
  };
}
