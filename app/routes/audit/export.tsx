import { createReadableStreamFromReadable } from '@remix-run/node';
import { Readable } from 'node:stream';

import { auditAsCsv } from '#app/features/audit/audit-csv.server.ts';
import { AuditFilters } from '#app/features/audit/schemas.ts';
import { downloadHeaders } from '#app/platform/download.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { keepsLengthyPace } from '#app/platform/pace.server.ts';
import { refusalResponse } from '#app/platform/refusal.server.ts';

/** The audit log as its page filters it, for a spreadsheet. */
export const loader = guardLoader('audit:read', (context) => {
  const { store, clock, actor, url, t, locale, requestId } = context;
  if (!keepsLengthyPace(context, actor.userId)) throw refusalResponse('tooMany', requestId);
  const filters = AuditFilters.parse(Object.fromEntries(url.searchParams));
  const lines = Readable.from(auditAsCsv({ store, t, locale }, filters));
  return new Response(createReadableStreamFromReadable(lines), {
    headers: downloadHeaders(`audit-${clock.today()}.csv`, 'text/csv; charset=utf-8'),
  });
});
