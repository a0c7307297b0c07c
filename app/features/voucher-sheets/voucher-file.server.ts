import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';

import {
  disbursementKinds,
  fundingSources,
  type VoucherField,
  voucherFields,
} from '#app/domain/codelists.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { serialOfDay } from '#app/platform/sheets/xlsx-days.ts';
import { xlsxText } from '#app/platform/sheets/xlsx-text.ts';

import type { LedgerRow } from '../disbursements/queries.server.ts';
import { ledgerCell, ledgerHeads, totalCells } from './ledger-cells.ts';
import { ledgerPages } from './ledger-pages.server.ts';

/** As many entries as an import takes back, with their headings and their total. */
export const mostInWorkbook = 19_000;

/** Drop-downs reach down to here: as many rows as an import takes. */
const lastRow = 20_000;
const money = { width: 20, numFmt: '#,##0' };
const widths: Readonly<Partial<Record<VoucherField, { width: number; numFmt?: string }>>> = {
  postedOn: { width: 13, numFmt: 'dd/mm/yyyy' },
  gross: money,
  recovered: money,
  cash: money,
  capitalYear: { width: 10 },
  note: { width: 40 },
};
const otherwise = { width: 24 };

type Context = Pick<Guarded, 'store' | 'actor' | 'locale' | 't'> & { readonly query: URLSearchParams };

/** The ledger as its page filters it, as a workbook that an import takes back, with what it comes to in its last row; null where that is too long. */
export async function ledgerAsWorkbook(context: Context): Promise<Uint8Array | null> {
  const entries: LedgerRow[] = [];
  for await (const rows of ledgerPages(context)) {
    entries.push(...rows);
    if (entries.length > mostInWorkbook) return null;
  }
  const { t } = context;
  const cash = entries.reduce((sum, row) => sum + BigInt(row.cash), 0n);
  const cells = entries.map((row) => voucherFields.map((field) => cellOf(field, row, t)));
  return workbook([...cells, totalCells(cash, t)], t);
}

/** An empty sheet of vouchers to be filled in. */
export async function voucherTemplate(t: Translate): Promise<Uint8Array> {
  return workbook([], t);
}

type Cells = readonly (string | number | null)[];

async function workbook(rows: readonly Cells[], t: Translate): Promise<Uint8Array> {
  const heads = ledgerHeads(t);
  const style = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } } as const;
  const noted = voucherFields.map((field, column) => {
    const comment = { text: t(`voucherSheets.notes.${field}`) };
    return [`0,${column}`, { value: heads[column] ?? field, type: 'string', style, comment }] as const;
  });
  const choices = choicesIn(t);
  return writeXlsx({
    properties: { creator: t('shell.productName') },
    sheets: [
      {
        name: t('voucherSheets.sheet'),
        columns: voucherFields.map((field) => widths[field] ?? otherwise),
        rows: [heads, ...rows.map((cells) => [...cells])],
        cells: new Map(noted),
        freezePane: { rows: 1, columns: 1 },
        dataValidations: choices.map(({ field, words }, index) => dropDown(field, { index, words }, t)),
      },
      choiceSheet(choices, t),
    ],
  });
}

function cellOf(field: VoucherField, row: LedgerRow, t: Translate): string | number | null {
  if (field === 'postedOn') return serialOfDay(row.postedOn);
  const value = ledgerCell(field, row, t);
  return typeof value === 'string' ? xlsxText(value) : value;
}

type Choice = { readonly field: VoucherField; readonly words: readonly string[] };

/** What can be chosen from, in a column of its own on a hidden sheet. */
function choicesIn(t: Translate): readonly Choice[] {
  return [
    { field: 'kind', words: disbursementKinds.map((kind) => t(`codelists.disbursementKinds.${kind}`)) },
    {
      field: 'fundingSource',
      words: fundingSources.map((source) => t(`codelists.fundingSources.${source}`)),
    },
  ];
}

function choiceSheet(choices: readonly Choice[], t: Translate): WriteSheet {
  const longest = Math.max(...choices.map(({ words }) => words.length));
  return {
    name: t('voucherSheets.choices'),
    hidden: true,
    rows: Array.from({ length: longest }, (_, row) => choices.map(({ words }) => words[row] ?? null)),
  };
}

function dropDown(
  field: VoucherField,
  { index, words }: { index: number; words: readonly string[] },
  t: Translate,
): DataValidation {
  const letter = letterOf(voucherFields.indexOf(field));
  const listed = letterOf(index);
  return {
    type: 'list',
    range: `${letter}2:${letter}${lastRow}`,
    formula1: `'${t('voucherSheets.choices')}'!$${listed}$1:$${listed}$${words.length}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: t('voucherSheets.choices'),
    errorMessage: t('voucherSheets.chooseOne'),
  };
}

/** `A` for the first column; no sheet here has more than 26 of them. */
function letterOf(column: number): string {
  return String.fromCodePoint('A'.charCodeAt(0) + column);
}
