import { createReadableStreamFromReadable } from '@remix-run/node';
import { Readable } from 'node:stream';

import { auditAsCsv } from '#app/features/audit/audit-csv.server.ts';
import { AuditFilters } from '#app/features/audit/schemas.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

/** The audit log as its page filters it, for a spreadsheet. */
export const loader = guardLoader('audit:read', ({ store, clock, url, t, locale }) => {
  const filters = AuditFilters.parse(Object.fromEntries(url.searchParams));
  const lines = Readable.from(auditAsCsv({ store, t, locale }, filters));
  return new Response(createReadableStreamFromReadable(lines), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-${clock.today()}.csv"`,
    },
  });
});
