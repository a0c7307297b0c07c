import type { Day } from '#app/domain/day.ts';
import type { Violation } from '#app/domain/violation.ts';
import { cellOf, type SheetRow } from '#app/platform/sheets/sheet.ts';

import { namesSum } from './project-vocabulary.ts';
import type { SheetReading } from './sheet-reading.ts';

type RowFacts = {
  readonly name: string;
  readonly startOn: Day | null;
  readonly finishOn: Day | null;
  readonly isAmountTooLarge: boolean;
};

/** How long a cell may be; names and codes stand in lists and addresses. */
const limits = { name: 300, owner: 300, code: 60, decisionNumber: 100 } as const;
const longestCell = 10_000;

/** Every reason why a row cannot be a project. */
export function checkProjectRow(row: SheetRow, reading: SheetReading, facts: RowFacts): Violation[] {
  const { name, startOn, finishOn, isAmountTooLarge } = facts;
  const violations: Violation[] = [];
  if (name === '') violations.push({ code: 'projectNameMissing', params: {} });
  if (namesSum(name)) violations.push({ code: 'rowIsSum', params: { name: { text: name } } });
  violations.push(...checkCells(row, reading));
  if (startOn !== null && finishOn !== null && finishOn < startOn) {
    violations.push({ code: 'finishBeforeStart', params: { start: { day: startOn } } });
  }
  if (isAmountTooLarge) violations.push({ code: 'moneyOutOfRange', params: {} });
  return violations;
}

function checkCells(row: SheetRow, { columns, others }: SheetReading): Violation[] {
  const limited: Readonly<Record<string, number | undefined>> = limits;
  const mapped = [...columns].map(([field, column]) => ({ column, limit: limited[field] ?? longestCell }));
  return [...mapped, ...others.map((column) => ({ column, limit: longestCell }))].flatMap(
    ({ column, limit }): Violation[] => {
      const text = cellOf(row, column);
      const named = { column: { text: column.label } };
      if (text.length > limit)
        return [{ code: 'columnTooLong', params: { ...named, limit: { number: limit } } }];
      return isPrintable(text) ? [] : [{ code: 'columnUnprintable', params: named }];
    },
  );
}

function isPrintable(text: string): boolean {
  return !/[^\P{Cc}\n]|[\p{Cs}\uFFFD]/u.test(text);
}
