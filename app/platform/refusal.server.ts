import { refusalStatuses } from './refusals.ts';
import type { Refusal, RefusalCode } from './refusals.ts';

/** Errors meet across two bundles, so they are told apart by name and never by class. */
const refusalsByErrorName: Readonly<Record<string, { code: RefusalCode; status?: number }>> = {
  Forbidden: { code: 'forbidden' },
  NotFound: { code: 'notFound' },
  StaleEdit: { code: 'conflict' },
  RuleViolations: { code: 'badRequest', status: 422 },
};

/** SQLite's and PostgreSQL's ways to say that nothing can be written now: full, read-only, failing, busy or out of reach. */
const storageTrouble = /^(SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY)|53[1-4]00|25006|57P0[1-3]|58030|ECONN)/;

/** What an error answers with; a crash when nobody foresaw it. */
export function refusalOf(error: Error): { code: RefusalCode; status: number } {
  for (const cause of causesOf(error)) {
    const known = refusalsByErrorName[cause.name];
    if (known !== undefined) return { status: refusalStatuses[known.code], ...known };
    if (isStorageTrouble(cause)) return { code: 'unavailable', status: refusalStatuses.unavailable };
  }
  return { code: 'crash', status: refusalStatuses.crash };
}

/** Whether the storage could not write: the disk is full or read-only, the database out of reach. */
export function isStorageTrouble(error: Error): boolean {
  return causesOf(error).some((cause) => 'code' in cause && storageTrouble.test(String(cause.code)));
}

/** The error answer to throw from a loader or an action. */
export function refusalResponse(
  code: RefusalCode,
  requestId: string,
  status: number = refusalStatuses[code],
): Response {
  const body: Refusal = { code, requestId };
  return Response.json(body, { status });
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
