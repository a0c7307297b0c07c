import { encode } from 'uqr';

/** A QR code as the path of an SVG of `size` by `size` units, one unit a module, with the quiet border that scanners need. */
export type QrCode = { size: number; path: string };

const quietModules = 4;

/** The QR code of a text. */
export function qrCodeOf(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: quietModules });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: squares.join('') };
}
