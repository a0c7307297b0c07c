import { readFile } from 'node:fs/promises';

import type { Browser, Page } from '@playwright/test';
import Papa from 'papaparse';

import { findPostgres, startPostgres } from '#db/testing/postgres.ts';

import { type DemoServer, startDemoServer } from '../scripts/demo-server.ts';
import { expect, test } from './fixtures.ts';

const contract = { project: 'DL-IGATE', package: 'BP-03' };
const fee = { number: 'KB-PHI-10', day: '27/10/2025', amount: 2_200_000 };

for (const engine of ['SQLite', 'PostgreSQL'] as const) {
  test(`a finance officer's month, from the plan to the report, on ${engine}`, async ({ browser }) => {
    test.setTimeout(300_000);
    if (engine === 'PostgreSQL' && findPostgres() === null) return;
    const postgres = engine === 'PostgreSQL' ? await startPostgres() : null;
    const server = await startDemoServer({
      TIENDO_TODAY: '2025-11-03',
      ...(postgres === null ? {} : { DATABASE_URL: postgres.url }),
    });
    try {
      await month(browser, server);
      expect(await server.tiendo(['verify'])).not.toBe('');
    } finally {
      await server.stop();
      await postgres?.stop();
    }
  });
}

async function month(browser: Browser, server: DemoServer): Promise<void> {
  const officer = await signedIn(browser, server, 'finance');

  await test.step('plans the months of the year', async () => {
    await officer.goto(`/projects/${contract.project}/capital/2025/plan?propose=milestones`);
    await officer.getByRole('button', { name: 'Ghi kế hoạch' }).click();
    await expect(officer.getByText(/Đã ghi kế hoạch/).first()).toBeVisible();
  });

  await test.step('the manager records the guarantee of the advance', async () => {
    const manager = await signedIn(browser, server, 'pm');
    await manager.goto(`/projects/${contract.project}/packages/${contract.package}`);
    await manager
      .getByRole('heading', { name: `HĐ ${contract.project} ${contract.package}` })
      .getByRole('link')
      .click();
    await manager.getByRole('link', { name: 'Ghi bảo đảm' }).click();
    await manager.getByLabel('Loại').selectOption({ label: 'Bảo lãnh tạm ứng' });
    await manager.getByLabel('Số bảo đảm').fill('BLTU-10/2025');
    await manager.getByLabel('Nơi phát hành').fill('Ngân hàng Mẫu');
    await manager.getByLabel('Số tiền').fill('500 triệu');
    await manager.getByLabel('Ngày phát hành').fill('2025-10-15');
    await manager.getByLabel('Hiệu lực đến').fill('2026-06-30');
    await manager.getByRole('button', { name: 'Ghi bảo đảm' }).click();
    await expect(manager.getByText('BLTU-10/2025').first()).toBeVisible();
    await manager.context().close();
  });

  await test.step('records the advance and three payments that recover it, by keyboard', async () => {
    await officer.goto('/disbursements/new');
    await officer.getByRole('searchbox', { name: 'Tìm hợp đồng, gói thầu, dự án' }).fill('IGATE BP-03');
    await officer.keyboard.press('Enter');
    // One contract alone has this in its number: its form opens at once.
    await expect(officer.getByText('Hợp đồng HĐ DL-IGATE BP-03')).toBeVisible();
    await officer.getByLabel('Loại chứng từ').selectOption({ label: 'Tạm ứng' });
    await post(officer, { number: 'IG-TU-01', day: '2025-10-16', amount: '500 triệu' });
    for (const [index, day] of ['2025-10-20', '2025-10-24', '2025-10-28'].entries()) {
      await officer.getByLabel('Loại chứng từ').selectOption({ label: 'Thanh toán khối lượng hoàn thành' });
      await post(officer, { number: `IG-TT-0${index + 1}`, day, amount: '150 triệu' });
    }
    await officer.goto('/disbursements?voucher=IG-TT&province=all');
    // 500 million over the 1,689.6 that were left to pay until 80 % of 3,520: evenly, rounded up.
    const recovering = officer.getByRole('row', { name: /IG-TT-0/ }).filter({ hasText: '44.389.20' });
    await expect(recovering).toHaveCount(3);
    await officer.goto('/disbursements/advances?province=66');
    await expect(officer.getByRole('row', { name: /HĐ DL-IGATE BP-03/ })).toContainText('đúng lịch');
  });

  await test.step('undoes a wrong voucher', async () => {
    await officer.goto(`/disbursements/new?project=${contract.project}`);
    await fillVoucher(officer, { number: 'IG-SAI', day: '2025-10-29', amount: '100 triệu' });
    await officer.getByRole('button', { name: 'Ghi và mở chứng từ' }).click();
    await officer.getByRole('link', { name: 'Đảo chứng từ này' }).click();
    await officer.getByLabel('Số chứng từ đảo').fill('IG-DAO');
    await officer.getByLabel('Ngày đảo').fill('2025-10-30');
    await officer.getByLabel('Lý do').fill('Ghi nhầm dự án');
    await officer.getByRole('button', { name: 'Ghi bút toán đảo' }).click();
    await expect(officer.getByText(/Đã ghi bút toán đảo IG-DAO/)).toBeVisible();
  });

  await test.step('reconciles the list of the Treasury, which has a fee more', async () => {
    const lines = await paidAfterClosing(officer);
    await officer.goto('/disbursements/treasury?province=66');
    await officer.getByLabel('Đến hết tháng').selectOption('2025-10');
    await officer.getByLabel('Tệp của Kho bạc').setInputFiles({
      name: 'kho-bac-10.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        ['Số chứng từ;Ngày;Số tiền', ...lines, `${fee.number};${fee.day};${fee.amount}`].join('\n'),
      ),
    });
    await officer.getByRole('button', { name: 'Đọc tệp' }).click();
    await officer.getByRole('button', { name: `Ghi ${lines.length + 1} khoản` }).click();
    for (const group of ['#differing', '#missingThere']) {
      await expect(officer.locator(group)).toContainText('Không có khoản nào');
    }
    await officer.getByRole('link', { name: `Ghi chứng từ: ${fee.number}` }).click();
    await officer.getByRole('searchbox').last().fill(contract.project);
    await officer.getByRole('searchbox').last().press('Enter');
    await officer.getByRole('link', { name: 'Ghi chi ngoài hợp đồng' }).first().click();
    await officer.getByRole('button', { name: 'Ghi và nhập tiếp' }).click();
    await expect(officer.getByText('Mọi khoản đã khớp.')).toBeVisible();
  });

  await test.step('somebody else closes the month; nothing comes into it any more', async () => {
    const chair = await signedIn(browser, server, 'committee');
    await chair.goto('/disbursements/closings?province=66');
    await chair.getByLabel('Khóa đến hết').selectOption('2025-10');
    await chair.getByRole('button', { name: 'Khóa sổ' }).click();
    await expect(chair.getByText('Đã khóa sổ đến hết 10/2025.')).toBeVisible();
    await chair.context().close();
    await officer.goto(`/disbursements/new?project=${contract.project}`);
    await fillVoucher(officer, { number: 'IG-MUON', day: '2025-10-31', amount: '1 triệu' });
    await officer.getByRole('button', { name: 'Ghi và nhập tiếp' }).click();
    await expect(officer.getByText(/Sổ giải ngân đã khóa đến hết 10\/2025/).first()).toBeVisible();
  });

  await test.step('prints the report of the month, the same whenever it is asked for', async () => {
    await officer.goto('/disbursements/report?province=66&month=2025-10');
    await expect(officer).toHaveURL(/at=\d+$/);
    await expect(officer.getByRole('main')).toContainText(/dấu [0-9a-f]{64}/);
    const file = officer.url().replace('/report?', '/report.xlsx?');
    const [first, again] = [await officer.request.get(file), await officer.request.get(file)];
    expect((await first.body()).equals(await again.body())).toBe(true);
    expect((await officer.pdf()).subarray(0, 4).toString()).toBe('%PDF');
  });
  await officer.context().close();
}

async function signedIn(browser: Browser, { url, password }: DemoServer, person: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url });
  await context.addCookies([{ name: 'tiendo_locale', value: 'vi', url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto('/login');
  await page.locator('[name=email]').fill(`${person}@demo.tiendo`);
  await page.locator('[name=password]').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Đăng xuất' }).first()).toBeAttached();
  return page;
}

type Voucher = { number: string; day: string; amount: string };

async function fillVoucher(page: Page, { number, day, amount }: Voucher): Promise<void> {
  await page.getByLabel('Số chứng từ').fill(number);
  await page.getByLabel('Ngày chứng từ').fill(day);
  await page.getByLabel('Giá trị', { exact: true }).fill(amount);
}

/** Records a voucher by Enter; the next one's form is then empty. */
async function post(page: Page, voucher: Voucher): Promise<void> {
  await fillVoucher(page, voucher);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Đã ghi chứng từ ${voucher.number}`)).toBeVisible();
  await expect(page.getByLabel('Số chứng từ')).toHaveValue('');
}

/** What was paid since the last closing through October, as lines of the Treasury's list: it knows nothing of what was undone. */
async function paidAfterClosing(page: Page): Promise<string[]> {
  await page.goto('/disbursements?province=66');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải về CSV' }).click(),
  ]);
  const { data } = Papa.parse<Record<string, string>>(
    (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, ''),
    { header: true },
  );
  return data
    .filter(({ 'Ngày chứng từ': on = '' }) => on >= '2025-09-01' && on <= '2025-10-31')
    .filter(({ 'Số chứng từ': number = '' }) => !['IG-SAI', 'IG-DAO'].includes(number))
    .map((row) => [row['Số chứng từ'], row['Ngày chứng từ'], row['Thực chi']].join(';'));
}
