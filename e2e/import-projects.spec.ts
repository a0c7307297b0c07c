import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

const uk = readFileSync('db/testing/portfolios/uk-2019.csv');

/** A small list of its own for each run: the projects of one are here when the next comes. */
const listOf = (run: string) =>
  [
    'Tên dự án;Chủ đầu tư;Khởi công;Tổng mức đầu tư (triệu đồng);Ghi chú',
    `Trung tâm dữ liệu ${run};Sở Khoa học và Công nghệ;15/02/2024;88.600;đúng hạn`,
    `Nền tảng số ${run};Sở Khoa học và Công nghệ;chưa rõ;9.500,5;`,
    `Tổng cộng;;;98.100,5;`,
  ].join('\n');

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/imports/projects');
  await page.locator('[name=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Đọc tệp' }).click();
  await expect(page.getByRole('heading', { name: `Các cột của ${name}` })).toBeVisible();
}

for (const [javaScriptEnabled, width] of [
  [true, 1280],
  [false, 360],
] as const) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript on a phone';

  test(`a project manager imports a list ${how}: guesses, preview, confirmation, and the same mapping next time`, async ({
    signedInAs,
  }) => {
    const viewport = { width, height: 800 };
    const page = await signedInAs('pm', { javaScriptEnabled, language: 'vi', viewport });
    const run = javaScriptEnabled ? 'một' : 'hai';
    const list = Buffer.from(listOf(run));
    await upload(page, 'danh-muc.csv', list);
    await expect(page.getByLabel('Tên dự án')).toHaveValue('Tên dự án');
    await expect(page.getByLabel('Chủ đầu tư').first()).toHaveValue('Chủ đầu tư');
    await expect(page.getByLabel('Tổng mức đầu tư')).toHaveValue('Tổng mức đầu tư (triệu đồng)');
    await expect(page.getByLabel('Đồng tiền')).toHaveValue('VND');
    await expect(page.getByLabel('Đơn vị tính')).toHaveValue('million');
    await page.getByLabel('Mục tiêu, mô tả').selectOption('Ghi chú');
    await page.getByLabel('Tỉnh', { exact: false }).last().selectOption('66');
    await page.getByRole('button', { name: 'Xem trước' }).click();

    await expect(page.getByRole('heading', { name: 'Xem trước danh-muc.csv' })).toBeVisible();
    await expect(page.getByRole('row', { name: /từ chối/ })).toContainText('dòng cộng');
    await expect(page.getByRole('row', { name: /Khởi công/ }).first()).toContainText('chưa rõ');
    await page.getByRole('button', { name: 'Nhập 2 dự án' }).click();
    await expect(page.getByRole('alert')).toContainText('chưa ghi gì');
    await page.getByRole('checkbox', { name: 'Bỏ qua 1 dòng bị từ chối' }).check();
    await page.getByRole('button', { name: 'Nhập 2 dự án' }).click();
    await expect(page.getByText('Đã nhập 2 dự án từ danh-muc.csv.')).toBeVisible();

    await page.goto(`/projects?q=${encodeURIComponent(`nền tảng số ${run}`)}`);
    await page.getByRole('rowheader').getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1, name: `Nền tảng số ${run}` })).toBeVisible();
    await expect(page.getByText('Khởi công: chưa rõ')).toBeVisible();
    await expect(page.getByText('Theo danh mục đã nhập')).toBeVisible();

    await upload(page, 'danh-muc-thang-sau.csv', list);
    await expect(page.getByText('Cách ghép lần trước của bạn')).toBeVisible();
    await expect(page.getByLabel('Mục tiêu, mô tả')).toHaveValue('Ghi chú');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await expect(page.getByText('Không có dự án nào mới')).toBeVisible();
  });
}

test('a real list in a foreign currency asks for its rate, and shows what it cannot read', async ({
  signedInAs,
}) => {
  const page = await signedInAs('pm', { language: 'en' });
  await page.goto('/imports/projects');
  await page.locator('[name=file]').setInputFiles({ name: 'uk.csv', mimeType: 'text/csv', buffer: uk });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByLabel('Currency').fill('GBP');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('alert')).toContainText('Say how many đồng one GBP is.');
  await expect(page.getByLabel('Currency')).toHaveValue('GBP');
  await expect(page.getByLabel('Total investment')).toHaveValue('wlc_baseline_incl_NCG');
  await page.getByLabel('Rate', { exact: false }).last().fill('33,125.50');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('button', { name: 'Import 133 projects' })).toBeVisible();
  const geological = page.getByRole('row', { name: /Geological Disposal Facility/ });
  await expect(geological).toContainText('£12,343.96; 1 GBP = 33,125.50 VND');
  const unknown = page.getByRole('region', { name: 'Values that cannot be read' });
  await expect(unknown.getByRole('row', { name: /end_date/ }).first()).toContainText(
    'Exempt under Section 22',
  );
});

test('a file that is no table is refused in words', async ({ signedInAs }) => {
  const page = await signedInAs('pm', { language: 'en' });
  await page.goto('/imports/projects');
  const buffer = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
  await page.locator('[name=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(page.getByRole('alert')).toContainText('The file is no XLSX workbook, or is damaged');
});

test('a list exists for whoever uploaded it alone, and only they may import', async ({ signedInAs }) => {
  const page = await signedInAs('pm', { language: 'vi' });
  await upload(page, 'rieng.csv', Buffer.from(listOf('riêng')));
  const address = page.url();
  for (const person of ['finance', 'committee', 'auditor', 'admin'] as const) {
    const other = await signedInAs(person);
    for (const path of [address, `${address}/preview`, '/imports/projects']) {
      expect((await other.goto(path))?.status()).toBe(403);
    }
  }
});
