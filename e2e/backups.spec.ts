import { expect, test } from './fixtures.ts';

test('the administrator makes a backup, without JavaScript and on a telephone, and the auditor sees it', async ({
  signedInAs,
}) => {
  const page = await signedInAs('admin', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  await page.goto('/');
  await page.goto('/backups');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sao lưu');
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(page.getByText(/Đã tạo bản sao lưu tiendo-\S+\.tar và đọc lại: nguyên vẹn/)).toBeVisible();
  await expect(page.getByText('0 phút trước')).toBeVisible();
  await expect(page.getByText('Đúng hạn')).toBeVisible();

  const reader = await signedInAs('auditor', { language: 'en' });
  await reader.goto('/backups');
  await expect(reader.getByRole('table', { name: 'Backups' }).getByRole('rowheader').first()).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Back up now' })).toHaveCount(0);
});

test('readiness tells the age of the newest backup, and nobody reads metrics without their token', async ({
  request,
}) => {
  const answer = await request.get('/readyz');
  const state = await answer.json();
  expect([answer.status(), state.checks.backup]).toEqual([200, 'ok']);
  expect(state.backupAgeSeconds).toBeLessThan(3_600);
  expect((await request.get('/metrics')).status()).toBe(404);
});
