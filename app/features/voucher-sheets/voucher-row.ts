import type { DisbursementKind, FundingSource } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { Vnd } from '#app/domain/money.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Said, UnknownCell } from '#app/platform/sheets/row-cells.ts';

/** A row of a sheet of vouchers as it is read, and what cannot be read of it. */
export type VoucherRow = {
  readonly row: number;
  readonly unknown: readonly UnknownCell[];
  readonly violations: readonly Violation[];
  readonly voucherNumber: string | null;
  readonly postedOn: Day | null;
  readonly projectCode: string | null;
  readonly packageCode: Said<string>;
  readonly contractNumber: Said<string>;
  readonly kind: DisbursementKind | null;
  readonly gross: Said<Vnd>;
  readonly recovered: Said<Vnd>;
  readonly cash: Said<Vnd>;
  readonly capitalYear: number | null;
  readonly fundingSource: Said<FundingSource>;
  readonly note: Said<string>;
  readonly reverses: Said<string>;
};

/** A text as a sheet can carry it there and back: composed, on one line, without marks that nobody sees and without the apostrophe that keeps a formula from running. */
export function carriedText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/u, '');
}

/** The voucher that a row, or an entry of the ledger, is: a project has one of each number in a capital year. */
export function voucherKey(projectCode: string | null, year: number | null, voucherNumber: string): string {
  return JSON.stringify([projectCode, year, voucherNumber]);
}

/** A year's capital of one source. */
export type Line = { readonly capitalYear: number; readonly fundingSource: FundingSource };

export function lineKey({ capitalYear, fundingSource }: Line): string {
  return `${capitalYear} ${fundingSource}`;
}
