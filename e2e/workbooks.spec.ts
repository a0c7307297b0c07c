import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import { readXlsx, writeXlsx } from 'hucre/xlsx';

import { expect, test } from './fixtures.ts';

type Cells = Readonly<Record<string, string | number>>;

/** The downloaded template with rows of its own: each cell under the heading that it names. */
async function filled(template: Buffer, rows: readonly Cells[]): Promise<Buffer> {
  const { sheets } = await readXlsx(template);
  const [packages] = sheets;
  const heads = (packages?.rows[0] ?? []).map(String);
  const written = rows.map((cells) => heads.map((head) => cells[head] ?? null));
  return Buffer.from(
    await writeXlsx({ sheets: [{ name: packages?.name ?? '', rows: [heads, ...written] }] }),
  );
}

async function upload(page: Page, name: string, buffer: Buffer, button: string): Promise<void> {
  await page.goto('/projects/DL-VC/workbook/import');
  await page.locator('[name=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: button }).click();
}

test('a manager takes the workbook along, fills it in, corrects what is refused, and imports it', async ({
  signedInAs,
}) => {
  const page = await signedInAs('pm', { language: 'vi' });
  await page.goto('/projects/DL-VC');
  await page.getByRole('link', { name: 'Bảng tính' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nhập bảng tính của dự án' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải bảng tính XLSX' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('DL-VC-2025-10-31.xlsx');
  const template = await readFile(await download.path());

  const good = { 'Mã gói thầu': 'WB-01', 'Tên gói thầu': 'Máy chủ dự phòng', 'Giá gói thầu': 1_000_000 };
  const wrong = { 'Mã gói thầu': 'WB-02', 'Tên gói thầu': 'Phần mềm', 'Giá gói thầu': 'chừng một tỷ' };
  const moved = { 'Mã gói thầu': 'WB-03', 'Tên gói thầu': 'Đường truyền', 'Bước hiện nay': 'Đang thực hiện' };
  await upload(page, 'ke-hoach.xlsx', await filled(template, [good, wrong, moved]), 'Đọc tệp');
  await expect(page.getByRole('heading', { level: 1, name: 'Xem trước ke-hoach.xlsx' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Có 2 dòng bị từ chối');
  await expect(page.getByRole('row', { name: /WB-02/ })).toContainText(
    'Giá gói thầu “chừng một tỷ”: Không đọc được số tiền này.',
  );
  await expect(page.getByRole('row', { name: /WB-03/ })).toContainText('Gói thầu mới bắt đầu ở bước');
  await expect(page.getByRole('row', { name: /WB-01/ })).toContainText('mới');
  await expect(page.getByRole('button', { name: /^Nhập / })).toHaveCount(0);

  const corrected = [good, { ...wrong, 'Giá gói thầu': 2_000_000 }];
  await upload(page, 'ke-hoach.xlsx', await filled(template, corrected), 'Đọc tệp');
  await page.getByRole('button', { name: 'Nhập 2 dòng' }).click();
  await expect(page.getByText('Đã nhập ke-hoach.xlsx: 2 dòng mới, 0 dòng thay đổi.')).toBeVisible();
  await page.goto('/projects/DL-VC/packages/WB-02');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Phần mềm');
  await upload(page, 'ke-hoach.xlsx', await filled(template, corrected), 'Đọc tệp');
  await expect(page.getByText('Mọi dòng đã được ghi như vậy; không có gì để nhập.')).toBeVisible();
});

test('columns that are not known are asked for, without JavaScript on a phone', async ({ signedInAs }) => {
  const viewport = { width: 360, height: 780 };
  const page = await signedInAs('pm', { javaScriptEnabled: false, language: 'en', viewport });
  const sheet = Buffer.from('Sign;Package name;Estimate;Remark\nWB-11;Cables;1,000,000;soon\n');
  await upload(page, 'plan.csv', sheet, 'Read the file');
  await expect(page.getByRole('heading', { level: 1, name: 'The columns of plan.csv' })).toBeVisible();
  await page.getByLabel('This file holds').selectOption('packages');
  await page.getByLabel('Sign').selectOption('packageCode');
  await page.getByLabel('Estimate').selectOption('packageCode');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('alert')).toContainText('another column is “Package code” already');
  await expect(page.getByLabel('Sign')).toHaveValue('packageCode');
  await page.getByLabel('Estimate').selectOption('price');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByText('plan.csv was imported: 1 rows new, 0 changed.')).toBeVisible();

  await upload(page, 'next-month.csv', sheet, 'Read the file');
  await expect(page.getByText('Every row is recorded like this already')).toBeVisible();
});
