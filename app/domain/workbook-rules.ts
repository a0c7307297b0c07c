import type { PackageStatus, WorkbookField } from './codelists.ts';
import type { Vnd } from './money.ts';
import type { Violation, ViolationParam } from './violation.ts';

const firstStatus: PackageStatus = 'draft';

/** A step is moved on at the package's own page: what a workbook says of it is for reading. `recorded` null: the package is a new one. */
export function checkStatusUnmoved(
  written: PackageStatus | null,
  recorded: PackageStatus | null,
): readonly Violation[] {
  const status = recorded ?? firstStatus;
  if (written === null || written === status) return [];
  const params = {
    status: { term: `packageStatuses.${status}` },
    written: { term: `packageStatuses.${written}` },
  } as const;
  const code = recorded === null ? 'statusOfNewPackage' : 'statusMovesElsewhere';
  return [{ code, field: 'status' satisfies WorkbookField, params }];
}

/** A price that changes says by which decision, of which day, and why. */
export function checkPriceExplained(
  { from, to }: { readonly from: Vnd | null; readonly to: Vnd },
  isExplained: boolean,
): readonly Violation[] {
  if (isExplained) return [];
  const field = 'price' satisfies WorkbookField;
  if (from === null) return [{ code: 'firstPriceNeedsDecision', field, params: { to: { vnd: to } } }];
  return [{ code: 'priceNeedsDecision', field, params: { from: { vnd: from }, to: { vnd: to } } }];
}

/** What a workbook says of a record that is changed elsewhere, beside what is recorded; null is nothing. */
export type Comparison = {
  readonly field: WorkbookField;
  readonly recorded: ViolationParam | null;
  readonly written: ViolationParam | null;
};

/** Every field of a record in which the file says otherwise than what is recorded. */
export function checkRecorded(
  code: 'contractChangesElsewhere' | 'securityChangesElsewhere',
  comparisons: readonly Comparison[],
): readonly Violation[] {
  const nothing: ViolationParam = { text: '—' };
  return comparisons
    .filter(({ recorded, written }) => JSON.stringify(recorded) !== JSON.stringify(written))
    .map(({ field, recorded, written }) => ({
      code,
      field,
      params: {
        field: { term: `workbookFields.${field}` },
        from: recorded ?? nothing,
        to: written ?? nothing,
      },
    }));
}
