import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

for (const { javaScriptEnabled, viewport, project } of [
  { javaScriptEnabled: true, viewport: { width: 1440, height: 900 }, project: 'DL-LGSP' },
  { javaScriptEnabled: false, viewport: { width: 360, height: 780 }, project: 'DL-AI' },
]) {
  const how = `${javaScriptEnabled ? 'with' : 'without'} JavaScript at ${viewport.width} px`;

  test(`a voucher past the year's capital is refused, permitted by the committee once, and posted, ${how}`, async ({
    signedInAs,
  }) => {
    const options = { language: 'en', javaScriptEnabled, viewport } as const;
    const officer = await signedInAs('finance', options);
    await officer.goto(`/disbursements/new?project=${project}`);
    const beyond = (await capitalLeft(officer)) + 1_000_000;
    await officer.getByLabel('Voucher number').fill(`E2E-${project}`);
    await officer.getByLabel('Amount', { exact: true }).fill(String(beyond));
    await post(officer);
    await expect(officer.getByText('this voucher needs').first()).toBeVisible();
    await officer.getByRole('link', { name: 'see and ask for permissions' }).click();
    await expect(officer.getByRole('heading', { name: 'Vouchers past a limit' })).toBeVisible();
    await expect(officer.getByRole('button', { name: 'Permit once' })).toHaveCount(0);

    const chair = await signedInAs('committee', options);
    await chair.goto(officer.url());
    await chair.getByLabel('Past it by at most').fill('1 million');
    await chair.getByLabel('Document number').fill(`12/TB-${project}`);
    await chair.getByLabel('Reason').fill('too short');
    await chair.getByRole('button', { name: 'Permit once' }).click();
    await expect(chair.getByText('Say why in at least 20 letters.').first()).toBeVisible();
    await chair.getByLabel('Reason').fill('More capital is approved, its decision follows');
    await chair.getByRole('button', { name: 'Permit once' }).click();
    const permission = chair.getByRole('row').filter({ hasText: `12/TB-${project}` });
    await expect(permission).toContainText('not used');

    await officer.goto(`/disbursements/new?project=${project}`);
    await officer.getByLabel('Voucher number').fill(`E2E-${project}`);
    await officer.getByLabel('Amount', { exact: true }).fill(String(beyond));
    await post(officer);
    await expect(officer.getByText(`Voucher E2E-${project} recorded`)).toBeVisible();
    await chair.reload();
    await expect(permission.getByRole('link', { name: `E2E-${project}` })).toBeVisible();
  });
}

test('a month is closed against the Treasury’s figure by somebody else than the officer; afterwards nothing comes into it', async ({
  signedInAs,
}) => {
  const chair = await signedInAs('committee');
  await chair.goto('/disbursements/closings?province=68');
  await expect(chair.getByText('Đã khóa đến hết 08/2025')).toBeVisible();
  const month = chair.getByRole('row').filter({ hasText: '09/2025' });
  const cash = figureIn(await month.getByRole('cell').first().innerText());
  await chair.getByLabel('Kho bạc báo đã chi').fill(String(cash + 5_000_000));
  await chair.getByRole('button', { name: 'Khóa sổ' }).click();
  await expect(chair.getByText('lệch 5.000.000').first()).toBeVisible();
  await chair.getByLabel('Vì sao lệch').fill('Phí dịch vụ công được Kho bạc hạch toán trước');
  await chair.getByRole('button', { name: 'Khóa sổ' }).click();
  await expect(chair.getByText('Đã khóa sổ đến hết 09/2025.')).toBeVisible();
  await expect(chair.getByText('Mọi tháng đã qua đều đã khóa')).toBeVisible();

  const officer = await signedInAs('finance');
  await officer.goto('/disbursements/new?project=DL-VC');
  await officer.getByLabel('Số chứng từ').fill('E2E-MUON');
  await officer.getByLabel('Ngày chứng từ').fill('2025-08-29');
  await officer.getByLabel('Giá trị', { exact: true }).fill('1 triệu');
  await officer.getByRole('button', { name: 'Ghi và nhập tiếp' }).click();
  // The journey of the Treasury's list closes September meanwhile.
  await expect(officer.getByText(/Sổ giải ngân đã khóa đến hết 0[89]\/2025/).first()).toBeVisible();
});

async function post(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record, then the next' }).click();
}

/** What the year's capital has left, as the form shows it. */
async function capitalLeft(page: Page): Promise<number> {
  const row = page.getByRole('row').filter({ hasText: 'Capital 2025' });
  return figureIn(await row.getByRole('cell').first().innerText());
}

function figureIn(text: string): number {
  return Number(text.replaceAll(/\D/g, ''));
}
