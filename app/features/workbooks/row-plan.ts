import type { WorkbookField, WorkbookSheet } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Violation, ViolationParam } from '#app/domain/violation.ts';
import type { UnknownCell } from '#app/platform/sheets/row-cells.ts';

/** A value of a field for its reader: a figure, a code of its list, yes or no. */
export type FieldWord = ViolationParam | { readonly code: string } | { readonly answer: boolean };
export type FieldChange = {
  readonly field: WorkbookField;
  readonly from: FieldWord | null;
  readonly to: FieldWord | null;
};

export type RowOutcome =
  | { readonly outcome: 'created' | 'unchanged' }
  | { readonly outcome: 'changed'; readonly changes: readonly FieldChange[] }
  | { readonly outcome: 'rejected'; readonly violations: readonly Violation[] };

/** What becomes of one row. */
export type RowPlan = RowOutcome & {
  readonly sheet: WorkbookSheet;
  readonly sheetName: string;
  readonly row: number;
  /** What the row is about, as far as it says so. */
  readonly code: string | null;
  readonly on: Day | null;
  readonly unknown: readonly UnknownCell[];
};

type Read = {
  readonly sheetName: string;
  readonly row: number;
  readonly unknown: readonly UnknownCell[];
  readonly violations: readonly Violation[];
};

type Planning<Row extends Read> = {
  /** The same for rows about the same record. */
  readonly keyOf: (row: Row) => string;
  /** Rows are planned in this order, however they stand in the file: so their order changes nothing. */
  readonly compare: (a: Row, b: Row) => number;
  readonly about: (row: Row) => Pick<RowPlan, 'code' | 'on'>;
  readonly plan: (row: Row) => RowOutcome;
};

/** Plans the rows of a sheet. A record that stands in it twice counts once; with two contents it is refused. */
export function planRows<Row extends Read>(
  sheet: WorkbookSheet,
  rows: readonly Row[],
  { keyOf, compare, about, plan }: Planning<Row>,
): readonly RowPlan[] {
  const legible = rows.filter(({ violations }) => violations.length === 0);
  const groups = groupBy(legible, keyOf);
  const outcomes = new Map<Row, RowOutcome>();
  for (const row of legible.toSorted((a, b) => compare(a, b) || a.row - b.row)) {
    const group = groups.get(keyOf(row)) ?? [row];
    const other = group.find((one) => contentOf(one) !== contentOf(row));
    if (other !== undefined) {
      const violations: Violation[] = [{ code: 'rowTwice', params: { row: { number: other.row } } }];
      outcomes.set(row, { outcome: 'rejected', violations });
    } else outcomes.set(row, row === group[0] ? plan(row) : { outcome: 'unchanged' });
  }
  return rows.map((row) => ({
    sheet,
    sheetName: row.sheetName,
    row: row.row,
    unknown: row.unknown,
    ...about(row),
    ...(outcomes.get(row) ?? { outcome: 'rejected', violations: row.violations }),
  }));
}

/** A row that breaks rules is rejected; one that breaks none becomes what it is to become. */
export function outcomeOf(violations: readonly Violation[], accept: () => RowOutcome): RowOutcome {
  return violations.length > 0 ? { outcome: 'rejected', violations } : accept();
}

/** Rules name the fields of their forms; a workbook has names of its own for some. */
export function underFields(
  violations: readonly Violation[],
  names: Readonly<Record<string, WorkbookField>>,
): readonly Violation[] {
  return violations.map(({ field, ...violation }) => {
    const named = field === undefined ? undefined : (names[field.replace(/\[.*$/u, '')] ?? field);
    return named === undefined ? violation : { ...violation, field: named };
  });
}

/** What `required` says of fields that are empty. */
export function checkFilled(said: Readonly<Partial<Record<WorkbookField, unknown>>>): readonly Violation[] {
  return Object.entries(said).flatMap(([field, value]) =>
    value === null || value === undefined ? [{ code: 'required' as const, field, params: {} }] : [],
  );
}

export function compareTexts(a: string | null, b: string | null): number {
  const [one, other] = [a ?? '', b ?? ''];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function contentOf<Row extends Read>({ sheetName, row, unknown, violations, ...said }: Row): string {
  return JSON.stringify(said);
}

/** The figures of a plan: `read` = created + changed + unchanged + rejected. */
export function figuresOf(rows: readonly RowPlan[]) {
  const count = (outcome: RowPlan['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    read: rows.length,
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
  };
}
