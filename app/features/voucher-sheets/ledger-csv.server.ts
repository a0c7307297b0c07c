import { voucherFields } from '#app/domain/codelists.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { byteOrderMark, csvLines } from '#app/platform/csv.server.ts';

import { ledgerCell, ledgerHeads, totalCells } from './ledger-cells.ts';
import { ledgerPages } from './ledger-pages.server.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'locale' | 't'> & { readonly query: URLSearchParams };

/** The ledger as its page filters it, as CSV with what it comes to in its last line; however long it is, it costs no more memory than a page. */
export async function* ledgerAsCsv(context: Context): AsyncGenerator<string, void> {
  const { t } = context;
  yield byteOrderMark + csvLines([ledgerHeads(t)]);
  let cash = 0n;
  for await (const rows of ledgerPages(context)) {
    if (rows.length === 0) continue;
    for (const row of rows) cash += BigInt(row.cash);
    yield csvLines(rows.map((row) => voucherFields.map((field) => ledgerCell(field, row, t))));
  }
  yield csvLines([totalCells(cash, t)]);
}
