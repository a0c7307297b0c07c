import { Writable } from 'node:stream';

import type { ReactElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';

/** The whole document, or the first error of any component in it: nothing is sent before all of it stands. */
export function renderPage(page: ReactElement, nonce: string): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const html = new Writable({
      write: (chunk: Buffer, _encoding, written) => {
        chunks.push(chunk);
        written();
      },
      final: (ended) => {
        resolve(withoutPadding(Buffer.concat(chunks)));
        ended();
      },
    });
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => pipe(html),
      onError: reject,
    });
  });
}

/** React 18 ends a chunk with NULs when the next letter, as `ố` with its three bytes, does not fit any more. */
function withoutPadding(html: Buffer): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [];
  let start = 0;
  for (let nul = html.indexOf(0); nul !== -1; nul = html.indexOf(0, start)) {
    parts.push(html.subarray(start, nul));
    start = nul + 1;
  }
  return Buffer.concat([...parts, html.subarray(start)]);
}
