import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

// Each goes on from the plan that the one before has approved.
test.describe.configure({ mode: 'serial' });

const project = '/projects/DL-IGATE';
const readings = [
  { name: 'with JavaScript on a wide screen', code: 'KH-01', javaScriptEnabled: true, width: 1440 },
  { name: 'without JavaScript on a phone', code: 'KH-02', javaScriptEnabled: false, width: 360 },
] as const;

for (const [index, { name, code, javaScriptEnabled, width }] of readings.entries()) {
  test(`a package gets into the approved plan, ${name}`, async ({ signedInAs }) => {
    const page = await signedInAs('pm', { javaScriptEnabled, viewport: { width, height: 800 } });
    await page.goto(project);
    await page.getByRole('link', { name: 'Kế hoạch lựa chọn nhà thầu' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kế hoạch lựa chọn nhà thầu');

    await page.getByRole('link', { name: 'Thêm gói thầu' }).click();
    await field(page, 'code').fill(code);
    await field(page, 'name').fill(`Giám sát triển khai ${code}`);
    await field(page, 'price').fill('900 triệu');
    await field(page, 'fundingSource').selectOption('provincialBudget');
    await field(page, 'procedure').selectOption('oneStageOneEnvelope');
    await field(page, 'contractType').selectOption('lumpSum');
    await field(page, 'selectionStart').fill('Quý IV/2025');
    await field(page, 'selectionDays').fill('30');
    await field(page, 'executionDays').fill('120');
    await page.getByRole('button', { name: 'Thêm gói thầu' }).click();
    // What it would cost is refused with both figures, and nothing typed is lost.
    await expect(page.getByText(/cao hơn tổng mức đầu tư 22\.800\.000\.000/).first()).toBeVisible();
    await expect(field(page, 'selectionStart')).toHaveValue('Quý IV/2025');
    await field(page, 'price').fill('100 triệu');
    await page.getByRole('button', { name: 'Thêm gói thầu' }).click();

    const missing = page.getByRole('region', { name: 'Nội dung bắt buộc còn thiếu' });
    await expect(missing.getByText(`${code} · Giám sát triển khai ${code}`)).toBeVisible();
    await approve(page, `${code}/QĐ`, 'Thêm gói giám sát');
    await expect(page.getByText(new RegExp(`còn thiếu nội dung bắt buộc.*${code}`)).first()).toBeVisible();

    await page.goto(`${project}/plan`);
    await missing.getByRole('link', { name: 'Hình thức lựa chọn' }).click();
    await field(page, 'method').selectOption('open');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(page).toHaveURL(`${project}/plan`);
    await expect(missing).toBeHidden();

    await page.goto(`${project}/packages/${code}/plan`);
    const price = page.getByRole('region', { name: 'Giá gói thầu' });
    await price.locator('[name=newPrice]').fill('120 triệu');
    await price.locator('[name=decisionNumber]').fill(`${code}/QĐ-GIA`);
    await price.locator('[name=decidedOn]').fill('2025-10-30');
    await price.locator('[name=reason]').fill('Báo giá mới');
    await price.getByRole('button', { name: 'Cập nhật giá' }).click();
    await expect(price.getByText('Đang là 120.000.000')).toBeVisible();
    await expect(price.getByRole('row').filter({ hasText: `${code}/QĐ-GIA` })).toContainText('Báo giá mới');

    await page.goto(`${project}/plan`);
    await approve(page, `${code}/QĐ`, 'Thêm gói giám sát');
    const revision = index + 1;
    await expect(
      page.getByText(`lần ${revision} (chưa có số đăng tải), quyết định ${code}/QĐ`),
    ).toBeVisible();
    await page.getByRole('link', { name: `Lần ${revision}`, exact: true }).click();
    await expect(page).toHaveURL(`${project}/plan?revision=${revision}`);
    await expect(page.getByText(`đúng như khi duyệt`)).toBeVisible();
    if (revision > 1) {
      const changes = page.getByRole('region', { name: `Thay đổi so với lần ${revision - 1}` });
      await expect(changes.getByText(`Thêm gói: ${code}`)).toBeVisible();
    }
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(width);
  });

  test(`the total investment is adjusted and the project edited, ${name}`, async ({ signedInAs }) => {
    const page = await signedInAs('pm', { javaScriptEnabled, viewport: { width, height: 800 } });
    await page.goto(project);
    await page.getByRole('link', { name: 'Lịch sử và ghi quyết định' }).click();
    await field(page, 'number').fill(`${code}/QĐ-UBND`);
    await field(page, 'decidedOn').fill('2025-10-30');
    await field(page, 'totalInvestment').fill('1 tỷ');
    await field(page, 'reason').fill('Điều chỉnh quy mô');
    await page.getByRole('button', { name: 'Ghi quyết định' }).click();
    await expect(page.getByText(/thấp hơn tổng giá các gói thầu đã lập/).first()).toBeVisible();
    await field(page, 'totalInvestment').fill('22,8 tỷ');
    await page.getByRole('button', { name: 'Ghi quyết định' }).click();
    await expect(page.getByRole('row').filter({ hasText: `${code}/QĐ-UBND` })).toContainText(
      'Điều chỉnh quy mô',
    );

    await page.goto(project);
    await page.getByRole('link', { name: 'Sửa dự án' }).click();
    await expect(page.getByText(/thường là Nhóm C/)).toBeVisible();
    await field(page, 'managingUnit').fill(`Ban Quản lý ${code}`);
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(page).toHaveURL(project);
    await expect(page.getByText(`Ban Quản lý ${code}`).first()).toBeVisible();
  });

  test(`a project is made by hand, ${name}`, async ({ signedInAs }) => {
    const page = await signedInAs('pm', { javaScriptEnabled, viewport: { width, height: 800 } });
    await page.goto('/projects');
    await page.getByRole('link', { name: 'Lập dự án' }).click();
    await field(page, 'code').fill('DL-IGATE');
    await field(page, 'provinceCode').selectOption('66');
    await field(page, 'nameVi').fill(`Dự án thử ${code}`);
    await page.getByRole('button', { name: 'Lập dự án' }).click();
    await expect(page.getByText(/Mã DL-IGATE đã thuộc dự án/).first()).toBeVisible();
    await field(page, 'code').fill(`thu-${code}`);
    await page.getByRole('button', { name: 'Lập dự án' }).click();
    await expect(page).toHaveURL(`/projects/THU-${code}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Dự án thử ${code}`);
  });
}

test('the committee and the auditor read the plan of DL-DTI, its revisions and decisions, without a form', async ({
  signedInAs,
}) => {
  for (const person of ['committee', 'auditor'] as const) {
    const page = await signedInAs(person, { language: 'en' });
    await page.goto('/projects/DL-DTI/plan?revision=2');
    const changes = page.getByRole('region', { name: 'Changes since revision 1' });
    await expect(changes.getByText('Package price: 12,900,000,000 ₫ → 12,650,000,000 ₫')).toBeVisible();
    await expect(changes.getByText(/Part of the plan: .* → /)).toBeVisible();
    for (const path of ['/projects/DL-DTI/plan', '/projects/DL-DTI/decisions']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main form[method=post]')).toHaveCount(0);
    }
  }
});

function field(page: Page, name: string) {
  return page.locator(`main [name=${name}]`).first();
}

async function approve(page: Page, decisionNumber: string, reason: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Ghi quyết định phê duyệt' });
  await form.locator('[name=decisionNumber]').fill(decisionNumber);
  await form.locator('[name=decidedOn]').fill('2025-10-30');
  await form.locator('[name=reason]').fill(reason);
  await form.getByRole('button', { name: 'Ghi lần duyệt' }).click();
}
