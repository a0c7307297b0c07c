import { createReadableStreamFromReadable } from '@remix-run/node';
import { Readable } from 'node:stream';

import { ledgerAsCsv } from '#app/features/voucher-sheets/ledger-csv.server.ts';
import { downloadHeaders } from '#app/platform/download.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { keepsLengthyPace } from '#app/platform/pace.server.ts';
import { refusalResponse } from '#app/platform/refusal.server.ts';

/** The ledger as its page filters it, for a spreadsheet. */
export const loader = guardLoader('disbursement:read', (context) => {
  const { actor, clock, url, requestId } = context;
  if (!keepsLengthyPace(context, actor.userId)) throw refusalResponse('tooMany', requestId);
  const lines = Readable.from(ledgerAsCsv({ ...context, query: url.searchParams }));
  return new Response(createReadableStreamFromReadable(lines), {
    headers: downloadHeaders(`ledger-${clock.today()}.csv`, 'text/csv; charset=utf-8'),
  });
});
