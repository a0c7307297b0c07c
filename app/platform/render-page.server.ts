import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';

/** How React marks a part that it leaves to the browser, because it failed or would have to wait. */
const leftOut = '<!--$!-->';

/** The whole document in UTF-8, or the error of any component in it: nothing is sent before all of it stands. */
export function renderPage(page: ReactElement): Buffer<ArrayBuffer> {
  const html = Buffer.from(`<!DOCTYPE html>${renderToString(page)}`);
  if (html.includes(leftOut)) throw new Error('a suspended part of the page did not render');
  return html;
}
