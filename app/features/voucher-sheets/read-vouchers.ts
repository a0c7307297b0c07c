import {
  type DisbursementKind,
  disbursementKinds,
  type FundingSource,
  fundingSources,
  type Locale,
  type VoucherField,
} from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { negateVnd, type Vnd } from '#app/domain/money.ts';
import { parseMoney } from '#app/domain/money-text.ts';
import { en } from '#app/i18n/en.ts';
import { vi } from '#app/i18n/vi.ts';
import { headReader } from '#app/platform/sheets/column-mapping.ts';
import {
  accepted,
  cellsOf,
  columnsByField,
  type DatedColumn,
  type Said,
  saysSomething,
} from '#app/platform/sheets/row-cells.ts';
import { cellOf, type SheetRow } from '#app/platform/sheets/sheet.ts';

import type { VoucherTable } from './voucher-table.ts';
import { carriedText, type VoucherRow } from './voucher-row.ts';

const dictionaries = [vi, en] as const;

const kindNamedBy = headReader(disbursementKinds, (kind) =>
  dictionaries.flatMap(({ codelists, disbursements }) => [
    codelists.disbursementKinds[kind],
    disbursements.ledger.kinds[kind],
  ]),
);
const sourceNamedBy = headReader(fundingSources, (source) =>
  dictionaries.map(({ codelists }) => codelists.fundingSources[source]),
);

type Columns = ReadonlyMap<VoucherField, DatedColumn>;

/** The rows of a sheet, each for itself; one that only adds up the others is left out. */
export function readVouchers(
  { table, columns: fields }: VoucherTable,
  locale: Locale,
): readonly VoucherRow[] {
  const columns: Columns = columnsByField(table, fields);
  return table.rows
    .filter((row) => saysSomething(row, columns) && !isTotal(row, columns))
    .map((row) => readVoucher(row, columns, locale));
}

/** Whoever has these filled in means a voucher. */
const tellingFields = ['postedOn', 'projectCode', 'contractNumber', 'kind', 'capitalYear'] as const;
const totalWords: ReadonlySet<string> = new Set(
  ['Cộng', ...dictionaries.map(({ voucherSheets }) => voucherSheets.total)].map(foldText),
);

function isTotal(row: SheetRow, columns: Columns): boolean {
  const cell = (field: VoucherField) => {
    const column = columns.get(field);
    return column === undefined ? '' : cellOf(row, column);
  };
  return (
    totalWords.has(foldText(cell('voucherNumber'))) && tellingFields.every((field) => cell(field) === '')
  );
}

function readVoucher(row: SheetRow, columns: Columns, locale: Locale): VoucherRow {
  const { violations, unknown, need, read, day, money, line: readLine } = cellsOf(row, columns, locale);
  const line = (field: VoucherField, longest: number): Said<string> => {
    const text = readLine(field, longest);
    return typeof text === 'string' ? carriedText(text) : text;
  };
  const code = (field: VoucherField) => line(field, 60)?.toUpperCase();
  const said = {
    voucherNumber: line('voucherNumber', 50) ?? null,
    postedOn: day('postedOn') ?? null,
    projectCode: code('projectCode') ?? null,
    packageCode: code('packageCode'),
    contractNumber: line('contractNumber', 100),
    kind: read<DisbursementKind>('kind', (cell) => accepted(kindNamedBy(cell))) ?? null,
    gross: money('gross'),
    recovered: money('recovered'),
    cash: read('cash', (cell) => signedMoneyIn(cell, locale)),
    capitalYear: read('capitalYear', (cell) => accepted(yearIn(cell))) ?? null,
    fundingSource: read<FundingSource>('fundingSource', (cell) => accepted(sourceNamedBy(cell))),
    note: line('note', 500),
    reverses: line('reverses', 50),
  };
  const whatItUndoes = ['reverses', 'note'] as const;
  const whatItPays = ['gross', 'fundingSource'] as const;
  const needed = [
    ...(['voucherNumber', 'postedOn', 'projectCode', 'kind', 'capitalYear'] as const),
    ...(said.kind === 'reversal' ? whatItUndoes : whatItPays),
  ];
  for (const field of needed) if (said[field] === null || said[field] === undefined) need(field);
  return { row: row.row, unknown, violations, ...said };
}

function yearIn(text: string): number | null {
  return /^(19|20|21)\d\d$/u.test(text) ? Number(text) : null;
}

/** Money that may also have come back: below zero with a sign before it. */
function signedMoneyIn(text: string, locale: Locale) {
  const [, sign, amount = text] = /^([-−–]\s?)?(.*)$/u.exec(text) ?? [];
  const parsed = parseMoney(amount, locale);
  if (!parsed.ok) return { violation: parsed.violation };
  return accepted<Vnd>(sign === undefined ? parsed.amount : negateVnd(parsed.amount));
}
