import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

test('Ctrl K finds a package without diacritics, arrows choose, Enter goes there', async ({ signedInAs }) => {
  const page = await signedInAs('committee', { language: 'vi' });
  await page.goto('/portfolio');
  const box = page.getByRole('combobox', { name: 'Tìm và tới' });
  await pressUntil(page, ['Control+k'], () => expect(box).toBeFocused({ timeout: 1_000 }));
  await expect(page.getByRole('option', { name: 'Dự án', exact: true })).toBeVisible();

  await box.fill('thiet bi mang dien rong');
  const option = page.getByRole('option', { name: /BP-12 · Thiết bị mạng diện rộng/ });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/projects/DL-DTI/packages/BP-12');
  await expect(box).toBeHidden();

  await page.keyboard.press('Control+k');
  await box.fill('dl-dti bp-1');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('BP-10');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(page).toHaveURL('/projects/DL-DTI/packages/BP-12');
});

test('? lists the shortcuts, g d goes to the projects, and letters can be switched off', async ({
  signedInAs,
}) => {
  const page = await signedInAs('pm', { language: 'en' });
  await page.goto('/portfolio');
  const help = page.getByRole('dialog', { name: 'Shortcuts' });
  await pressUntil(page, ['?'], () => expect(help).toBeVisible({ timeout: 1_000 }));
  await expect(help.getByText('Projects', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  // Keys that a busy machine takes too far apart are no shortcut: they are pressed again.
  await pressUntil(page, ['g', 'd'], () => expect(page).toHaveURL('/projects', { timeout: 2_000 }));

  await page.getByRole('searchbox').first().fill('g d ?');
  await expect(help).toBeHidden();

  await page.locator('main').focus();
  await page.keyboard.press('?');
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.keyboard.press('?');
  await expect(help).toBeHidden();
  await expect(page).toHaveURL(/\/projects/);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find and go' })).toBeFocused();
});

test('an administrator’s palette knows no business data', async ({ signedInAs }) => {
  const page = await signedInAs('admin', { language: 'en' });
  await page.goto('/users');
  const box = page.getByRole('combobox', { name: 'Find and go' });
  await pressUntil(page, ['Control+k'], () => expect(box).toBeFocused({ timeout: 1_000 }));
  await box.fill('back');
  await expect(page.getByRole('option', { name: 'Backups' })).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(1);
});

test('without JavaScript the same is found on a page', async ({ signedInAs }) => {
  const page = await signedInAs('finance', { javaScriptEnabled: false, language: 'vi' });
  await page.goto('/disbursements');
  await page.getByRole('link', { name: 'Tìm' }).first().click();
  await expect(page).toHaveURL('/search');
  await page.getByRole('searchbox').fill('dien rong');
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('region', { name: 'Nhà thầu' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/suppliers\/[0-9a-f-]{36}$/);
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/projects\/.+\/packages\/BP-\d+\/contracts\/[0-9a-f-]{36}$/);
});

/** A page that has only just come does not listen yet. */
async function pressUntil(
  page: Page,
  keys: readonly string[],
  isDone: () => Promise<unknown>,
): Promise<void> {
  await expect(async () => {
    for (const key of keys) await page.keyboard.press(key);
    await isDone();
  }).toPass();
}
