import { createElement, type ReactElement, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { renderPage } from './render-page.server.ts';

test.each([0, 1, 2])(
  'Vietnamese letters survive wherever a chunk ends (shifted by %i bytes)',
  async (shift) => {
    const milestones = Array.from({ length: 500 }, (_, key) => createElement('li', { key }, 'Mốc kế tiếp'));
    const page = createElement('ul', { id: 'x'.repeat(shift) }, milestones);
    expect((await renderPage(page, '')).toString()).toBe(renderToStaticMarkup(page));
  },
);

test('a component that fails to render refuses the page with its own error', async () => {
  await expect(renderPage(createElement(Broken), '')).rejects.toThrow('broken on purpose');
});

test('a failure inside a suspended part refuses the page too', async () => {
  const page: ReactElement = createElement(Suspense, { fallback: 'waiting' }, createElement(Broken));
  await expect(renderPage(page, '')).rejects.toThrow('broken on purpose');
});

function Broken(): ReactElement {
  throw new Error('broken on purpose');
}
