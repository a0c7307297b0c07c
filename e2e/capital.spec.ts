import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

test('a finance officer assigns, may not take what is disbursed, moves capital between two projects and plans the months', async ({
  signedInAs,
}) => {
  const page = await signedInAs('finance');
  await page.goto('/projects/DL-NDAP');
  await page.getByRole('link', { name: 'Kế hoạch vốn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kế hoạch vốn');
  const year = page
    .getByRole('region', { name: 'Vốn theo năm và nguồn' })
    .getByRole('row')
    .filter({ hasText: '2025' });
  await expect(year).toContainText('22,0');

  await decide(page, { act: 'increased', amount: '3 tỷ', decisionNumber: 'E2E-01/QĐ' });
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(page.getByText('Đã ghi quyết định E2E-01/QĐ: Điều chỉnh tăng 3.000.000.000')).toBeVisible();
  await expect(year).toContainText('25,0');

  await decide(page, { act: 'reduced', amount: '24 tỷ', decisionNumber: 'E2E-02/QĐ' });
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(
    page
      .getByText(
        /đang có 25\.000\.000\.000.₫, đã giải ngân 2\.178\.500\.000.₫; chỉ giảm được tối đa 22\.821\.500\.000/,
      )
      .first(),
  ).toBeVisible();
  await expect(field(page, 'amount')).toHaveValue('24 tỷ');

  await decide(page, { act: 'reallocated', amount: '1,5 tỷ', decisionNumber: 'E2E-03/QĐ' });
  await field(page, 'otherProject').fill('tro ly');
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  const moved = page.getByRole('row').filter({ hasText: 'E2E-03/QĐ' });
  await expect(moved).toContainText('-1,5');
  await moved.getByRole('link', { name: 'chuyển sang DL-AI' }).click();
  await expect(page).toHaveURL('/projects/DL-AI/capital');
  await expect(page.getByRole('row').filter({ hasText: 'E2E-03/QĐ' })).toContainText('nhận từ DL-NDAP');

  await page.goto('/projects/DL-NDAP/capital');
  await page.getByRole('link', { name: 'Kế hoạch tháng năm 2025' }).first().click();
  await page.getByRole('link', { name: 'Đề xuất theo mốc tiến độ' }).click();
  await expect(page.getByText('Các ô dưới đây chia vốn được dùng')).toBeVisible();
  const sum = page.getByRole('status').filter({ hasText: 'Cộng các tháng' });
  await expect(sum).toContainText(/Cộng các tháng\s*23\.500\.000\.000/);
  const [january, all] = [field(page, 'month1'), await field(page, 'month13').inputValue()];
  await january.fill('1 tỷ');
  await expect(sum).toContainText(/Vượt vốn được dùng\s*1\.000\.000\.000/);
  await page.getByRole('button', { name: 'Ghi kế hoạch' }).click();
  await expect(
    page.getByText(/cao hơn vốn được dùng của năm 2025 là 23\.500\.000\.000/).first(),
  ).toBeVisible();
  await expect(field(page, 'month13')).toHaveValue(all);
  // A page read anew would begin its form anew, under what is typed meanwhile.
  await page.waitForLoadState('networkidle');
  await expect(page).toHaveURL(/propose=milestones/);
  await january.fill('');
  await page.getByRole('button', { name: 'Ghi kế hoạch' }).click();
  await expect(page.getByText('Đã ghi kế hoạch tháng lần 2 của vốn năm 2025.')).toBeVisible();
  await page.getByRole('link', { name: 'Lần 1', exact: true }).click();
  await expect(page.getByText('Đang xem lần 1')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Chênh lệch' })).toBeVisible();
});

test('the same forms work on a phone without JavaScript, in English', async ({ signedInAs }) => {
  const page = await signedInAs('finance', {
    javaScriptEnabled: false,
    language: 'en',
    viewport: { width: 360, height: 800 },
  });
  await page.goto('/projects/DL-LGSP/capital');
  await decide(page, { act: 'reallocated', amount: '0.5 bn', decisionNumber: 'E2E-11/QĐ' });
  await page.getByRole('button', { name: 'Record decision' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(field(page, 'decisionNumber')).toHaveValue('E2E-11/QĐ');
  await field(page, 'otherProject').fill('DL-VC');
  await page.getByRole('button', { name: 'Record decision' }).click();
  await expect(page.getByRole('link', { name: 'moved to DL-VC' })).toBeVisible();

  await page.goto('/projects/DL-LGSP/capital/medium-term');
  await field(page, 'act').selectOption('assigned');
  await field(page, 'fromYear').selectOption('2021');
  await field(page, 'fundingSource').selectOption('provincialBudget');
  await field(page, 'amount').fill('1 bn');
  await field(page, 'decisionNumber').fill('E2E-12/NQ');
  await field(page, 'decidedOn').fill('2025-01-20');
  await page.getByRole('button', { name: 'Record decision' }).click();
  await expect(page.getByText(/below the capital already assigned to its years/).first()).toBeVisible();
  await field(page, 'amount').fill('25 bn');
  await page.getByRole('button', { name: 'Record decision' }).click();
  await expect(page.getByText('E2E-12/NQ').first()).toBeVisible();

  await page.goto('/projects/DL-LGSP/capital/2025/plan');
  await field(page, 'month12').fill('900 bn');
  await page.getByRole('button', { name: 'Record plan' }).click();
  await expect(page.getByText(/above the usable capital of 2025/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Propose from the milestones' }).click();
  await page.getByRole('button', { name: 'Record plan' }).click();
  await expect(page.getByText('Looking at revision 2')).toBeVisible();
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(360);
});

test('the committee sets what the province may assign, and no project gets more, without JavaScript at 360 px', async ({
  signedInAs,
}) => {
  const onPaper = { javaScriptEnabled: false, viewport: { width: 360, height: 800 } };
  const chair = await signedInAs('committee', onPaper);
  await chair.goto('/disbursements/year?province=66');
  await chair.getByRole('link', { name: 'Trần vốn của tỉnh' }).click();
  const ceiling = { capitalYear: '2026', fundingSource: 'oda', decidedOn: '2025-10-20' };
  await fill(chair, { ...ceiling, act: 'increased', amount: '1 tỷ', decisionNumber: 'E2E-41/NQ' });
  await chair.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(chair.getByText('Đã ghi quyết định E2E-41/NQ về trần vốn năm 2026.')).toBeVisible();
  const line = chair.getByRole('region', { name: 'Trần vốn theo năm và nguồn' }).getByRole('row');
  await expect(line.filter({ hasText: '2026' })).toContainText('1,0');
  await fill(chair, { ...ceiling, act: 'reduced', amount: '2 tỷ', decisionNumber: 'E2E-42/NQ' });
  await chair.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(chair.getByText(/sẽ là -1\.000\.000\.000.₫, thấp hơn vốn đã giao/).first()).toBeVisible();
  await expect(field(chair, 'decisionNumber')).toHaveValue('E2E-42/NQ');
  expect(await chair.locator('html').evaluate((html) => html.scrollWidth)).toBe(360);

  const officer = await signedInAs('finance', onPaper);
  await officer.goto('/projects/DL-NDAP/capital');
  await fill(officer, { ...ceiling, act: 'assigned', amount: '2 tỷ', decisionNumber: 'E2E-43/QĐ' });
  await officer.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(officer.getByText(/cao hơn trần vốn của tỉnh 1\.000\.000\.000.₫/).first()).toBeVisible();
  await officer.getByRole('link', { name: 'Trần vốn của tỉnh', exact: true }).click();
  await expect(officer.getByText('E2E-41/NQ')).toBeVisible();
  await expect(officer.getByRole('button', { name: 'Ghi quyết định' })).toBeHidden();
});

async function decide(page: Page, typed: Record<string, string>): Promise<void> {
  const line = { capitalYear: '2025', fundingSource: 'provincialBudget', decidedOn: '2025-10-30' };
  await fill(page, { ...line, ...typed });
}

async function fill(page: Page, typed: Record<string, string>): Promise<void> {
  const chosen = new Set(['act', 'capitalYear', 'fundingSource']);
  for (const [name, value] of Object.entries(typed)) {
    if (chosen.has(name)) await field(page, name).selectOption(value);
    else await field(page, name).fill(value);
  }
}

function field(page: Page, name: string) {
  return page.locator(`main [name=${name}]`);
}
