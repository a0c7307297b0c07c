import { expect, test } from './fixtures.ts';

test('a month’s report names its place of the ledger, opens into entries, and stays the same after another voucher', async ({
  signedInAs,
}) => {
  const officer = await signedInAs('finance', { language: 'en' });
  await officer.goto('/disbursements?province=66');
  await officer.getByRole('link', { name: 'Report', exact: true }).click();
  await expect(officer).toHaveURL(/\/disbursements\/report\?province=66&month=2025-09&at=\d+$/);
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(
    'Disbursement report Sep 2025, Đắk Lắk',
  );
  const address = officer.url();
  const main = officer.getByRole('main');
  const before = await main.innerText();
  expect(before).toMatch(/From the ledger up to link [\d,]+, hash [0-9a-f]{64}$/);
  const file = address.replace('/report?', '/report.xlsx?');
  const bytes = await (await officer.request.get(file)).body();
  expect(bytes.subarray(0, 2).toString()).toBe('PK');

  await officer.goto('/disbursements/new?project=DL-DTI');
  await officer.getByLabel('Voucher number').fill('E2E-BAO-CAO');
  await officer.getByLabel('Amount', { exact: true }).fill('1 million');
  await officer.getByRole('button', { name: 'Record and open' }).click();
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('E2E-BAO-CAO');

  await officer.goto(address);
  expect(await main.innerText()).toBe(before);
  expect((await (await officer.request.get(file)).body()).equals(bytes)).toBe(true);
  const month = officer.getByRole('region', { name: 'Disbursed in the month' });
  await month.getByRole('row').filter({ hasText: 'DL-' }).getByRole('link').last().click();
  await expect(officer).toHaveURL(/\/disbursements\?province=66&project=DL-\S+&year=20\d\d&source=\w+$/);
});
