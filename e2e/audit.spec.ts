import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

// The auditor looks for what the manager has done.
test.describe.configure({ mode: 'serial' });

const sentence =
  /^Nguyễn Minh Khôi chuyển gói BP-07 từ .+ sang Tạm dừng \(31\/10\/2025\)\. Lý do: chờ nguồn điện$/;

test('the project manager moves a package on, and reads it in the package’s history', async ({
  signedInAs,
}) => {
  const page = await signedInAs('pm');
  await page.goto('/projects/DL-DTI/packages/BP-07');
  const form = page.getByRole('region', { name: 'Chuyển bước' });
  await form.getByRole('radio', { name: /Tạm dừng/ }).check();
  await form.getByRole('textbox', { name: 'Ghi chú' }).fill('chờ nguồn điện');
  await form.getByRole('button', { name: 'Chuyển bước' }).click();
  await expect(page.getByText(/đã chuyển sang “Tạm dừng”/)).toBeVisible({ timeout: 30_000 });
  for (const path of ['/projects/DL-DTI/packages/BP-07', '/projects/DL-DTI']) {
    await page.goto(path);
    const history = page.getByRole('region', { name: 'Nhật ký' });
    await expect(history.getByText(sentence)).toBeVisible();
    expect(await history.innerText()).not.toContain('127.0.0.1');
  }
  await page.getByRole('region', { name: 'Nhật ký' }).getByRole('link', { name: 'Xem tất cả' }).click();
  await expect(page).toHaveURL('/projects/DL-DTI/history');
  await expect(page.getByText(sentence)).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';

  test(`the auditor finds it by person, subject and day, opens it, and takes it along, ${how}`, async ({
    signedInAs,
  }) => {
    const page = await signedInAs('auditor', { javaScriptEnabled });
    await page.goto('/');
    await page.getByRole('link', { name: 'Nhật ký', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhật ký');

    await page.getByRole('searchbox', { name: 'Người làm' }).fill('minh khoi');
    await filter(page);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect.poll(() => sentencesOn(page)).not.toContainEqual(expect.stringContaining('ghi chứng từ'));

    await page.goto('/audit');
    await page.getByRole('searchbox', { name: 'Mã hoặc số' }).fill('DL-DTI BP-07');
    await page.getByRole('combobox', { name: 'Việc' }).selectOption('package.movedOn');
    await page.getByLabel('Từ ngày').fill('2025-10-31');
    await filter(page);
    await expect(page).toHaveURL(/subject=DL-DTI\+BP-07&.*event=package\.movedOn&from=2025-10-31/);
    await expect.poll(() => sentencesOn(page)).toEqual([expect.stringMatching(sentence)]);

    await page.getByText('Trước và sau').first().click();
    const state = page.getByRole('definition').filter({ hasText: 'Tạm dừng' });
    await expect(state).toHaveText('Đang thực hiện → Tạm dừng');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFThứ tự,Lúc/);
    expect(lines[1]).toContain('chờ nguồn điện');
    expect(lines[2]).toMatch(/^Dấu cuối của nhật ký khi tải,\d+,[0-9a-f]{64}$/);
  });

  test(`the auditor verifies the records to the end, ${how}`, async ({ signedInAs }) => {
    const page = await signedInAs('auditor', { javaScriptEnabled, language: 'en' });
    await page.goto('/audit');
    await page.getByRole('link', { name: 'Verify the records' }).click();
    await page.getByRole('button', { name: 'Start verifying' }).click();
    const last = page.getByRole('region', { name: 'The last verification' });
    await expect(page.getByRole('button', { name: 'Start verifying' })).toBeVisible({ timeout: 150_000 });
    await expect(last.getByText('Everything is as it was recorded')).toBeVisible();
    await page.goto('/audit');
    await expect(
      page.getByText(/verified ledger, audit log and totals: everything is whole$/).first(),
    ).toBeVisible();
  });
}

test('what is printed ends with the heads of both chains', async ({ signedInAs }) => {
  const page = await signedInAs('committee', { language: 'en' });
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/portfolio', '/timeline', '/disbursements', '/flags']) {
    await page.goto(path);
    const foot = page.getByText(/^Ledger: entry \d+, hash [0-9a-f]{16}$/);
    await expect(foot).toBeVisible();
    expect(await foot.getAttribute('title')).toMatch(/^[0-9a-f]{64}$/);
    await expect(page.getByText(/^Audit log: line \d+, hash [0-9a-f]{16}$/)).toBeVisible();
  }
});

async function filter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lọc' }).click();
  await expect(page).toHaveURL(/\/audit\?/);
}

async function sentencesOn(page: Page): Promise<string[]> {
  const items = page.getByRole('region', { name: 'Các việc, mới nhất trước' }).getByRole('listitem');
  return items.locator('p:first-of-type').allInnerTexts();
}
