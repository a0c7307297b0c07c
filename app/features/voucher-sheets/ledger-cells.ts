import { type VoucherField, voucherFields } from '#app/domain/codelists.ts';
import type { Translate } from '#app/i18n/i18n.ts';

import type { LedgerRow } from '../disbursements/queries.server.ts';

/** A cell of the ledger as a file has it: codes in words, days as they are kept, money in whole đồng. */
export function ledgerCell(field: VoucherField, row: LedgerRow, t: Translate): string | number | null {
  if (field === 'kind') return t(`codelists.disbursementKinds.${row.kind}`);
  if (field === 'fundingSource') return t(`codelists.fundingSources.${row.fundingSource}`);
  if (field === 'illustrative') return row.illustrative ? t('exports.yes') : null;
  return row[field];
}

/** The cells of the last row: what all rows paid out. */
export function totalCells(cash: bigint, t: Translate): (string | number | null)[] {
  const isExact = cash >= BigInt(Number.MIN_SAFE_INTEGER) && cash <= BigInt(Number.MAX_SAFE_INTEGER);
  return voucherFields.map((field) => {
    if (field === 'voucherNumber') return t('voucherSheets.total');
    if (field !== 'cash') return null;
    return isExact ? Number(cash) : String(cash);
  });
}

/** The headings, in the reader's language. */
export function ledgerHeads(t: Translate): string[] {
  return voucherFields.map((field) => t(`codelists.voucherFields.${field}`));
}
