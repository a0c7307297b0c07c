import type { Day } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { type Vnd, vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { UnknownCell } from '#app/platform/sheets/row-cells.ts';

import type { VoucherPosition } from './load-voucher-position.server.ts';
import { planVoucher, type VoucherDeed } from './plan-voucher.ts';
import { voucherKey, type VoucherRow } from './voucher-row.ts';
import { beginState } from './voucher-state.ts';

export type VoucherOutcome =
  | { readonly outcome: 'created' | 'unchanged' }
  | { readonly outcome: 'rejected'; readonly violations: readonly Violation[] };

/** What becomes of one row. */
export type VoucherPlan = VoucherOutcome & {
  readonly row: number;
  readonly voucherNumber: string | null;
  readonly projectCode: string | null;
  readonly postedOn: Day | null;
  /** What the row takes out of the Treasury, less what it gives back; null where it does not say. */
  readonly cash: Vnd | null;
  readonly unknown: readonly UnknownCell[];
};

/** What an import of these rows would do, row by row, by the rules of the form; each row finds the ledger as those before it would leave it. */
export function planVouchers(
  rows: readonly VoucherRow[],
  position: VoucherPosition,
  asked: { readonly actor: Actor; readonly today: Day },
): { readonly rows: readonly VoucherPlan[]; readonly deeds: readonly VoucherDeed[] } {
  const state = { projects: beginState(position), recoverBy: position.recoverBy, ...asked };
  const legible = rows.filter(({ violations }) => violations.length === 0);
  const groups = groupBy(legible, keyOf);
  const planned = new Map<VoucherRow, VoucherOutcome & { cash: Vnd | null }>();
  const deeds: VoucherDeed[] = [];
  for (const row of inOrder(legible)) {
    const [first = row, ...others] = groups.get(keyOf(row)) ?? [];
    const other = [first, ...others].find((one) => contentOf(one) !== contentOf(row));
    if (other !== undefined) {
      const violations: Violation[] = [{ code: 'rowTwice', params: { row: { number: other.row } } }];
      planned.set(row, { outcome: 'rejected', violations, cash: null });
    } else if (row !== first) planned.set(row, { outcome: 'unchanged', cash: null });
    else {
      const { deed, ...outcome } = planVoucher(row, state);
      if (deed !== null) deeds.push(deed);
      planned.set(row, outcome);
    }
  }
  return {
    rows: rows.map((row) => ({
      row: row.row,
      voucherNumber: row.voucherNumber,
      projectCode: row.projectCode,
      postedOn: row.postedOn,
      unknown: row.unknown,
      ...(planned.get(row) ?? { outcome: 'rejected', violations: row.violations, cash: null }),
    })),
    deeds,
  };
}

/** How rows of the same day follow each other: what gives money back before what takes it, unless it gives back what the day took. */
const ranks = { reversal: 0, advance: 1, payment: 2, paymentReturn: 3, advanceReturn: 4 } as const;
const rankOfUndoing = 5;

/**
 * The rows in the order in which they are planned, however they stand in the file: so their order changes nothing. By day; a reversal
 * of a voucher that stands in the file follows the vouchers of its day.
 */
export function inOrder(rows: readonly VoucherRow[]): readonly VoucherRow[] {
  const named = new Set(rows.map(keyOf));
  const rankOf = (row: VoucherRow) => {
    const undone = voucherKey(row.projectCode, row.capitalYear, row.reverses ?? '');
    if (row.kind === 'reversal' && named.has(undone)) return rankOfUndoing;
    return row.kind === null ? 0 : ranks[row.kind];
  };
  return rows
    .map((row) => ({ row, day: row.postedOn ?? '', rank: rankOf(row), key: keyOf(row) }))
    .toSorted(
      (a, b) => compare(a.day, b.day) || a.rank - b.rank || compare(a.key, b.key) || a.row.row - b.row.row,
    )
    .map(({ row }) => row);
}

function keyOf({ projectCode, capitalYear, voucherNumber }: VoucherRow): string {
  return voucherKey(projectCode, capitalYear, voucherNumber ?? '');
}

function contentOf({ row, unknown, violations, ...said }: VoucherRow): string {
  return JSON.stringify(said);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How many rows there are of each outcome, and what they come to; null where that is more than can be added up exactly. */
export function figuresOf(rows: readonly VoucherPlan[]) {
  const of = (outcome: VoucherPlan['outcome']) => {
    const all = rows.filter((row) => row.outcome === outcome);
    const sum = Number(all.reduce((total, { cash }) => total + BigInt(cash ?? 0), 0n));
    return { rows: all.length, cash: Number.isSafeInteger(sum) ? vnd(sum) : null };
  };
  return { created: of('created'), unchanged: of('unchanged'), rejected: of('rejected') };
}
