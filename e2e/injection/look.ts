import type { Page } from '@playwright/test';

import { expect } from '../fixtures.ts';

/** What stands on a page: elements and attributes that a payload left, links to no page of the web, and the places whose texts are shown. */
export type Sight = { injected: string[]; badAddresses: string[]; places: string[] };

const rowsWalked = 12;
const barsPressed = 4;
const drawnWithinMilliseconds = 2000;

/** Looks at a page that has been opened on the screen: unfolds it, then sees it as it would be printed, where all that it holds stands too. */
export async function lookAt(page: Page): Promise<Sight> {
  await settled(page);
  await page.evaluate(unfold);
  await page.emulateMedia({ media: 'print' });
  const sight = await sightOf(page);
  await page.emulateMedia({ media: 'screen' });
  return sight;
}

/** Sees what stands on a page, whether or not it has come to rest. */
export async function sightOf(page: Page): Promise<Sight> {
  return page.evaluate(see);
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

/** Opens the command palette and types what is found of every kind. */
export async function walkPalette(page: Page): Promise<void> {
  await settled(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill('a');
  await expect(palette.getByRole('option').last()).toContainText('documents.number#');
}

/** Waits until our scripts have taken the page over, have asked for whatever they ask for, and have nothing left to draw. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(isAtRest);
  await page.evaluate(untilIdle, { timeout: drawnWithinMilliseconds });
}

/** React draws in slices, between which nothing is idle; a chart that follows the pointer never is. */
function untilIdle(options: IdleRequestOptions): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(null), options));
}

function isAtRest(): boolean {
  const isTakenOver = Object.keys(document.documentElement).some((key) => key.startsWith('__reactFiber'));
  const { state } = Object(Reflect.get(window, '__remixRouter'));
  if (!isTakenOver || state?.navigation.state !== 'idle') return false;
  return [...state.fetchers.values()].every((fetcher) => fetcher.state === 'idle');
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
    places: [
      ...new Set(
        texts
          .join('\n')
          .toLowerCase()
          .match(/\b[a-z_]+\.[a-z_]+#\d+/g) ?? [],
      ),
    ],
  };
}
