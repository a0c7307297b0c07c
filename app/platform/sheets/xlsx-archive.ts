import { unzipSync } from 'fflate';

import { RuleViolations } from '#app/domain/violation.ts';

const bytesPerMegabyte = 1024 * 1024;
const mostMegabytes = 40;

/** What of a workbook is read: no pictures, no macros, no links. */
const readParts =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/u;

/** Whether a file begins as zip archives do, which XLSX workbooks are. */
export function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

/** Whether a file begins as workbooks before XLSX do, and XLSX ones behind a password. */
export function isCompound([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}

/** The parts of a workbook that are read. Their sizes are looked at in the archive's directory before any is unzipped; throws `RuleViolations` when they are too much. */
export function unzippedParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    let size = 0;
    const measure = ({ originalSize }: { originalSize: number }) => {
      size += originalSize;
      return false;
    };
    unzipSync(bytes, { filter: measure });
    if (size > mostMegabytes * bytesPerMegabyte) throw tooLarge(size);
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => readParts.test(name) })));
  } catch (error) {
    if (error instanceof RuleViolations || !(error instanceof Error)) throw error;
    throw new RuleViolations([{ code: 'workbookUnreadable', field: 'file', params: {} }]);
  }
}

function tooLarge(size: number): RuleViolations {
  const params = {
    size: { number: Math.ceil(size / bytesPerMegabyte) },
    limit: { number: mostMegabytes },
  };
  return new RuleViolations([{ code: 'workbookTooLarge', field: 'file', params }]);
}
