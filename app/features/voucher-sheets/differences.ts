import type { VoucherField } from '#app/domain/codelists.ts';
import type { Violation, ViolationCode, ViolationParam } from '#app/domain/violation.ts';
import type { Said } from '#app/platform/sheets/row-cells.ts';

import type { KnownEntry } from './load-voucher-position.server.ts';
import { carriedText, type VoucherRow } from './voucher-row.ts';

/** Where a row says otherwise than an entry, field by field with both. An empty cell says nothing, but that a voucher has no contract. */
export function differencesFrom(
  entry: KnownEntry,
  row: VoucherRow,
  entries: ReadonlyMap<string, KnownEntry>,
  code: Extract<ViolationCode, 'voucherKnownOtherwise' | 'reversedOtherwise'>,
): readonly Violation[] {
  const isReversal = entry.kind === 'reversal';
  const reversed = isReversal ? [...entries.values()].find(({ id }) => id === entry.reversesId) : undefined;
  const differences: Violation[] = [];
  function compare<Value>(
    field: VoucherField,
    said: Said<Value>,
    kept: Value | null,
    figure: (value: Value) => ViolationParam,
  ) {
    const isUnsaid = said === undefined || (said === null && (field !== 'contractNumber' || isReversal));
    if (isUnsaid || said === kept) return;
    const params = {
      number: { text: entry.voucherNumber },
      kept: kept === null ? nothing : figure(kept),
      said: said === null ? nothing : figure(said),
    };
    differences.push({ code, field, params });
  }
  const text = (value: string) => ({ text: value });
  const money = (value: NonNullable<VoucherRow['gross']>) => ({ vnd: value });
  compare('kind', row.kind, entry.kind, (kind) => ({ term: `disbursementKinds.${kind}` }));
  compare('postedOn', row.postedOn, entry.postedOn, (day) => ({ day }));
  compare('packageCode', row.packageCode, entry.packageCode, text);
  compare('contractNumber', row.contractNumber, carried(entry.contractNumber), text);
  compare('gross', row.gross, entry.gross, money);
  compare('recovered', row.recovered, entry.recovered, money);
  compare('cash', row.cash, entry.cash, money);
  compare('fundingSource', row.fundingSource, entry.fundingSource, (source) => ({
    term: `fundingSources.${source}`,
  }));
  compare('note', row.note, carried(entry.note), text);
  compare('reverses', row.reverses, carried(reversed?.voucherNumber ?? null), text);
  return differences;
}

const nothing = { text: '–' };

function carried(text: string | null): string | null {
  return text === null ? null : carriedText(text);
}
