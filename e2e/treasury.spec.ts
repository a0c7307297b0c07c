import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

test('the Treasury’s list is mapped, held against the ledger, completed from its draft, and the month is closed by it', async ({
  signedInAs,
}) => {
  const officer = await signedInAs('finance');
  await officer.goto('/disbursements');
  await officer.getByRole('link', { name: 'Đối chiếu Kho bạc' }).click();
  await expect(officer.getByLabel('Đến hết tháng')).toHaveValue('2025-09');

  // A list that is not whole, with heads that nobody knows, and a row that is no line.
  const missing = 'KB-E2E-01;20/09/2025;7.000.000';
  await upload(officer, [missing, 'grv-52;01/09/2025;1', ';;7.000.001']);
  await expect(officer.getByText('Chưa rõ cột này là gì.')).toHaveCount(2);
  await officer.getByLabel('Lệnh chi').selectOption({ label: 'Số chứng từ' });
  await officer.getByLabel('Kho bạc trả').selectOption({ label: 'Số tiền' });
  await officer.getByRole('button', { name: 'Xem trước' }).click();
  await expect(officer.getByRole('row').filter({ hasText: '7.000.001' })).toContainText('bỏ qua');
  await officer.getByRole('button', { name: 'Ghi 2 khoản' }).click();
  await expect(officer.locator('#missingHere')).toContainText('KB-E2E-01');
  await expect(officer.locator('#differing')).toContainText('GRV-0052');
  await expect(officer.locator('#matched')).toContainText('Không có khoản nào');
  const posted = await postedIn(officer);
  expect(posted.length).toBeGreaterThan(10);

  await officer.getByRole('link', { name: 'Rút danh sách' }).click();
  await officer.getByLabel('Vì sao rút').fill('Kho bạc gửi thiếu, có danh sách khác');
  await officer.getByRole('button', { name: 'Rút danh sách' }).click();
  await expect(officer.getByText('Đã rút: Kho bạc gửi thiếu')).toBeVisible();

  // The heads are known now.
  await upload(officer, [...posted, missing]);
  await officer.getByRole('button', { name: `Ghi ${posted.length + 1} khoản` }).click();
  await expect(officer.locator('#differing')).toContainText('Không có khoản nào');
  await officer.getByRole('link', { name: 'Ghi chứng từ: KB-E2E-01' }).click();
  await officer.getByRole('searchbox').last().fill('DL-VC');
  await officer.getByRole('searchbox').last().press('Enter');
  await officer.getByRole('link', { name: 'Ghi chi ngoài hợp đồng' }).first().click();
  await expect(officer.getByLabel('Số chứng từ')).toHaveValue('KB-E2E-01');
  await expect(officer.getByLabel('Ngày chứng từ')).toHaveValue('2025-09-20');
  await officer.getByRole('button', { name: 'Ghi và nhập tiếp' }).click();
  await expect(officer.getByText('Mọi khoản đã khớp.')).toBeVisible();

  const chair = await signedInAs('committee');
  await chair.goto('/disbursements/closings?province=66');
  await expect(chair.getByRole('row').filter({ hasText: '09/2025' }).first()).toContainText('đã khớp');
  await chair.getByRole('button', { name: 'Khóa sổ' }).click();
  await expect(chair.getByText('Đã khóa sổ đến hết 09/2025.')).toBeVisible();
});

async function upload(page: Page, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(['Lệnh chi;Ngày;Kho bạc trả', ...lines].join('\n'));
  await page
    .getByLabel('Tệp của Kho bạc')
    .setInputFiles({ name: 'kho-bac.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Đọc tệp' }).click();
}

/** What the ledger has that is not matched, as lines of a list. */
async function postedIn(page: Page): Promise<string[]> {
  return page.locator('#missingThere tbody tr, #differing tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const number = row.querySelector('a')?.textContent ?? '';
      const day = [...row.querySelectorAll('time')].at(-1)?.dateTime ?? '';
      const amounts = row.querySelectorAll<HTMLDataElement>('td data');
      return [number, day, amounts[row.closest('#differing') === null ? 0 : 1]?.value ?? ''].join(';');
    }),
  );
}
