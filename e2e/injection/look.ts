import type { Page } from '@playwright/test';

import { expect } from '../fixtures.ts';

/** What stands on a page: elements and attributes that a payload left, links to no page of the web, and the places whose texts are shown. */
export type Sight = { injected: string[]; badAddresses: string[]; places: string[] };

const rowsWalked = 40;
const barsPressed = 8;

/** Looks at a page that has been opened on the screen: unfolds it, then sees it as it would be printed, where all that it holds stands too. */
export async function lookAt(page: Page): Promise<Sight> {
  await expect.poll(() => page.evaluate(isAlive), 'our own scripts run').toBe(true);
  await page.evaluate(unfold);
  await page.emulateMedia({ media: 'print' });
  const sight = await page.evaluate(see);
  await page.emulateMedia({ media: 'screen' });
  return sight;
}

/** Walks the rows of the timeline by keyboard and presses its bars: each says what it is in a summary. */
export async function walkTimeline(page: Page): Promise<void> {
  const rows = page.getByRole('treegrid').getByRole('row');
  await expect(rows.first()).toBeVisible();
  await rows.first().focus();
  const count = Math.min(rowsWalked, await rows.count());
  for (let row = 0; row < count; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  const bars = page.locator('.bar-wrapper');
  for (let bar = 0; bar < Math.min(barsPressed, await bars.count()); bar += 1) {
    await bars.nth(bar).hover({ force: true });
    await bars.nth(bar).click({ force: true });
  }
}

/** React has taken the page over, so the data in its scripts could be read. */
function isAlive(): boolean {
  return Object.keys(document.documentElement).some((key) => key.startsWith('__reactFiber'));
}

function unfold(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

function see(): Sight {
  const markOf = (element: Element) => element.outerHTML.slice(0, 120);
  const addresses = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc']);
  const isOurs = /^(https?:|mailto:|data:(image|font)\/|[#/?.]|[\w-]+$|$)/i;
  const texts: string[] = [];
  const badAddresses: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      texts.push(value);
      if (addresses.has(name) && !isOurs.test(value)) badAddresses.push(markOf(element));
    }
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      texts.push(element.value);
    if (['SCRIPT', 'STYLE'].includes(element.tagName)) continue;
    for (const node of element.childNodes) if (node instanceof Text) texts.push(node.data);
  }
  return {
    injected: [...document.querySelectorAll('[p]')].map(markOf),
    badAddresses,
    places: [...new Set(texts.join('\n').match(/\b[a-z_]+\.[a-z_]+#\d+/g) ?? [])],
  };
}
