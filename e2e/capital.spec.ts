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

type Typed = { act: string; amount: string; decisionNumber: string };

async function decide(page: Page, { act, amount, decisionNumber }: Typed): Promise<void> {
  await field(page, 'act').selectOption(act);
  await field(page, 'amount').fill(amount);
  await field(page, 'capitalYear').selectOption('2025');
  await field(page, 'fundingSource').selectOption('provincialBudget');
  await field(page, 'decisionNumber').fill(decisionNumber);
  await field(page, 'decidedOn').fill('2025-10-30');
}

function field(page: Page, name: string) {
  return page.locator(`main [name=${name}]`);
}
