import { RuleViolations } from '#app/domain/violation.ts';
import type { Violation } from '#app/domain/violation.ts';

const bytesPerMegabyte = 1024 * 1024;

/** 5 MB: about 4,000 notices, a year of a province. */
const limitBytes = 5 * bytesPerMegabyte;
const rowLimit = 5_000;

/** Throws `RuleViolations` when a file of so many bytes is more than can be taken. */
export function refuseLargeFile(bytes: number): void {
  if (bytes <= limitBytes) return;
  const size = Math.ceil(bytes / bytesPerMegabyte);
  const limit = limitBytes / bytesPerMegabyte;
  throw refused({ code: 'fileTooLarge', params: { size: { number: size }, limit: { number: limit } } });
}

/** The text of a file as it came in; throws `RuleViolations` when it is too large or not UTF-8. */
export function egpFileText(bytes: Uint8Array): string {
  refuseLargeFile(bytes.byteLength);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw refused({ code: 'fileNotUtf8', params: {} });
    throw error;
  }
}

/** The rows of a file's text; throws `RuleViolations` when it is not a JSON array of a size that can be taken. */
export function egpFileRows(text: string): readonly unknown[] {
  const rows = parsed(text);
  if (!Array.isArray(rows)) throw refused({ code: 'fileNotRows', params: {} });
  if (rows.length > rowLimit) {
    throw refused({
      code: 'fileTooManyRows',
      params: { rows: { number: rows.length }, limit: { number: rowLimit } },
    });
  }
  return rows;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw refused({ code: 'fileNotJson', params: {} });
    throw error;
  }
}

function refused(violation: Violation): RuleViolations {
  return new RuleViolations([{ field: 'file', ...violation }]);
}
