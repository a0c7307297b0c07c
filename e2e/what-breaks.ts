import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Which rules of axe are asked: those of the standards we keep, or some by their names. */
export type Asked = { type: 'tag' | 'rule'; values: string[] };

/** WCAG 2.1, levels A and AA. */
export const everything: Asked = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };

/** What breaks the rules of accessibility on a page as it stands: each rule with the element that breaks it. */
export async function whatBreaks(page: Page, asked: Asked = everything): Promise<string[]> {
  // Our pages have no frames: without what would carry axe into them, a look takes a third less.
  await page.evaluate(axe.source);
  return page.evaluate(findIn, asked);
}

async function findIn(asked: Asked): Promise<string[]> {
  const inPage: typeof axe = Reflect.get(window, 'axe');
  const { violations } = await inPage.run({ runOnly: asked, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
