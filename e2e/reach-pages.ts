import type { Page } from '@playwright/test';

import { anEgpRow } from '../app/features/imports/testing/egp-rows.ts';

import { expect } from './fixtures.ts';

/** Where pages begin that belong to a package of the demo. */
export const aPackage = '/projects/DL-DTI/packages';
export const voucherForm = '/disbursements/new?q=HĐ DL-DTI BP-12';

export async function openDocument(page: Page): Promise<void> {
  await page.goto(`${aPackage}/BP-14/documents/new`);
  const form = page.locator('main form[method=post]');
  await form.locator('[name=file]').setInputFiles({
    name: 'biên bản.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await form.locator('[name=kind]').selectOption('minutes');
  await form.locator('button').last().click();
  await page.locator('#documents').getByRole('rowheader').getByRole('link').first().click();
  await page.waitForURL(/\/documents\/[\da-f-]{36}$/);
}

export async function openVersionForm(page: Page): Promise<void> {
  await openDocument(page);
  await page.locator('main a[href$="/versions"]').click();
  await expect(page.locator('[name=file]')).toBeVisible();
}

export async function openContract(page: Page): Promise<void> {
  await page.goto(`${aPackage}/BP-12`);
  await page.getByRole('main').locator('h2 a[href*="/contracts/"]').first().click();
  await page.waitForURL(/\/contracts\/[\da-f-]{36}$/);
}

export async function openContractForm(page: Page, form: string): Promise<void> {
  await openContract(page);
  await page.locator(`main a[href$="${form}"]`).first().click();
  await page.waitForURL((url) => url.pathname.endsWith(form));
  await expect(page.locator('main form[method=post]')).toBeVisible();
}

export async function refuseAmendment(page: Page): Promise<void> {
  await openContractForm(page, '/amendments');
  const form = page.locator('main form[method=post]');
  await form.evaluate((element) => element.setAttribute('novalidate', ''));
  await form.locator('button').last().click();
  await expect(page.getByRole('alert')).toBeVisible();
}

export async function openFirstSupplier(page: Page): Promise<void> {
  await page.goto('/suppliers');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.waitForURL(/\/suppliers\/[\da-f-]{36}$/);
}

export async function openSupplierForm(page: Page): Promise<void> {
  await openFirstSupplier(page);
  await page.locator('main a[href$="/details"]').click();
  await expect(page.locator('[name=taxCode]')).toBeVisible();
}

export async function openPerson(page: Page): Promise<void> {
  await page.goto('/users?q=finance');
  await page.locator('tbody a').click();
  await page.waitForURL(/\/users\/[\da-f]/);
}

export async function refuseInvitation(page: Page): Promise<void> {
  await page.goto('/users/new');
  const form = page.locator('main form[method=post]');
  await form.evaluate((element) => element.setAttribute('novalidate', ''));
  await form.locator('button').last().click();
  await expect(page.getByRole('alert')).toBeVisible();
}

export async function issueLink(page: Page): Promise<void> {
  await openPerson(page);
  await page.locator('form[action$="/link"] button').click();
  await expect(page.locator('[name=address]')).toBeVisible();
}

export async function openFirstEntry(page: Page): Promise<void> {
  await page.goto('/disbursements?project=DL-DTI&package=BP-12');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.waitForURL(/\/disbursements\/[0-9a-f-]{36}$/);
}

export async function openReversal(page: Page): Promise<void> {
  await openFirstEntry(page);
  await page.locator('main header a[href$="/reversal"]').click();
  await expect(page.locator('[name=note]')).toBeVisible();
}

export async function refuseReversal(page: Page): Promise<void> {
  await openReversal(page);
  await send(page);
}

export async function openFirstFlag(page: Page): Promise<void> {
  await page.goto('/flags');
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await page.waitForURL(/\/flags\/[0-9a-f-]{36}$/);
}

export async function refuseVoucher(page: Page): Promise<void> {
  await page.goto(voucherForm);
  await page.locator('[name=voucherNumber]').fill('GRV-A11Y');
  await page.locator('[name=amount]').fill('900.000.000.000 ₫');
  await send(page);
}

export async function sendEmpty(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await send(page);
}

/** Sends the page's form past the browser's own checks, and waits for the server's. */
async function send(page: Page): Promise<void> {
  const form = page.locator('main form[method=post]').first();
  await form.evaluate((element) => element.setAttribute('novalidate', ''));
  await form.locator('button').first().click();
  await expect(page.getByRole('alert').first()).toBeVisible();
}

export async function previewImport(page: Page): Promise<void> {
  await page.goto('/imports/egp');
  await page.locator('[name=project]').selectOption('DL-VC');
  const rows = [anEgpRow(900), anEgpRow(901, { diadiem: '02/03/2025 08:00' })];
  await page.locator('[name=file]').setInputFiles({
    name: 'thong-bao.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(rows)),
  });
  await page.locator('main form[method=post] button').last().click();
  await page.waitForURL(/\/imports\/egp\/./);
}

export async function uploadProjectList(page: Page): Promise<void> {
  await page.goto('/imports/projects');
  await page.locator('[name=file]').setInputFiles('db/testing/portfolios/uk-2019.csv');
  await page.locator('main form[method=post] button').last().click();
  await page.waitForURL(/\/imports\/projects\/./);
  await expect(page.locator('[name=currency]')).toBeVisible();
}

export async function refuseMapping(page: Page): Promise<void> {
  await uploadProjectList(page);
  await page.locator('[name=currency]').fill('GBP');
  await page.locator('[name=rate]').fill('');
  await page.locator('main form[method=post] button').last().click();
  await expect(page.getByRole('alert')).toBeVisible();
}

export async function previewProjectList(page: Page): Promise<void> {
  await uploadProjectList(page);
  await page.locator('main form[method=post] button').last().click();
  await page.waitForURL(/\/preview$/);
}

/** A workbook's sheet with a column that nobody knows: the page that asks about it. */
export async function askForWorkbookColumns(page: Page): Promise<void> {
  await uploadWorkbook(page, 'Mã gói thầu;Tên gói thầu;Màu\nA11Y-1;Gói một;đỏ\n');
  await page.waitForURL(/\/workbook\/import\/[0-9a-f-]{36}$/);
}

/** A dry run with a row of each outcome but the unchanged. */
export async function previewWorkbook(page: Page): Promise<void> {
  await uploadWorkbook(page, 'Mã gói thầu;Tên gói thầu\nA11Y-1;Gói một\nBP-12;Tên khác\nA/B;Gói hai\n');
  await page.waitForURL(/\/preview$/);
}

async function uploadWorkbook(page: Page, sheet: string): Promise<void> {
  await page.goto('/projects/DL-DTI/workbook/import');
  const buffer = Buffer.from(sheet);
  await page.locator('[name=file]').setInputFiles({ name: 'goi-thau.csv', mimeType: 'text/csv', buffer });
  await page.locator('main form[method=post] button').last().click();
}

/** A list of the Treasury with a column that nobody knows: the page that asks about it. */
export async function askForTreasuryColumns(page: Page): Promise<void> {
  await uploadTreasuryList(page, 'Lệnh chi;Ngày;Số tiền\nUNC-1;15/09/2025;1.000\n');
  await page.waitForURL(/\/treasury\/files\/[0-9a-f-]{36}$/);
}

/** A preview with a row of each outcome. */
export async function previewTreasuryList(page: Page): Promise<void> {
  await uploadTreasuryList(page, 'Số chứng từ;Ngày;Số tiền\nUNC-1;15/09/2025;1.000\nUNC-2;;2\n;;1.002\n');
  await page.waitForURL(/\/preview$/);
}

async function uploadTreasuryList(page: Page, sheet: string): Promise<void> {
  await page.goto('/disbursements/treasury?province=66');
  const buffer = Buffer.from(sheet);
  await page.locator('[name=file]').setInputFiles({ name: 'kho-bac.csv', mimeType: 'text/csv', buffer });
  await page.locator('main form[method=post] button').last().click();
}

/** The demo's list, of a month that is closed. */
export async function openTreasuryList(page: Page): Promise<void> {
  await page.goto('/disbursements/treasury?province=66');
  await page.locator('main th[scope=row] a').last().click();
  await page.waitForURL(/\/treasury\/[0-9a-f-]{36}$/);
}

export async function refuseWithdrawal(page: Page): Promise<void> {
  await openTreasuryList(page);
  await page.locator('main a[href$="/withdrawal"]').click();
  await page.waitForURL(/\/withdrawal$/);
  await page.locator('main form[method=post] button').last().click();
  await expect(page.getByRole('alert')).toBeVisible();
}

/** A sheet of vouchers with a column that nobody knows: the page that asks about it. */
export async function askForVoucherColumns(page: Page): Promise<void> {
  await uploadVouchers(page, 'Số chứng từ;Ngày chứng từ;Số tiền rút\nA11Y-1;01/10/2025;1000\n');
  await page.waitForURL(/\/disbursements\/import\/[0-9a-f-]{36}$/);
}

/** A dry run with a row that is taken and one that is refused. */
export async function previewVouchers(page: Page): Promise<void> {
  const heads = 'Số chứng từ;Ngày chứng từ;Mã dự án;Loại chứng từ;Giá trị;Năm vốn;Nguồn vốn';
  const rows = ['A11Y-1;01/10/2025;DL-DTI;Thanh toán;1000;2025;Ngân sách tỉnh', 'A11Y-2;;NO-1;;;;'];
  await uploadVouchers(page, [heads, ...rows].join('\n'));
  await page.waitForURL(/\/preview$/);
}

async function uploadVouchers(page: Page, sheet: string): Promise<void> {
  await page.goto('/disbursements/import');
  const buffer = Buffer.from(sheet);
  await page.locator('[name=file]').setInputFiles({ name: 'chung-tu.csv', mimeType: 'text/csv', buffer });
  await page.locator('main form[method=post] button').last().click();
}
