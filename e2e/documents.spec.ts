import { readFile } from 'node:fs/promises';

import type { Locator } from '@playwright/test';

import { expect, test } from './fixtures.ts';

const readings = [
  {
    name: 'with JavaScript on a wide screen',
    javaScriptEnabled: true,
    width: 1440,
    at: '/projects/DL-LGSP/packages/BP-02',
    less: { physical: '89', said: 'Khối lượng 89,0% thấp hơn 92,0% đã báo cáo' },
    late: null,
    number: '101/QĐ-STTTT',
  },
  {
    name: 'without JavaScript on a phone',
    javaScriptEnabled: false,
    width: 360,
    at: '/projects/DL-VC/packages/BP-02',
    less: { physical: '90', said: 'Khối lượng 90,0% thấp hơn 94,0% đã báo cáo' },
    late: 'Gói dự kiến chậm 56 ngày so với kế hoạch được duyệt; hãy cho biết vì sao.',
    number: '102/QĐ-STTTT',
  },
] as const;

const pdf = (words: string) => Buffer.from(`%PDF-1.7\n${words}\n%%EOF`);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

for (const { name, javaScriptEnabled, width, at, less, late, number } of readings) {
  const options = { javaScriptEnabled, viewport: { width, height: 800 } };

  test(`a decision is uploaded, replaced, downloaded and found, ${name} (ASVS 5.2.2, 5.4.2)`, async ({
    signedInAs,
  }) => {
    const page = await signedInAs('pm', options);
    await page.goto(at);
    const card = page.locator('#documents');
    await card.getByRole('link', { name: 'Thêm tài liệu' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thêm tài liệu');

    const form = page.locator('main form[method=post]');
    await choose(form, 'file', 'quyết định.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'));
    await form.locator('[name=title]').fill(`Quyết định ${number}`);
    await form.locator('[name=kind]').selectOption('decision');
    await form.locator('[name=number]').fill(number);
    await form.locator('[name=proves]').selectOption({ index: 2 });
    await form.getByRole('button', { name: 'Tải lên' }).click();
    await expect(page.getByText(/“quyết định\.pdf” không thuộc loại được nhận/).first()).toBeVisible();
    await expect(form.locator('[name=title]')).toHaveValue(`Quyết định ${number}`);
    await expect(form.locator('[name=number]')).toHaveValue(number);

    await choose(form, 'file', 'quyết định; bản ký.pdf', pdf(number));
    await form.getByRole('button', { name: 'Tải lên' }).click();
    await page.waitForURL((url) => url.pathname === at);
    const row = card.getByRole('row').filter({ hasText: number });
    await expect(row).toContainText('Chuyển sang “');
    await row.getByRole('link', { name: `Quyết định ${number}` }).click();

    await page.getByRole('link', { name: 'Thay bằng phiên bản mới' }).click();
    await choose(form, 'file', 'quyết định; bản ký.pdf', pdf(number));
    await form.getByRole('button', { name: 'Tải lên phiên bản mới' }).click();
    await expect(page.getByText('giống hệt phiên bản 1 đang có hiệu lực').first()).toBeVisible();
    await choose(form, 'file', 'bản sửa.pdf', pdf(`${number} sửa`));
    await form.getByRole('button', { name: 'Tải lên phiên bản mới' }).click();
    const versions = page.getByRole('region', { name: 'Các phiên bản' });
    await expect(versions.getByRole('row').filter({ hasText: 'bản sửa.pdf' })).toContainText(
      'đang có hiệu lực',
    );
    await expect(versions.getByRole('row').filter({ hasText: 'bản ký.pdf' })).toContainText('đã được thay');

    const old = versions.getByRole('link', { name: 'Tải về quyết định; bản ký.pdf' });
    const answer = await page.request.get((await old.getAttribute('href')) ?? '');
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="quy/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(await answer.body()).toEqual(pdf(number));
    const [download] = await Promise.all([page.waitForEvent('download'), old.click()]);
    expect(download.suggestedFilename()).toBe('quyết định; bản ký.pdf');
    expect(await readFile(await download.path())).toEqual(pdf(number));

    await page.goto(`/search?q=${encodeURIComponent(number)}`);
    await page.getByRole('region', { name: 'Tài liệu' }).getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Quyết định ${number}`);
  });

  test(`a fall of progress asks for a note and a photo, and loses nothing typed, ${name}`, async ({
    signedInAs,
  }) => {
    const page = await signedInAs('pm', options);
    await page.goto(`${at}/progress-reports`);
    const form = page.locator('main form[method=post]');
    await form.locator('[name=physical]').fill(less.physical);
    if (late !== null) {
      await expect(form.getByText(late)).toBeVisible();
      await form.locator('[name=delayReason]').selectOption('site');
    }
    await form.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expect(page.getByText(`${less.said}; hãy ghi rõ vì sao`).first()).toBeVisible();
    await expect(page.getByText(`${less.said}; hãy kèm ít nhất một tài liệu`).first()).toBeVisible();
    await expect(form.locator('[name=physical]')).toHaveValue(less.physical);

    await form.locator('[name=note]').fill('Đo lại khối lượng tại hiện trường');
    await form.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expect(page.getByText(`${less.said}; hãy ghi rõ vì sao`)).toHaveCount(0);
    await expect(form.locator('[name=note]')).toHaveValue('Đo lại khối lượng tại hiện trường');
    await choose(form, 'evidence', 'hiện trường.png', png);
    await form.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.waitForURL((url) => url.pathname === at);
    const row = page.locator('#documents').getByRole('row').filter({ hasText: 'hiện trường.png' });
    await expect(row).toContainText(`Báo cáo tiến độ ${less.physical},0%`);
    await expect(row).toContainText('Ảnh hiện trường');
  });
}

test('whoever only reads sees and downloads documents and adds none, in English', async ({ signedInAs }) => {
  const page = await signedInAs('auditor', { language: 'en' });
  await page.goto('/projects/DL-DTI');
  const card = page.locator('#documents');
  await expect(card.getByRole('heading')).toHaveText('Documents');
  await expect(card.getByRole('link', { name: 'Add a document' })).toHaveCount(0);
  const answer = await page.goto('/projects/DL-DTI/documents/new');
  expect(answer?.status()).toBe(403);
});

async function choose(form: Locator, field: string, name: string, buffer: Buffer): Promise<void> {
  await form.locator(`[name=${field}]`).setInputFiles({ name, mimeType: 'application/pdf', buffer });
}
