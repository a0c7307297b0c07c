import type { Locator, Page } from '@playwright/test';

import type { PackageStatus } from '../app/domain/codelists.ts';
import { en } from '../app/i18n/en.ts';
import { vi } from '../app/i18n/vi.ts';

import { expect, test } from './fixtures.ts';

type Words = typeof vi.packages.move.fields;
type Facts = Partial<Record<keyof Words, string>>;

/** From its plan to its end: each step with what its form asks for. */
const life = (money: string, number: string): readonly (readonly [PackageStatus, Facts])[] => [
  ['inviting', { noticeNumber: `IB25${number}`, closingOn: '2025-10-31' }],
  ['evaluating', {}],
  ['awarded', { supplierName: `Nhà thầu ${number}`, awardPrice: money, decisionNumber: `${number}/QĐ` }],
  [
    'contracted',
    { contractNumber: `${number}/HĐ`, signedOn: '2025-10-31', contractValue: money, finishOn: '2026-06-30' },
  ],
  ['executing', {}],
  ['suspended', { note: 'Chờ mặt bằng' }],
  ['executing', {}],
  ['trialRun', {}],
  ['accepted', {}],
  ['handedOver', {}],
  ['settled', { settlementValue: money }],
  ['closed', {}],
];

for (const { javaScriptEnabled, viewport, language, code, money, number } of [
  {
    javaScriptEnabled: true,
    viewport: { width: 1440, height: 900 },
    language: 'vi',
    code: 'BP-05',
    money: '1 tỷ',
    number: '00805',
  },
  {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
    language: 'en',
    code: 'BP-06',
    money: '1 billion',
    number: '00806',
  },
] as const) {
  const how = `${javaScriptEnabled ? 'with' : 'without'} JavaScript at ${viewport.width} px in ${language}`;
  test(`a package goes from its plan to its end, ${how}`, async ({ signedInAs }) => {
    const page = await signedInAs('pm', { javaScriptEnabled, viewport, language });
    const words = { vi, en }[language];
    const address = `/projects/DL-DC/packages/${code}`;
    await page.goto(address);
    let wasReported = false;
    for (const [to, facts] of life(money, number)) {
      if (to === 'trialRun') await isHeldUp(page, words);
      if (to === 'trialRun' && !wasReported) {
        await report(page, words);
        wasReported = true;
      }
      await moveOn(page, words, to, facts);
    }
    await page.goto(address);
    const history = page.getByRole('region', { name: words.packages.page.history.title });
    const statuses = words.codelists.packageStatuses;
    await expect(history.getByText(`${statuses.settled} → ${statuses.closed}`)).toBeVisible();
    await expect(history.getByText(`${statuses.executing} → ${statuses.suspended}`)).toBeVisible();
  });
}

/** Chooses the step in the form of the page, fills in what it asks for, and is told that it is recorded. */
async function moveOn(page: Page, { packages, codelists }: Said, to: PackageStatus, facts: Facts) {
  const form = page.getByRole('region', { name: packages.move.title, exact: true });
  const status = codelists.packageStatuses[to];
  await stepNamed(form, status).check();
  for (const [fact, value] of Object.entries(facts)) {
    await form.locator(`#move-${fact}`).fill(value);
  }
  await form.getByRole('button', { name: packages.move.submit, exact: true }).click();
  const now = packages.move.subtitle.replace('{{status}}', status).split('{{')[0] ?? '';
  await expect(page.getByText(to === 'closed' ? packages.move.ended : now)).toBeVisible();
}

type Said = Pick<typeof vi | typeof en, 'packages' | 'codelists'>;

function stepNamed(form: Locator, status: string): Locator {
  return form.getByRole('radio', { name: new RegExp(`^${status} `) });
}

/** The trial run is refused before its milestone, which the page names and leads to; then both are recorded. */
async function isHeldUp(page: Page, words: Said): Promise<void> {
  const { packages, codelists } = words;
  const { securityApproval, training } = codelists.scheduleItemRoles;
  const form = page.getByRole('region', { name: packages.move.title, exact: true });
  await stepNamed(form, codelists.packageStatuses.trialRun).check();
  await form.getByRole('button', { name: packages.move.submit, exact: true }).click();
  await expect(page.getByRole('alert').getByText(securityApproval)).toBeVisible();
  await form.getByRole('link', { name: securityApproval, exact: true }).first().click();
  await recordMilestone(page, words, securityApproval, { doneOn: '2025-10-31', documentRef: '45/QĐ-STTTT' });
  await form.getByRole('link', { name: training, exact: true }).click();
  await recordMilestone(page, words, training, { doneOn: '2025-10-31' });
}

/** Fills in a milestone's form, and is back on the package's page. */
async function recordMilestone(
  page: Page,
  { packages }: Said,
  milestone: string,
  said: Readonly<Record<string, string>>,
): Promise<void> {
  await expect(page.getByRole('region', { name: milestone, exact: true })).toBeVisible();
  for (const [name, value] of Object.entries(said)) await page.locator(`#milestone-${name}`).fill(value);
  await page.getByRole('button', { name: packages.milestones.submit }).click();
  const card = page.getByRole('region', { name: packages.milestones.title });
  const row = card.getByRole('row').filter({ hasText: milestone });
  await expect(row.getByText(/31\/10\/2025|31 Oct 2025/)).toBeVisible();
}

async function report(page: Page, { packages }: Said): Promise<void> {
  const form = page.getByRole('region', { name: packages.report.title, exact: true });
  await form.locator('[name=physical]').fill('100');
  await form.getByRole('button', { name: packages.report.submit }).click();
  // Until it is recorded, the next step would meet a package that has changed since.
  await expect(page.getByText(/100,0% cho gói|100\.0% of the work/)).toBeVisible();
}
