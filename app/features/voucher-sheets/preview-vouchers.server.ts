import type { Day } from '#app/domain/day.ts';
import type { Actor } from '#app/domain/permissions.ts';
import type { Reader } from '#db/reader.ts';

import { loadVoucherPosition } from './load-voucher-position.server.ts';
import { planVouchers } from './plan-vouchers.ts';
import type { VoucherRow } from './voucher-row.ts';

/** What an import of these rows would do as the ledger stands. */
export async function previewVouchers(
  db: Reader,
  rows: readonly VoucherRow[],
  asked: { readonly actor: Actor; readonly today: Day },
) {
  return planVouchers(rows, await loadVoucherPosition(db, rows, asked.today), asked);
}
