import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { anEgpRow } from '../app/features/imports/testing/egp-rows.ts';
import { startEmptyServer } from '../scripts/demo-server.ts';

import { expect, test } from './fixtures.ts';
import type { Person } from './fixtures.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const appearances = [
  { language: 'vi', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 360 },
] as const;
type Appearance = (typeof appearances)[number];

const readers = ['pm', 'finance', 'committee', 'auditor'] as const;
const aPackage = '/projects/DL-DTI/packages';
const voucherForm = '/disbursements/new?q=HĐ DL-DTI BP-12';

/** The first of the people sees the page in both appearances, the others what differs for them in one. */
const pages: readonly (readonly [path: string, status: number, people: readonly Person[]])[] = [
  ['/login', 200, ['nobody']],
  ['/setup', 404, ['nobody']],
  ['/portfolio', 200, readers],
  ['/portfolio?province=68', 200, ['committee']],
  ['/projects', 200, readers],
  ['/projects?q=khong-co-gi-nhu-vay', 200, ['committee']],
  ['/projects/DL-DTI', 200, readers],
  ['/projects/LD-PC', 200, ['committee']],
  ['/projects/new', 200, ['pm']],
  ['/projects/DL-DTI/edit', 200, ['pm']],
  ['/projects/DL-DTI/decisions', 200, ['pm', 'committee']],
  ['/projects/DL-DTI/plan', 200, ['pm', 'auditor']],
  ['/projects/DL-DTI/plan?revision=1', 200, ['committee']],
  ['/projects/LD-PC/plan', 200, ['committee']],
  [`${aPackage}/new`, 200, ['pm']],
  [`${aPackage}/BP-18/plan`, 200, ['pm']],
  [`${aPackage}/BP-15/plan`, 200, ['pm']],
  [`${aPackage}/BP-18/price-changes`, 200, ['pm']],
  [`${aPackage}/BP-12`, 200, readers],
  [`${aPackage}/BP-13`, 200, ['pm']],
  [`${aPackage}/BP-18`, 200, ['pm']],
  [`${aPackage}/BP-03`, 200, ['pm']],
  [`${aPackage}/BP-12/transitions`, 200, ['pm']],
  [`${aPackage}/BP-12/bids`, 200, ['pm']],
  [`${aPackage}/BP-16/publications`, 200, ['pm']],
  [`${aPackage}/BP-12/progress-reports`, 200, ['pm']],
  [`${aPackage}/BP-12/contracts/new`, 200, ['pm']],
  [`${aPackage}/BP-12/overrides`, 200, ['committee']],
  ['/securities', 200, ['pm', 'committee']],
  ['/securities?kind=bid&within=30&mine=1', 200, ['pm']],
  ['/packages', 200, ['pm', 'committee']],
  ['/suppliers', 200, ['committee', 'pm']],
  ['/suppliers?q=khong-co-gi-nhu-vay', 200, ['auditor']],
  ['/search?q=mang', 200, ['committee', 'admin']],
  ['/search?q=khong-co-gi-nhu-vay', 200, ['auditor']],
  ['/timeline', 200, readers],
  ['/imports/egp', 200, ['pm']],
  ['/imports/projects', 200, ['pm']],
  ['/disbursements', 200, readers],
  ['/disbursements?voucher=khong-co-gi', 200, ['auditor']],
  ['/disbursements/new', 200, ['finance']],
  ['/disbursements/new?q=mang', 200, ['finance']],
  ['/disbursements/new?q=khong-co-gi-nhu-vay', 200, ['finance']],
  ['/disbursements/new?project=DL-DTI', 200, ['finance']],
  [voucherForm, 200, ['finance']],
  ['/flags', 200, readers],
  ['/flags?view=unanswered', 200, ['committee']],
  ['/rules', 200, ['committee', 'admin']],
  ['/projects/DL-DTI/history', 200, ['committee']],
  ['/audit', 200, ['auditor']],
  ['/audit?subject=khong-co-gi-nhu-vay', 200, ['auditor']],
  ['/audit/verify', 200, ['auditor']],
  ['/users', 200, ['admin', 'auditor']],
  ['/users?q=khong-co-gi-nhu-vay', 200, ['auditor']],
  ['/users/new', 200, ['admin']],
  ['/account', 200, ['finance', 'admin']],
  ['/account/password', 200, ['pm']],
  ['/settings', 200, ['admin', 'auditor']],
  ['/backups', 200, ['admin', 'auditor']],
  ['/one-time/no-such-link', 404, ['nobody']],
  ['/portfolio', 403, ['admin']],
  ['/projects/no-such-project', 404, ['committee']],
  ['/no-such-page', 404, ['nobody', 'pm']],
];

for (const [path, status, people] of pages) {
  for (const [index, person] of people.entries()) {
    test(`${path} (${status}) is accessible to ${person}, however they like to read`, async ({
      signedInAs,
    }) => {
      const page = await signedInAs(person);
      for (const appearance of index === 0 ? appearances : appearances.slice(1)) {
        await wear(page, appearance);
        const answer = await page.goto(path);
        expect(answer?.status()).toBe(status);
        await expectAccessible(page, appearance);
      }
    });
  }
}

/** Pages that are reached by doing something first. */
const reached: readonly (readonly [name: string, person: Person, reach: (page: Page) => Promise<void>])[] = [
  ['an entry of the ledger', 'auditor', openFirstEntry],
  ['the form of a reversal', 'finance', openReversal],
  ['a reversal without its reason', 'finance', refuseReversal],
  ['a flag', 'committee', openFirstFlag],
  ['a voucher that is too much', 'finance', refuseVoucher],
  ['a step without what it needs', 'pm', (page) => sendEmpty(page, `${aPackage}/BP-15/transitions`)],
  ['a report without a figure', 'pm', (page) => sendEmpty(page, `${aPackage}/BP-12/progress-reports`)],
  ['a contract', 'pm', openContract],
  ...['/parties', '/amendments', '/securities', '/extension', '/release'].map(
    (form) => [`the form ${form} of a contract`, 'pm', (page: Page) => openContractForm(page, form)] as const,
  ),
  ['an amendment without its reason', 'pm', refuseAmendment],
  ['a supplier', 'auditor', openFirstSupplier],
  ['the form of a supplier', 'pm', openSupplierForm],
  ['a price without its decision', 'pm', (page) => sendEmpty(page, `${aPackage}/BP-18/price-changes`)],
  ['a project without a name', 'pm', (page) => sendEmpty(page, '/projects/new')],
  ['a decision without a number', 'pm', (page) => sendEmpty(page, '/projects/DL-DTI/decisions')],
  ['the preview of an import', 'pm', previewImport],
  ['the columns of a list of projects', 'pm', uploadProjectList],
  ['a mapping without its rate', 'pm', refuseMapping],
  ['the preview of a list of projects', 'pm', previewProjectList],
  ['a person', 'admin', openPerson],
  ['an invitation without a name', 'admin', refuseInvitation],
  ['a one-time link', 'admin', issueLink],
];

for (const [name, person, reach] of reached) {
  test(`${name} is accessible, however one likes to read`, async ({ signedInAs }) => {
    const page = await signedInAs(person);
    for (const appearance of appearances) {
      await wear(page, appearance);
      await reach(page);
      await expectAccessible(page, appearance);
    }
  });
}

test('the very first page of a new server is accessible', async ({ browser }) => {
  const { setupUrl, stop } = await startEmptyServer();
  const page = await browser.newPage();
  for (const appearance of appearances) {
    await wear(page, appearance, setupUrl);
    await page.goto(setupUrl);
    await expect(page.locator('[name=password]')).toBeVisible();
    await expectAccessible(page, appearance);
  }
  await page.close();
  await stop();
});

async function wear(
  page: Page,
  { language, theme, width }: Appearance,
  url = process.env.E2E_URL ?? '',
): Promise<void> {
  await page.context().addCookies([
    { name: 'tiendo_locale', value: language, url },
    { name: 'tiendo_theme', value: theme, url },
  ]);
  await page.setViewportSize({ width, height: 800 });
}

async function expectAccessible(page: Page, appearance: Appearance): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode().analyze();
  const broken = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  expect(broken, JSON.stringify(appearance)).toEqual([]);
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(width, `the page's width at ${appearance.width}`).toBe(appearance.width);
}

async function openContract(page: Page): Promise<void> {
  await page.goto(`${aPackage}/BP-12`);
  await page.getByRole('main').locator('h2 a[href*="/contracts/"]').first().click();
  await page.waitForURL(/\/contracts\/[\da-f-]{36}$/);
}

async function openContractForm(page: Page, form: string): Promise<void> {
  await openContract(page);
  await page.locator(`main a[href$="${form}"]`).first().click();
  await page.waitForURL((url) => url.pathname.endsWith(form));
  await expect(page.locator('main form[method=post]')).toBeVisible();
}

async function refuseAmendment(page: Page): Promise<void> {
  await openContractForm(page, '/amendments');
  const form = page.locator('main form[method=post]');
  await form.evaluate((element) => element.setAttribute('novalidate', ''));
  await form.locator('button').last().click();
  await expect(page.getByRole('alert')).toBeVisible();
}

async function openFirstSupplier(page: Page): Promise<void> {
  await page.goto('/suppliers');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.waitForURL(/\/suppliers\/[\da-f-]{36}$/);
}

async function openSupplierForm(page: Page): Promise<void> {
  await openFirstSupplier(page);
  await page.locator('main a[href$="/details"]').click();
  await expect(page.locator('[name=taxCode]')).toBeVisible();
}

async function openPerson(page: Page): Promise<void> {
  await page.goto('/users?q=finance');
  await page.locator('tbody a').click();
  await page.waitForURL(/\/users\/[\da-f]/);
}

async function refuseInvitation(page: Page): Promise<void> {
  await page.goto('/users/new');
  const form = page.locator('main form[method=post]');
  await form.evaluate((element) => element.setAttribute('novalidate', ''));
  await form.locator('button').last().click();
  await expect(page.getByRole('alert')).toBeVisible();
}

async function issueLink(page: Page): Promise<void> {
  await openPerson(page);
  await page.locator('form[action$="/link"] button').click();
  await expect(page.locator('[name=address]')).toBeVisible();
}

async function openFirstEntry(page: Page): Promise<void> {
  await page.goto('/disbursements?project=DL-DTI&package=BP-12');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.waitForURL(/\/disbursements\/[0-9a-f-]{36}$/);
}

async function openReversal(page: Page): Promise<void> {
  await openFirstEntry(page);
  await page.locator('main header a[href$="/reversal"]').click();
  await expect(page.locator('[name=note]')).toBeVisible();
}

async function refuseReversal(page: Page): Promise<void> {
  await openReversal(page);
  await send(page);
}

async function openFirstFlag(page: Page): Promise<void> {
  await page.goto('/flags');
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await page.waitForURL(/\/flags\/[0-9a-f-]{36}$/);
}

async function refuseVoucher(page: Page): Promise<void> {
  await page.goto(voucherForm);
  await page.locator('[name=voucherNumber]').fill('GRV-A11Y');
  await page.locator('[name=amount]').fill('900.000.000.000 ₫');
  await send(page);
}

async function sendEmpty(page: Page, path: string): Promise<void> {
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

async function previewImport(page: Page): Promise<void> {
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

async function uploadProjectList(page: Page): Promise<void> {
  await page.goto('/imports/projects');
  await page.locator('[name=file]').setInputFiles('db/testing/portfolios/uk-2019.csv');
  await page.locator('main form[method=post] button').last().click();
  await page.waitForURL(/\/imports\/projects\/./);
  await expect(page.locator('[name=currency]')).toBeVisible();
}

async function refuseMapping(page: Page): Promise<void> {
  await uploadProjectList(page);
  await page.locator('[name=currency]').fill('GBP');
  await page.locator('[name=rate]').fill('');
  await page.locator('main form[method=post] button').last().click();
  await expect(page.getByRole('alert')).toBeVisible();
}

async function previewProjectList(page: Page): Promise<void> {
  await uploadProjectList(page);
  await page.locator('main form[method=post] button').last().click();
  await page.waitForURL(/\/preview$/);
}
