import { z } from 'zod';

import { parseDay } from '#app/domain/day.ts';
import { lineOf } from '#app/platform/form-values.ts';

const subjectKinds = [
  'user',
  'project',
  'package',
  'contract',
  'supplier',
  'disbursement',
  'import',
  'system',
] as const;

const day = z
  .string()
  .transform((text) => parseDay(text))
  .catch(null);

/** Which part of the audit log is looked at, as the query string says it; what cannot be read falls back to all of it. */
export const AuditFilters = z.object({
  /** Words of a name or an address. */
  person: lineOf(100).nullable().catch(null),
  /** A project's code, with a package's behind it; a voucher's or contract's number; a person's address. */
  subject: lineOf(150).nullable().catch(null),
  kind: z.enum(subjectKinds).nullable().catch(null),
  event: z
    .string()
    .regex(/^[a-z]+\.[a-zA-Z]+$/)
    .nullable()
    .catch(null),
  from: day,
  to: day,
});
export type AuditFilters = z.output<typeof AuditFilters>;

/** `?before=1204` shows what stands in the log before line 1204; null begins with the newest. */
export function auditCursorOf(params: URLSearchParams): number | null {
  const text = params.get('before') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The part of a project's history that is looked at: one package, older than a line. */
export const HistoryFilters = z.object({
  package: lineOf(50).nullable().catch(null),
});
