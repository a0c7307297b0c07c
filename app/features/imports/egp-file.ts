import { RuleViolations } from '#app/domain/violation.ts';
import type { Violation } from '#app/domain/violation.ts';

const bytesPerMegabyte = 1024 * 1024;

/** 5 MB: about 4,000 notices, a year of a province. */
export const egpFileLimit = 5 * bytesPerMegabyte;
const rowLimit = 5_000;

/** The text of a file as it came in; throws `RuleViolations` when it is too large or not UTF-8. */
export function egpFileText(bytes: Uint8Array): string {
  if (bytes.byteLength > egpFileLimit) {
    const size = Math.ceil(bytes.byteLength / bytesPerMegabyte);
    throw refused({
      code: 'fileTooLarge',
      params: { size: { number: size }, limit: { number: egpFileLimit / bytesPerMegabyte } },
    });
  }
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
