import { RuleViolations } from '#app/domain/violation.ts';

/** What no text holds, whatever its encoding: where it stands, the bytes are no text, or not in the encoding that was taken for theirs. */
const neverInText = /[^\P{Cc}\t\n\v\f\r\u0080-\u009F]|[\uFFFE\uFFFF]/u;

/** What the Windows code page has where Latin-1 has control characters, from 0x80 on; a blank where it has nothing. */
const windowsSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** How much of a file without a mark is looked at for the zeros of UTF-16. */
const sampled = 4_096;

/** The text of a file as people save spreadsheets: UTF-8, UTF-16, or the Windows code page of Western Europe. Throws `RuleViolations` when it is none. */
export function sheetText(bytes: Uint8Array): string {
  const encoding = encodingByMark(bytes) ?? encodingByZeros(bytes);
  const text = encoding === null ? (decoded(bytes, 'utf-8') ?? windowsText(bytes)) : decoded(bytes, encoding);
  if (text === null || neverInText.test(text)) {
    throw new RuleViolations([{ code: 'fileNotText', field: 'file', params: {} }]);
  }
  return text;
}

function encodingByMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Half of the bytes of Western text in UTF-16 are zero: every other one. */
function encodingByZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampled);
  const zerosAt = (remainder: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === remainder).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (even + odd < sample.length / 4 || even + odd === 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Node.js decodes `windows-1252` as Latin-1 in some versions; null for a byte that the code page does not have. */
function windowsText(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString('latin1');
  const written = text.replaceAll(
    /[\u0080-\u009F]/gu,
    (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? ' ',
  );
  return /[\u0081\u008D\u008F\u0090\u009D]/u.test(text) ? null : written;
}
