import { refusalStatuses } from './refusals.ts';
import type { Refusal, RefusalCode } from './refusals.ts';

/** Errors meet across two bundles, so they are told apart by name and never by class. */
const codesByErrorName: Readonly<Record<string, RefusalCode>> = {
  Forbidden: 'forbidden',
  NotFound: 'notFound',
  StaleEdit: 'conflict',
  RuleViolations: 'brokenRule',
};

/** A disk's, SQLite's and PostgreSQL's ways to say that nothing can be written now: full, read-only, failing, busy or out of reach. */
const storageTrouble =
  /^(ENOSPC|EDQUOT|EROFS|EIO|SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY)|53[1-4]00|25006|57P0[1-3]|58030|ECONN)/;

/** What an error answers with; a crash when nobody foresaw it. */
export function refusalCodeOf(error: Error): RefusalCode {
  const known = causesOf(error).map((cause) => codesByErrorName[cause.name]);
  return known.find((code) => code !== undefined) ?? (isStorageTrouble(error) ? 'unavailable' : 'crash');
}

/** Whether the storage could not write: the disk is full or read-only, the database out of reach. */
export function isStorageTrouble(error: Error): boolean {
  return causesOf(error).some((cause) => 'code' in cause && storageTrouble.test(String(cause.code)));
}

/** The error answer to throw from a loader or an action. */
export function refusalResponse(code: RefusalCode, requestId: string): Response {
  const body: Refusal = { code, requestId };
  return Response.json(body, { status: refusalStatuses[code] });
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
