import type { Page } from '@playwright/test';

import { startEmptyServer } from '../scripts/demo-server.ts';

import { expect, people, test } from './fixtures.ts';
import type { Person } from './fixtures.ts';
import {
  aPackage,
  askForTreasuryColumns,
  askForVoucherColumns,
  askForWorkbookColumns,
  issueLink,
  openContract,
  openContractForm,
  openDocument,
  openFirstEntry,
  openFirstFlag,
  openFirstSupplier,
  openPerson,
  openReversal,
  openSupplierForm,
  openTreasuryList,
  openVersionForm,
  previewImport,
  previewProjectList,
  previewTreasuryList,
  previewVouchers,
  previewWorkbook,
  refuseAmendment,
  refuseInvitation,
  refuseMapping,
  refuseReversal,
  refuseVoucher,
  refuseWithdrawal,
  sendEmpty,
  uploadProjectList,
  voucherForm,
} from './reach-pages.ts';
import { type Asked, everything, whatBreaks } from './what-breaks.ts';

/** What a page in other colours, seen a second time, can break besides its width. */
const contrastAlone: Asked = { type: 'rule', values: ['color-contrast'] };

const appearances = [
  { language: 'vi', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 360 },
] as const;
type Appearance = (typeof appearances)[number];

const readers = ['pm', 'finance', 'committee', 'auditor'] as const;

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
  ['/projects/DL-DTI/curves', 200, ['committee']],
  ['/projects/DL-DTI/capital', 200, ['finance', 'committee']],
  ['/projects/DL-DTI/capital/medium-term', 200, ['finance']],
  ['/projects/DL-DTI/capital/2025/plan?propose=milestones', 200, ['finance']],
  ['/projects/DL-DTI/capital/2025/plan', 200, ['auditor']],
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
  [`${aPackage}/BP-12/milestones/securityApproval`, 200, ['pm']],
  [`${aPackage}/BP-12/contracts/new`, 200, ['pm']],
  [`${aPackage}/BP-12/overrides`, 200, ['committee']],
  [`${aPackage}/BP-12/documents/new`, 200, ['pm']],
  ['/projects/DL-DTI/documents/new', 200, ['pm']],
  ['/securities', 200, ['pm', 'committee']],
  ['/securities?kind=bid&within=30&mine=1', 200, ['pm']],
  ['/packages', 200, ['pm', 'committee']],
  ['/packages?need=flag', 200, ['pm']],
  ['/suppliers', 200, ['committee', 'pm']],
  ['/suppliers?q=khong-co-gi-nhu-vay', 200, ['auditor']],
  ['/search?q=mang', 200, ['committee', 'admin']],
  ['/search?q=khong-co-gi-nhu-vay', 200, ['auditor']],
  ['/timeline', 200, readers],
  ['/imports/egp', 200, ['pm']],
  ['/imports/projects', 200, ['pm']],
  ['/projects/DL-DTI/workbook/import', 200, ['pm']],
  ['/disbursements', 200, readers],
  ['/disbursements?voucher=khong-co-gi', 200, ['auditor']],
  ['/disbursements/year', 200, ['finance']],
  ['/disbursements/advances', 200, ['finance']],
  ['/disbursements/year?year=2024&province=all', 200, ['committee']],
  ['/disbursements/ceilings', 200, ['committee']],
  ['/disbursements/closings', 200, ['finance', 'committee']],
  ['/disbursements/treasury', 200, ['finance', 'auditor']],
  ['/disbursements/report', 200, ['finance', 'committee']],
  ['/disbursements/report?province=all', 200, ['auditor']],
  ['/projects/DL-DTI/overrides', 200, ['committee', 'auditor']],
  ['/disbursements/import', 200, ['finance']],
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

/** Pages that are reached by doing something first. */
const reached: readonly (readonly [name: string, person: Person, reach: (page: Page) => Promise<void>])[] = [
  ['an entry of the ledger', 'auditor', openFirstEntry],
  ['the form of a reversal', 'finance', openReversal],
  ['a reversal without its reason', 'finance', refuseReversal],
  ['a flag', 'committee', openFirstFlag],
  ['a voucher that is too much', 'finance', refuseVoucher],
  ['a step without what it needs', 'pm', (page) => sendEmpty(page, `${aPackage}/BP-15/transitions`)],
  ['a report without a figure', 'pm', (page) => sendEmpty(page, `${aPackage}/BP-12/progress-reports`)],
  ['a document', 'pm', openDocument],
  ['the form of a new version', 'pm', openVersionForm],
  ['a document without its file', 'pm', (page) => sendEmpty(page, `${aPackage}/BP-14/documents/new`)],
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
  ['capital without its decision', 'finance', (page) => sendEmpty(page, '/projects/DL-DTI/capital')],
  ['the preview of an import', 'pm', previewImport],
  ['the columns of a list of projects', 'pm', uploadProjectList],
  ['a mapping without its rate', 'pm', refuseMapping],
  ['the preview of a list of projects', 'pm', previewProjectList],
  ['the columns of a workbook', 'pm', askForWorkbookColumns],
  ['the preview of a workbook', 'pm', previewWorkbook],
  ['the columns of a sheet of vouchers', 'finance', askForVoucherColumns],
  ['the preview of a sheet of vouchers', 'finance', previewVouchers],
  ['the columns of a list of the Treasury', 'finance', askForTreasuryColumns],
  ['the preview of a list of the Treasury', 'finance', previewTreasuryList],
  ['a list of the Treasury', 'committee', openTreasuryList],
  ['a withdrawal without its reason', 'finance', refuseWithdrawal],
  ['a person', 'admin', openPerson],
  ['an invitation without a name', 'admin', refuseInvitation],
  ['a one-time link', 'admin', issueLink],
];

type Visit = { name: string; reach: (page: Page) => Promise<void>; wearing: readonly Appearance[] };

for (const person of ['nobody', ...people] as const) {
  // A tab that stays open knows its scripts, and axe's: what one opens anew costs three times as much.
  for (const visits of inGroupsOf(10, visitsOf(person))) {
    const [first, last] = [visits.at(0)?.name, visits.at(-1)?.name];
    test(`${person} finds everything accessible from ${first} to ${last}, however they like to read`, async ({
      signedInAs,
    }) => {
      test.setTimeout(visits.length * 60_000);
      const page = await signedInAs(person);
      for (const { name, reach, wearing } of visits) {
        for (const [at, appearance] of wearing.entries()) {
          await wear(page, appearance);
          await reach(page);
          await expectAccessible(page, name, appearance, at === 0 ? everything : contrastAlone);
        }
      }
    });
  }
}

test('the very first page of a new server is accessible', async ({ browser }) => {
  const { setupUrl, stop } = await startEmptyServer();
  const page = await browser.newPage();
  for (const appearance of appearances) {
    await wear(page, appearance, setupUrl);
    await page.goto(setupUrl);
    await expect(page.locator('[name=password]')).toBeVisible();
    await expectAccessible(page, 'the first page', appearance);
  }
  await page.close();
  await stop();
});

test('what is not accessible is told', async ({ page }) => {
  await page.setContent('<html lang="vi"><title>-</title><img src="data:,">');
  expect(await whatBreaks(page)).toEqual(['image-alt: <img src="data:,">']);
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

function visitsOf(person: Person): Visit[] {
  const opened = pages.flatMap(([path, status, readersOfIt]): Visit[] => {
    if (!readersOfIt.includes(person)) return [];
    const reach = async (page: Page) => expect((await page.goto(path))?.status(), path).toBe(status);
    // A page of several readers: the first in one appearance, the others in the other.
    const isFirst = readersOfIt[0] === person;
    const alone = readersOfIt.length === 1 ? appearances : appearances.slice(0, 1);
    const wearing = isFirst ? alone : appearances.slice(1);
    return [{ name: path, reach, wearing }];
  });
  // Made of the same parts as the pages before: one after the other in one appearance and in the other.
  const done = reached
    .filter(([, whose]) => whose === person)
    .map(([name, , reach], at): Visit => ({ name, reach, wearing: appearances.slice(at % 2).slice(0, 1) }));
  return [...opened, ...done];
}

function inGroupsOf<Item>(size: number, items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

async function expectAccessible(
  page: Page,
  name: string,
  appearance: Appearance,
  asked: Asked = everything,
): Promise<void> {
  expect.soft(await whatBreaks(page, asked), `${name}, ${JSON.stringify(appearance)}`).toEqual([]);
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect.soft(width, `the width of ${name} at ${appearance.width}`).toBe(appearance.width);
}
