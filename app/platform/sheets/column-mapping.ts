import { foldText } from '#app/domain/folded-text.ts';
import type { Violation, ViolationParam } from '#app/domain/violation.ts';

import type { Sheet, SheetColumn } from './sheet.ts';
import { cellOf } from './sheet.ts';

/** What columns say, by their labels; null leaves a column out. */
export type ColumnFields<Field extends string> = Readonly<Record<string, Field | null>>;

/** A table's columns as they are read. */
export type ReadColumns<Field extends string> = {
  readonly columns: ColumnFields<Field>;
  /** Labels of columns that nobody recognised and nobody left out. */
  readonly open: readonly string[];
};

/** A column as the form shows it on which people say what it is. */
export type ShownColumn<Field extends string> = {
  readonly label: string;
  readonly field: Field | null;
  readonly isOpen: boolean;
  readonly samples: readonly string[];
};

const samplesShown = 3;
const longestSample = 60;

/** Reads heads: the code that a head names by one of its words, whatever their case and marks; null when it names none. */
export function headReader<Code extends string>(
  codes: readonly Code[],
  wordsOf: (code: Code) => readonly string[],
): (head: string) => Code | null {
  const byHead = new Map(
    codes.flatMap((code) => [code, ...wordsOf(code)].map((word) => [headWords(word), code] as const)),
  );
  return (head) => byHead.get(headWords(head)) ?? null;
}

/** What each column of a table says: what somebody stated, else what its head names; no field twice. */
export function readColumns<Field extends string>(
  { columns: heads }: Sheet,
  stated: ColumnFields<Field> | null,
  fieldNamedBy: (head: string) => Field | null,
): ReadColumns<Field> {
  const taken = new Set<Field>();
  const columns: Record<string, Field | null> = {};
  const open: string[] = [];
  for (const { label } of heads) {
    const isStated = stated !== null && Object.hasOwn(stated, label);
    const field = isStated ? (stated[label] ?? null) : fieldNamedBy(label);
    const isFree = field !== null && !taken.has(field);
    columns[label] = isFree ? field : null;
    if (isFree) taken.add(field);
    else if (!isStated) open.push(label);
  }
  return { columns, open };
}

/** The fields that somebody chose for a table's columns, in their order. */
export function columnsAsChosen<Field extends string>(
  { columns }: Sheet,
  chosen: readonly (Field | null)[],
): ColumnFields<Field> {
  return Object.fromEntries(columns.map(({ label }, index) => [label, chosen[index] ?? null]));
}

/** How rules name a table and its fields. */
type Names<Field extends string> = {
  readonly sheet: ViolationParam;
  readonly wordFor: (field: Field) => ViolationParam;
};

/** Every reason why a table cannot be read so: a field that it needs and no column says, or columns of which nobody knows what they are. */
export function checkColumns<Field extends string>(
  { columns, open }: ReadColumns<Field>,
  needed: readonly Field[],
  { sheet, wordFor }: Names<Field>,
): Violation[] {
  const fields = new Set(Object.values(columns));
  const missing = needed
    .filter((field) => !fields.has(field))
    .map((field): Violation => {
      return { code: 'workbookColumnMissing', params: { sheet, column: wordFor(field) } };
    });
  if (open.length === 0) return missing;
  const params = { sheet, columns: { text: open.map((label) => `“${label}”`).join(', ') } };
  return [...missing, { code: 'workbookColumnsOpen', params }];
}

/** Every reason why what somebody says of columns cannot be meant: a field that the table does not have, or one that two columns are. */
export function checkStatedColumns<Field extends string>(
  stated: ColumnFields<Field>,
  had: readonly Field[],
  { sheet, wordFor }: Names<Field>,
): Violation[] {
  const taken = new Set<Field>();
  return Object.entries(stated).flatMap(([label, field]): Violation[] => {
    if (field === null) return [];
    const params = { column: { text: label }, field: wordFor(field) };
    if (!had.includes(field)) return [{ code: 'workbookColumnForeign', params: { ...params, sheet } }];
    if (taken.has(field)) return [{ code: 'workbookFieldTwice', params }];
    taken.add(field);
    return [];
  });
}

/** The columns of a table as a form shows them, each with what it is and a few of its values. */
export function shownColumns<Field extends string>(
  table: Sheet,
  { columns, open }: ReadColumns<Field>,
): ShownColumn<Field>[] {
  return table.columns.map((column) => ({
    label: column.label,
    field: columns[column.label] ?? null,
    isOpen: open.includes(column.label),
    samples: samplesOf(column, table),
  }));
}

/** The same for the same heads of files for one purpose, whatever their order, case and marks: under its hash a mapping is remembered. */
export function headsText(purpose: string, { columns }: Sheet): string {
  return JSON.stringify([purpose, ...columns.map(({ label }) => foldText(label)).toSorted()]);
}

/** What stands in brackets behind a name, and a star, say how it is filled in and not what it is. */
function headWords(head: string): string {
  return foldText(head.replaceAll(/[([][^()[\]]*[)\]]/gu, ' ').replaceAll(/[^\p{L}\p{N}\s]+/gu, ' '));
}

function samplesOf(column: SheetColumn, { rows }: Sheet): string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const cell = cellOf(row, column);
    if (cell !== '' && !samples.includes(cell)) samples.push(cell);
    if (samples.length === samplesShown) break;
  }
  return samples.map((sample) =>
    sample.length > longestSample ? `${sample.slice(0, longestSample)}…` : sample,
  );
}
