import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

/** Names of the rows in the list, which stands beside the bars. */
const rowsOf = (page: Page) => page.getByRole('treegrid').getByRole('row');

test('the timeline is read by keyboard: rows are walked, the chosen one speaks, Enter opens it', async ({
  signedInAs,
}) => {
  const page = await signedInAs('pm', { language: 'vi' });
  await page.goto('/timeline');
  const rows = rowsOf(page);
  await expect(rows.first()).toBeVisible();
  const names = await rows.getByRole('link').allTextContents();
  const chosen = page.getByRole('heading', { level: 2 });

  await rows.first().focus();
  await expect(chosen).toHaveText(names[0] ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(chosen).toHaveText(names[1] ?? '');
  await page.keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();

  const address = await rows.first().getByRole('link').getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address ?? '');
});

test('a bar is chosen by the pointer, also on a phone, where names and bars still share the width', async ({
  signedInAs,
}) => {
  const page = await signedInAs('committee', { viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.goto('/timeline');
  const second = rowsOf(page).nth(1);
  await second.scrollIntoViewIfNeeded();
  const box = await second.boundingBox();
  if (box === null) throw new Error('the second row has no place on the page');

  await page.touchscreen.tap(box.x + box.width + 60, box.y + box.height / 2);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  expect(box.width).toBeLessThan(180);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
});
