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
