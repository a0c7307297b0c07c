import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import { readXlsx, writeXlsx } from 'hucre/xlsx';

import { expect, test } from './fixtures.ts';

type Cells = Readonly<Record<string, string | number>>;

/** The downloaded template with rows of its own: each cell under the heading that it names. */
async function filled(template: Buffer, rows: readonly Cells[]): Promise<Buffer> {
  const { sheets } = await readXlsx(template);
  const [vouchers] = sheets;
  const heads = (vouchers?.rows[0] ?? []).map(String);
  const written = rows.map((cells) => heads.map((head) => cells[head] ?? null));
  return Buffer.from(
    await writeXlsx({ sheets: [{ name: vouchers?.name ?? '', rows: [heads, ...written] }] }),
  );
}

async function upload(page: Page, name: string, buffer: Buffer, button: string): Promise<void> {
  await page.goto('/disbursements/import');
  await page.locator('[name=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: button }).click();
}

async function download(page: Page, link: string): Promise<Buffer> {
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ]);
  return readFile(await kept.path());
}

const voucher = (number: string, cells: Cells): Cells => ({
  'Số chứng từ': number,
  'Ngày chứng từ': '30/10/2025',
  'Mã dự án': 'DL-VC',
  'Loại chứng từ': 'Thanh toán khối lượng hoàn thành',
  'Năm vốn': 2025,
  'Nguồn vốn': 'Ngân sách tỉnh',
  ...cells,
});

test('an officer fills in the template, corrects what is refused, records it once, and takes the ledger out and in again', async ({
  signedInAs,
}) => {
  const page = await signedInAs('finance', { language: 'vi' });
  await page.goto('/disbursements');
  await page.getByRole('link', { name: 'Nhập chứng từ từ bảng tính' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nhập chứng từ' })).toBeVisible();
  const template = await download(page, 'Tải tệp mẫu');

  const good = voucher('VS-01', { 'Giá trị': 1_000_000, 'Nội dung': 'phí thẩm định' });
  const undone = voucher('VS-02', {
    'Loại chứng từ': 'Bút toán đảo',
    'Nguồn vốn': '',
    'Nội dung': 'ghi nhầm',
    'Đảo chứng từ số': 'VS-03',
  });
  const wrong = voucher('VS-03', { 'Giá trị': 900_000_000_000_000 });
  await upload(page, 'thang-10.xlsx', await filled(template, [undone, good, wrong]), 'Đọc tệp');
  await expect(page.getByRole('heading', { level: 1, name: 'Xem trước thang-10.xlsx' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Có 2 dòng bị từ chối');
  await expect(page.getByRole('row', { name: /^4 VS-03/ })).toContainText(/Giá trị: Vốn năm 2025 từ .* còn/);
  await expect(page.getByRole('row', { name: /^2 VS-02/ })).toContainText(
    'không có chứng từ số VS-03 để đảo',
  );
  await expect(page.getByRole('row', { name: /^3 VS-01/ })).toContainText('sẽ ghi');
  await expect(page.getByRole('button', { name: /^Ghi / })).toHaveCount(0);

  const corrected = await filled(template, [undone, good, { ...wrong, 'Giá trị': 2_000_000 }]);
  await upload(page, 'thang-10.xlsx', corrected, 'Đọc tệp');
  await page.getByRole('button', { name: 'Ghi 3 chứng từ' }).click();
  await expect(
    page.getByText('Đã nhập thang-10.xlsx: ghi 3 chứng từ, 0 chứng từ đã có trong sổ.'),
  ).toBeVisible();
  await page.goto('/disbursements?voucher=VS-0');
  await expect(page.getByRole('row', { name: /VS-02/ })).toContainText('Bút toán đảo');
  await upload(page, 'thang-10.xlsx', corrected, 'Đọc tệp');
  await expect(page.getByText('Mọi chứng từ đã có trong sổ; không có gì để ghi.')).toBeVisible();

  await page.goto('/disbursements?project=DL-VC&year=2025');
  const sum = await page.getByText(/^Cộng theo bộ lọc: /).innerText();
  const ledger = await download(page, 'Tải XLSX');
  const [sheet] = (await readXlsx(ledger)).sheets;
  const total = Number(sheet?.rows.at(-1)?.[8]);
  expect(sum).toContain(total.toLocaleString('de-DE'));
  await upload(page, 'so.xlsx', ledger, 'Đọc tệp');
  await expect(page.getByText('Mọi chứng từ đã có trong sổ; không có gì để ghi.')).toBeVisible();
});

test('columns that are not known are asked for, without JavaScript on a phone', async ({ signedInAs }) => {
  const viewport = { width: 360, height: 780 };
  const page = await signedInAs('finance', { javaScriptEnabled: false, language: 'en', viewport });
  const heads = 'Order;Voucher day;Project code;Kind of voucher;Gross amount;Capital year;Funding source';
  // Of a project whose ledger no other journey reads.
  const row = 'VS-11;30/10/2025;DL-IGATE;Payment;1,000,000 VND;2025;Provincial budget';
  const sheet = Buffer.from(`${heads}\n${row}\n`);
  await upload(page, 'month.csv', sheet, 'Read the file');
  await expect(page.getByRole('heading', { level: 1, name: 'The columns of month.csv' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Voucher number');
  await page.getByLabel('Order').selectOption('voucherNumber');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('button', { name: 'Record 1 voucher' }).click();
  await expect(page.getByText('month.csv imported: 1 vouchers recorded')).toBeVisible();
});
