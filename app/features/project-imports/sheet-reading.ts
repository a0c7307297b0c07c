import { type ProjectImportField, projectImportFields, type WritingHabit } from '#app/domain/codelists.ts';
import { type ColumnWriting, columnWriting } from '#app/platform/sheets/column-kind.ts';
import { cellOf, type Sheet, type SheetColumn } from '#app/platform/sheets/sheet.ts';
import { type MoneyReading, readRate, unitSizes } from '#app/platform/sheets/stated-money.ts';
import type { DayOrder } from '#app/platform/sheets/written-day.ts';
import type { DecimalMark } from '#app/platform/sheets/written-number.ts';

import { findColumn, type ProjectMapping } from './project-mapping.ts';

export type ReadColumn = SheetColumn & { readonly writing: ColumnWriting };

/** How a sheet is read: worked out once, for all its rows. */
export type SheetReading = {
  readonly columns: ReadonlyMap<ProjectImportField, ReadColumn>;
  /** The columns that say no field. */
  readonly others: readonly ReadColumn[];
  /** Where a column stands in the file. */
  readonly order: (label: string) => number;
  readonly money: Omit<MoneyReading, 'mark'>;
  /** What is written behind an amount that was converted; empty where none is. */
  readonly rateWords: string;
};

type Habit = { readonly order: DayOrder | null; readonly mark: DecimalMark | null };

const habits: Readonly<Record<WritingHabit, Habit>> = {
  auto: { order: null, mark: null },
  vi: { order: 'dmy', mark: ',' },
  enGb: { order: 'dmy', mark: '.' },
  enUs: { order: 'mdy', mark: '.' },
};

/** How to read a sheet by a mapping. */
export function sheetReadingOf(sheet: Sheet, mapping: ProjectMapping): SheetReading {
  const { currency, rate, unit, writing } = mapping;
  const columns = new Map<ProjectImportField, ReadColumn>();
  for (const field of projectImportFields) {
    const column = findColumn(sheet, mapping.columns[field] ?? '');
    if (column !== undefined) columns.set(field, readColumn(column, sheet, writing));
  }
  const taken = new Set([...columns.values()].map(({ index }) => index));
  const others = sheet.columns.filter(({ index }) => !taken.has(index));
  const isForeign = currency !== null && currency !== 'VND' && rate !== null;
  const indexes = new Map(sheet.columns.map(({ label, index }) => [label, index]));
  return {
    columns,
    order: (label) => indexes.get(label) ?? 0,
    others: others.map((column) => readColumn(column, sheet, writing)),
    money: { currency, rate: rate === null ? null : readRate(rate), unit: unitSizes[unit] },
    rateWords: [isForeign ? `1 ${currency} = ${rate} VND` : '', unit === 'one' ? '' : `× ${unitSizes[unit]}`]
      .filter((words) => words !== '')
      .map((words) => `; ${words}`)
      .join(''),
  };
}

function readColumn(column: SheetColumn, sheet: Sheet, writing: WritingHabit): ReadColumn {
  const told = columnWriting(sheet.rows.map((row) => cellOf(row, column)));
  const { order, mark } = habits[writing];
  return { ...column, writing: { ...told, order: order ?? told.order, mark: mark ?? told.mark } };
}
