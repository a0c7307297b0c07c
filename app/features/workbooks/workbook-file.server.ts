import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';

import {
  type Locale,
  type WorkbookField,
  type WorkbookSheet,
  workbookSheets,
} from '#app/domain/codelists.ts';
import { parseDay } from '#app/domain/day.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { serialOfDay } from '#app/platform/sheets/xlsx-days.ts';
import { xlsxText } from '#app/platform/sheets/xlsx-text.ts';

import { codeWord } from './field-word.ts';
import type { WorkbookPosition } from './load-workbook-position.server.ts';
import { type RecordedValues, recordedRows } from './recorded-rows.ts';
import { codesOf, fieldKinds, keyFields, sheetFields } from './workbook-fields.ts';

/** Drop-downs reach down to here: as many rows as an import takes. */
const lastRow = 20_001;
const widths = { line: 28, money: 20, day: 13, share: 12, days: 12, start: 14, answer: 12, parties: 44 };
const formats: Readonly<Record<string, string>> = { money: '#,##0', day: 'dd/mm/yyyy', share: '0.00%' };

type Speech = { readonly t: Translate; readonly locale: Locale };

/** A project's workbook as it stands, which is the template for the next import: with drop-downs, and a note on each heading that says what to write. */
export async function workbookFile(position: WorkbookPosition, speech: Speech): Promise<Uint8Array> {
  const { t } = speech;
  const choices = choiceColumns(speech);
  const recorded = recordedRows(position);
  return writeXlsx({
    properties: { creator: t('shell.productName') },
    sheets: [
      ...workbookSheets.map((sheet) => sheetOf(sheet, recorded[sheet], choices, speech)),
      choiceSheet(choices, speech),
    ],
  });
}

type Choices = ReadonlyMap<WorkbookField, { readonly column: string; readonly words: readonly string[] }>;

function sheetOf(
  sheet: WorkbookSheet,
  recorded: readonly RecordedValues[],
  choices: Choices,
  { t, locale }: Speech,
): WriteSheet {
  const fields = sheetFields[sheet];
  const heads = fields.map((field) => t(`codelists.workbookFields.${field}`));
  const cells = fields.map((field, column) => {
    const text = t(`workbooks.notes.${field}`);
    const value = heads[column] ?? field;
    const style = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } } as const;
    return [`0,${column}`, { value, type: 'string', style, comment: { text } }] as const;
  });
  return {
    name: t(`codelists.workbookSheets.${sheet}`),
    columns: fields.map((field) => ({ width: widthOf(field), ...formatOf(field) })),
    rows: [heads, ...recorded.map((values) => fields.map((field) => cellOf(field, values, { t, locale })))],
    cells: new Map(cells),
    freezePane: { rows: 1, columns: keyFields[sheet].length },
    dataValidations: fields.flatMap((field, column) => {
      const choice = choices.get(field);
      return choice === undefined ? [] : [dropDown(letterOf(column), choice, t)];
    }),
  };
}

function dropDown(
  letter: string,
  { column, words }: { column: string; words: readonly string[] },
  t: Translate,
): DataValidation {
  return {
    type: 'list',
    range: `${letter}2:${letter}${lastRow}`,
    formula1: `'${t('workbooks.choices')}'!$${column}$1:$${column}$${words.length}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: t('workbooks.choices'),
    errorMessage: t('workbooks.chooseOne'),
  };
}

/** The words of each drop-down in a column of their own: a list inside the rule itself ends at 255 characters. */
function choiceColumns({ t, locale }: Speech): Choices {
  const fields = [...new Set(workbookSheets.flatMap((sheet) => sheetFields[sheet]))].filter((field) => {
    const kind = fieldKinds[field];
    return typeof kind !== 'string' || kind === 'answer';
  });
  return new Map(
    fields.map((field, index) => {
      const kind = fieldKinds[field];
      const words =
        typeof kind === 'string'
          ? [t('selectionPlan.yes'), t('selectionPlan.no')]
          : codesOf(kind.list).map((code) => codeWord(field, code, locale));
      return [field, { column: letterOf(index), words }];
    }),
  );
}

function choiceSheet(choices: Choices, { t }: Speech): WriteSheet {
  const columns = [...choices.values()];
  const longest = Math.max(...columns.map(({ words }) => words.length));
  return {
    name: t('workbooks.choices'),
    hidden: true,
    rows: Array.from({ length: longest }, (_, row) => columns.map(({ words }) => words[row] ?? null)),
  };
}

function cellOf(field: WorkbookField, values: RecordedValues, { t, locale }: Speech): string | number | null {
  const value = values[field] ?? null;
  if (value === null) return null;
  if (typeof value === 'boolean') return t(value ? 'selectionPlan.yes' : 'selectionPlan.no');
  const kind = fieldKinds[field];
  if (typeof value === 'number') return kind === 'share' ? value / 10_000 : value;
  if (typeof kind !== 'string') return codeWord(field, value, locale);
  const day = kind === 'day' ? parseDay(value) : null;
  return day === null ? xlsxText(value) : serialOfDay(day);
}

function widthOf(field: WorkbookField): number {
  const kind = fieldKinds[field];
  return typeof kind === 'string' ? widths[kind] : 26;
}

function formatOf(field: WorkbookField): { numFmt?: string } {
  const kind = fieldKinds[field];
  const numFmt = typeof kind === 'string' ? formats[kind] : undefined;
  return numFmt === undefined ? {} : { numFmt };
}

/** `A` for the first column; no sheet has more than 26 of them. */
function letterOf(column: number): string {
  return String.fromCodePoint('A'.charCodeAt(0) + column);
}
