import { anEgpRow } from '../app/features/imports/testing/egp-rows.ts';

import { expect, test } from './fixtures.ts';

const project = 'DL-VC';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`a project manager imports notices ${how} JavaScript`, async ({ signedInAs }) => {
    const page = await signedInAs('pm', { javaScriptEnabled, language: 'vi' });
    const first = javaScriptEnabled ? 100 : 200;
    const shifted = anEgpRow(first + 2, { diadiem: '02/03/2025 08:00' });
    const upload = async (...rows: readonly unknown[]) => {
      await page.goto('/imports/egp');
      await page.getByLabel('Dự án').selectOption(project);
      await page.getByLabel('Tệp JSON').setInputFiles({
        name: 'thong-bao.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(rows)),
      });
      await page.getByRole('button', { name: 'Xem trước' }).click();
      await expect(page.getByRole('heading', { name: 'Xem trước thong-bao.json' })).toBeVisible();
    };

    await upload(anEgpRow(first), anEgpRow(first + 1), shifted);
    await expect(page.getByRole('row', { name: /từ chối/i })).toContainText('Lệch cột');

    await page.getByRole('button', { name: 'Nhập 2 gói thầu' }).click();
    await expect(page.getByRole('alert')).toContainText('chưa ghi gì');

    await page.getByRole('checkbox', { name: 'Bỏ qua 1 dòng bị từ chối' }).check();
    await page.getByRole('button', { name: 'Nhập 2 gói thầu' }).click();
    await expect(page.getByText('Đã nhập 2 gói thầu từ e-GP.')).toBeVisible();
    await expect(page).toHaveURL(`/projects/${project}`);
    await expect(
      page.getByRole('row', { name: new RegExp(`EGP-IB25${'0'.repeat(5)}${first}`) }),
    ).toBeVisible();

    await upload(anEgpRow(first), anEgpRow(first + 1));
    await expect(page.getByText('Không có thông báo nào mới')).toBeVisible();
  });
}

test('a file that is no list of notices is refused in words, and what was chosen stays', async ({
  signedInAs,
}) => {
  const page = await signedInAs('pm', { language: 'en' });
  await page.goto('/imports/egp');
  await page.getByLabel('Project').selectOption(project);
  await page
    .getByLabel('JSON file')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('The file is not a list of notices')).toBeVisible();
  await expect(page.getByLabel('Project')).toHaveValue(project);
});

test('a draft exists for whoever uploaded it alone, and only they may import', async ({ signedInAs }) => {
  const page = await signedInAs('pm', { language: 'vi' });
  await page.goto('/imports/egp');
  await page.getByLabel('Dự án').selectOption(project);
  await page
    .getByLabel('Tệp JSON')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.waitForURL(/\/imports\/egp\/./);
  for (const person of ['finance', 'committee', 'auditor', 'admin'] as const) {
    const other = await signedInAs(person);
    expect((await other.goto(page.url()))?.status()).toBe(403);
    expect((await other.goto('/imports/egp'))?.status()).toBe(403);
  }
});
