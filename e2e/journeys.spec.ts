import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

// Each person goes on from what the one before has done.
test.describe.configure({ mode: 'serial' });

const before = { accepted: 0, disbursed: 0 };
const voucher = 'GRV-E2E-01';

test('the project manager accepts a package, in two interactions from their home', async ({ signedInAs }) => {
  const committee = await signedInAs('committee');
  await committee.goto('/portfolio');
  before.accepted = await acceptedOn(committee);
  before.disbursed = await disbursedOn(committee);

  const page = await signedInAs('pm');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gói tôi phụ trách');
  const row = page.getByRole('row').filter({ hasText: 'BP-08 · Kho dữ liệu dùng chung' });
  await row.getByRole('button', { name: 'Chuyển sang: Đã nghiệm thu' }).click();
  await expect(page.getByText(/Gói BP-08 đã chuyển sang “Đã nghiệm thu”/)).toBeVisible();

  await page.goto('/projects/DL-DTI/packages/BP-08');
  const history = page.getByRole('region', { name: 'Lịch sử các bước' });
  await expect(history.getByText('Đang vận hành thử → Đã nghiệm thu')).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  const how = `${javaScriptEnabled ? 'with' : 'without'} JavaScript, on a phone`;
  test(`what needs the manager today is reported from its line, ${how}`, async ({ signedInAs }) => {
    const page = await signedInAs('pm', {
      language: 'en',
      javaScriptEnabled,
      viewport: { width: 360, height: 780 },
    });
    await page.goto('/packages?need=stale');
    const stale = page.getByRole('region', { name: 'Long without a report' });
    const lines = await stale.getByRole('listitem').count();
    const line = stale.getByRole('listitem').filter({ has: page.getByRole('textbox') });
    if (javaScriptEnabled) {
      await line.getByRole('textbox').fill('59');
      const reason = line.getByRole('combobox', { name: /Reason for the delay/ });
      await expect(reason.locator('option:checked')).toHaveText(/days late: say why/);
      await reason.selectOption('supplyChain');
      await line.getByRole('button', { name: 'Report' }).click();
    } else {
      await stale.getByRole('button', { name: 'Move on to: In execution' }).click();
    }
    await expect(
      page.getByText(javaScriptEnabled ? /Recorded 59/ : /moved on to “In execution”/),
    ).toBeVisible();
    await page.goto('/packages?need=stale');
    await expect(stale.getByRole('listitem')).toHaveCount(lines - 1);
  });
}

test('the project manager is told what an award above the package price breaks, and loses nothing', async ({
  signedInAs,
}) => {
  const page = await signedInAs('pm');
  await page.goto('/projects/DL-DTI/packages/BP-15');
  const form = page.getByRole('region', { name: 'Chuyển bước' });
  await form.getByRole('radio', { name: /Đã có nhà thầu trúng thầu/ }).check();
  await form.getByRole('textbox', { name: 'Nhà thầu trúng thầu' }).fill('Công ty CP Giám sát Minh Họa');
  await form.getByRole('textbox', { name: 'Giá trúng thầu' }).fill('20 tỷ');
  await form.getByRole('textbox', { name: 'Số quyết định phê duyệt kết quả' }).fill('QĐ-E2E');
  await form.getByRole('button', { name: 'Chuyển bước' }).click();
  await expect(page.getByRole('alert')).toContainText('12.650.000.000');
  await expect(page.getByRole('textbox', { name: 'Giá trúng thầu' })).toHaveValue('20 tỷ');
  await expect(page.getByRole('textbox', { name: 'Nhà thầu trúng thầu' })).toHaveValue(
    'Công ty CP Giám sát Minh Họa',
  );

  await page.getByRole('textbox', { name: 'Giá trúng thầu' }).fill('12,4 tỷ');
  await page.getByRole('button', { name: 'Chuyển bước' }).click();
  await expect(page.getByText(/Gói BP-15 đã chuyển sang “Đã có nhà thầu trúng thầu”/)).toBeVisible();
});

test('two people on one package: the second sees both versions and goes on from there', async ({
  signedInAs,
}) => {
  const [first, second] = [await signedInAs('pm'), await signedInAs('pm')];
  for (const page of [first, second]) await page.goto('/projects/DL-DC/packages/BP-03');
  for (const page of [first, second]) {
    const form = page.getByRole('region', { name: 'Chuyển bước' });
    await form.getByRole('radio', { name: /Tạm dừng/ }).check();
    await form
      .getByRole('textbox', { name: 'Ghi chú' })
      .fill(page === first ? 'Chờ mặt bằng' : 'Chờ thiết bị');
  }
  await first
    .getByRole('region', { name: 'Chuyển bước' })
    .getByRole('button', { name: 'Chuyển bước' })
    .click();
  await expect(first.getByText(/đã chuyển sang “Tạm dừng”/)).toBeVisible();

  const answered = second.waitForResponse((response) => response.request().method() === 'POST');
  await second
    .getByRole('region', { name: 'Chuyển bước' })
    .getByRole('button', { name: 'Chuyển bước' })
    .click();
  expect((await answered).status()).toBe(409);
  await expect(second.getByText('Người khác vừa sửa gói này')).toBeVisible();
  await expect(second.getByText('Chờ thiết bị').first()).toBeVisible();
});

test('the finance officer records a payment by keyboard; too much is refused with what is left', async ({
  signedInAs,
}) => {
  const page = await signedInAs('finance');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Giải ngân');
  await page.getByRole('link', { name: 'Ghi chứng từ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Ghi chứng từ cho/);
  await page.getByRole('searchbox').fill('HĐ DL-DTI BP-12');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Số chứng từ')).toBeFocused();
  await page.keyboard.type(voucher);
  await page.getByRole('textbox', { name: 'Giá trị' }).fill('900 tỷ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').or(page.locator('[aria-invalid]')).first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Giá trị' })).toHaveValue('900 tỷ');

  await page.getByRole('textbox', { name: 'Giá trị' }).fill('1 tỷ');
  await page.getByRole('textbox', { name: 'Giá trị' }).press('Enter');
  await expect(page.getByText(new RegExp(`Đã ghi chứng từ ${voucher}`))).toBeVisible();
  await page.goto('/disbursements');
  await expect(page.getByRole('link', { name: voucher })).toBeVisible();
});

test('the committee sees both on the portfolio, and the ledger behind the figure', async ({ signedInAs }) => {
  const page = await signedInAs('committee');
  await page.goto('/');
  await expect(page).toHaveURL('/portfolio');
  // Others accept packages at the same time.
  expect(await acceptedOn(page)).toBeGreaterThan(before.accepted);
  expect(await disbursedOn(page)).toBeGreaterThan(before.disbursed);

  await page
    .getByRole('term')
    .filter({ hasText: 'Đã giải ngân lũy kế' })
    .locator('..')
    .getByRole('link')
    .click();
  await expect(page.getByRole('link', { name: voucher })).toBeVisible();
  await page.getByRole('link', { name: voucher }).click();
  await expect(page.getByText('Đã ghi chứng từ').or(page.getByText(voucher)).first()).toBeVisible();
});

test('a flag is given to the finance officer, whom it then waits for', async ({ signedInAs }) => {
  const page = await signedInAs('committee');
  await page.goto('/flags?rule=M1');
  await page.getByRole('listitem').getByRole('heading').first().getByRole('link').click();
  const card = page.getByRole('region', { name: 'Người xử lý' });
  await card.getByRole('combobox', { name: 'Giao cho' }).selectOption({ label: 'Trần Thị Thu Hà' });
  await card.getByRole('textbox', { name: 'Lý do' }).fill('Báo cáo khả năng giải ngân');
  await card.getByRole('button', { name: 'Giao xử lý' }).click();
  await expect(card.getByText('Đang giao cho Trần Thị Thu Hà.')).toBeVisible();
  const sentence = await page.getByRole('heading', { level: 1 }).innerText();

  const officer = await signedInAs('finance');
  await officer.goto('/flags');
  await officer.getByRole('link', { name: 'Giao cho tôi' }).click();
  await expect(officer.getByRole('listitem').getByRole('heading')).toHaveText([sentence]);
});

/** The figure under a heading of the portfolio's strip. */
function stat(page: Page, label: string) {
  return page.getByRole('term').filter({ hasText: label }).locator('..').getByRole('definition').first();
}

async function acceptedOn(page: Page): Promise<number> {
  return Number.parseInt(await stat(page, 'Gói thầu đã nghiệm thu').innerText(), 10);
}

/** In đồng, as the figure's markup carries it. */
async function disbursedOn(page: Page): Promise<number> {
  const figure = stat(page, 'Đã giải ngân lũy kế').locator('data');
  return Number(await figure.getAttribute('value'));
}
