import {
  type AmountUnit,
  amountUnits,
  type ProjectImportField,
  projectImportFields,
  type WritingHabit,
} from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Sheet, SheetColumn } from '#app/platform/sheets/sheet.ts';
import { readRate, unitSizes } from '#app/platform/sheets/stated-money.ts';
import { isCurrency, readMeasure } from '#app/platform/sheets/written-amount.ts';

import { type ColumnChoice, guessColumns } from './guess-columns.ts';
import { measureInHead } from './header-words.ts';

/** How a list's columns are read, and what is said of all its rows. */
export type ProjectMapping = {
  /** The label of the column that says each field. */
  readonly columns: ColumnChoice;
  /** Whether the other columns are kept, as what the source states. */
  readonly keepOthers: boolean;
  /** ISO 4217; null where nobody says it. */
  readonly currency: string | null;
  /** Đồng for one of the currency, as typed. */
  readonly rate: string | null;
  readonly unit: AmountUnit;
  readonly writing: WritingHabit;
  /** Where no column says it. */
  readonly provinceCode: string | null;
  readonly unitName: string | null;
};

/** What may be said instead of being guessed; a column that is null says nothing of its field. */
export type StatedMapping = Partial<Omit<ProjectMapping, 'columns'>> & {
  readonly columns?: Readonly<Partial<Record<ProjectImportField, string | null>>>;
};

/** A mapping for a sheet: what is stated, and for the rest what heads and values tell. */
export function mappingFor(
  sheet: Sheet,
  { columns: stated = {}, ...said }: StatedMapping = {},
): ProjectMapping {
  const guessed = guessColumns(sheet);
  const columns: Partial<Record<ProjectImportField, string>> = {};
  const spoken = new Set(Object.values(stated));
  for (const field of projectImportFields) {
    const label =
      field in stated ? stated[field] : spoken.has(guessed[field] ?? null) ? null : guessed[field];
    if (typeof label === 'string') columns[field] = findColumn(sheet, label)?.label ?? label;
  }
  const measure = measureOf(columns.totalInvestment ?? '');
  return {
    keepOthers: true,
    rate: null,
    writing: 'auto',
    provinceCode: null,
    unitName: null,
    ...measure,
    ...said,
    columns,
  };
}

/** What a head says of its amounts: `(triệu đồng)`, `£m`. */
function measureOf(label: string): Pick<ProjectMapping, 'currency' | 'unit'> {
  const measure = readMeasure(measureInHead(label));
  const unit = amountUnits.find((known) => unitSizes[known] === (measure?.unit ?? 1n)) ?? 'one';
  const isDong = measure?.currencies.length === 1 && measure.currencies[0] === 'VND';
  return { currency: isDong ? 'VND' : null, unit };
}

/** The column that a label names, whatever its case and marks. */
export function findColumn({ columns }: Sheet, label: string): SheetColumn | undefined {
  const folded = foldText(label);
  return (
    columns.find((column) => column.label === label) ??
    columns.find((column) => foldText(column.label) === folded)
  );
}

/** Every reason why a mapping cannot be used for a sheet; each names the form's field. */
export function checkMapping(sheet: Sheet, { columns, currency, rate }: ProjectMapping): Violation[] {
  const violations: Violation[] = [];
  const fieldOf = new Map<string, ProjectImportField>();
  if (columns.name === undefined)
    violations.push({ code: 'nameColumnMissing', field: 'columns.name', params: {} });
  for (const field of projectImportFields) {
    const label = columns[field];
    if (label === undefined) continue;
    const at = { field: `columns.${field}` };
    const column = findColumn(sheet, label);
    const other = fieldOf.get(column?.label ?? label);
    if (column === undefined) {
      violations.push({ code: 'columnUnknown', ...at, params: { column: { text: label } } });
    } else if (other !== undefined) {
      const params = { column: { text: label }, field: { term: `projectImportFields.${other}` as const } };
      violations.push({ code: 'columnChosenTwice', ...at, params });
    } else fieldOf.set(column.label, field);
  }
  return [...violations, ...checkCurrency(currency, rate)];
}

function checkCurrency(currency: string | null, rate: string | null): Violation[] {
  if (currency !== null && !isCurrency(currency)) {
    return [{ code: 'currencyUnknown', field: 'currency', params: { currency: { text: currency } } }];
  }
  if (currency === null && rate !== null)
    return [{ code: 'rateWithoutCurrency', field: 'currency', params: {} }];
  const isForeign = currency !== null && currency !== 'VND';
  if (isForeign && rate === null) {
    return [{ code: 'rateMissing', field: 'rate', params: { currency: { text: currency } } }];
  }
  if (rate !== null && readRate(rate) === null) {
    return [{ code: 'rateUnreadable', field: 'rate', params: { rate: { text: rate } } }];
  }
  return [];
}
