import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';

import type { ReactElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';

/** The whole document, or the first error of any component in it: nothing is sent before all of it stands. */
export function renderPage(page: ReactElement, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => {
        text(pipe(new PassThrough())).then((html) => resolve(withoutPadding(html)), reject);
      },
      onError: reject,
    });
  });
}

/** React 18 ends a chunk with NULs when the next letter, as `ố` with its three bytes, does not fit any more. */
function withoutPadding(html: string): string {
  return html.replaceAll('\0', '');
}
