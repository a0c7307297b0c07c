import { createElement, type ReactElement, Suspense } from 'react';
import { expect, test } from 'vitest';

import { renderPage } from './render-page.server.ts';

test('a page is a document of its own', () => {
  const page = createElement('html', { lang: 'vi' }, createElement('body', null, 'Mốc kế tiếp'));
  expect(renderPage(page).toString()).toBe('<!DOCTYPE html><html lang="vi"><body>Mốc kế tiếp</body></html>');
});

test('a component that fails to render refuses the page with its own error', () => {
  expect(() => renderPage(createElement(Broken))).toThrow('broken on purpose');
});

test('a failure inside a suspended part refuses the page too', () => {
  const page = createElement(Suspense, { fallback: 'waiting' }, createElement(Broken));
  expect(() => renderPage(page)).toThrow('did not render');
});

function Broken(): ReactElement {
  throw new Error('broken on purpose');
}
