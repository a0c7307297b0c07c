import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

// One permission is used up before the next is given.
test.describe.configure({ mode: 'serial' });

// The demo's WAN package: 38.5 billion, one contract of 37.84 billion.
const wan = '/projects/DL-DTI/packages/BP-12';

for (const { javaScriptEnabled, viewport } of [
  { javaScriptEnabled: true, viewport: { width: 1440, height: 900 } },
  { javaScriptEnabled: false, viewport: { width: 360, height: 780 } },
]) {
  const how = `${javaScriptEnabled ? 'with' : 'without'} JavaScript at ${viewport.width} px`;
  const options = { language: 'en', javaScriptEnabled, viewport } as const;
  const number = javaScriptEnabled ? 'E2E-A' : 'E2E-B';

  test(`a lot above the package price is refused, permitted by the committee, and recorded with its joint venture, ${how}`, async ({
    signedInAs,
  }) => {
    const manager = await signedInAs('pm', options);
    await manager.goto(wan);
    await manager.getByRole('link', { name: 'Record a further contract' }).click();
    await manager.getByLabel('Contract number').fill(number);
    await manager.getByLabel('Lot (optional)').fill(`Lot ${number}`);
    await manager.getByLabel('Ends on').fill('2026-03-31');
    await manager.getByLabel('Contract value').fill('900 million');
    await manager.getByLabel('Name of supplier 1').fill('cong ty cp mang dien rong minh hoa');
    await manager.getByLabel('Share of supplier 1').fill('70');
    await manager.getByRole('button', { name: 'Add a member' }).click();
    await manager.getByLabel('Name of supplier 2').fill('Công ty CP Thiết bị số Ví Dụ');
    await manager.getByLabel('Share of supplier 2').fill('20');
    await manager.getByRole('button', { name: 'Record the contract' }).click();
    await expect(manager.getByText('above the package price').first()).toBeVisible();
    await expect(manager.getByText('The shares add up to 90.0%').first()).toBeVisible();
    await expect(manager.getByLabel('Contract value')).toHaveValue('900 million');

    const chair = await signedInAs('committee', options);
    await chair.goto(wan);
    await chair.getByRole('link', { name: 'Permit above the price' }).click();
    await chair.getByLabel('By at most').fill('2 billion');
    await chair.getByLabel('Number of the document').fill(`8/TB-${number}`);
    await chair.getByLabel('Reason').fill('two more communes were added');
    await chair.getByRole('button', { name: 'Permit it once' }).click();
    await expect(chair.getByRole('row').filter({ hasText: `8/TB-${number}` })).toContainText('not used');

    await manager.getByLabel('Share of supplier 2').fill('30');
    await manager.getByRole('button', { name: 'Record the contract' }).click();
    await expect(manager.getByText(`Contract ${number} is recorded.`)).toBeVisible();
    const parties = manager.getByRole('region', { name: 'Parties' });
    await expect(parties.getByRole('row').filter({ hasText: 'Mạng diện rộng' })).toContainText('70.0%');
    await expect(manager.getByText(`by document 8/TB-${number}`)).toBeVisible();
    await chair.reload();
    await expect(chair.getByRole('row').filter({ hasText: `8/TB-${number}` })).toContainText('used on');
  });

  test(`a contract is amended, a security recorded, found in the calendar, extended and given back, ${how}`, async ({
    signedInAs,
  }) => {
    const page = await signedInAs('pm', options);
    await page.goto('/projects/DL-DTI/packages/BP-10');
    await page.getByRole('heading', { name: 'Contract HĐ DL-DTI BP-10' }).getByRole('link').click();
    await page.getByRole('link', { name: 'Record an amendment' }).click();
    await page.getByLabel('Amendment number').fill(`PL-${number}`);
    await page.getByLabel('Reason').fill('more screens for communes');
    await page.getByRole('button', { name: 'Record the amendment' }).click();
    await expect(page.getByText('An amendment must change the value').first()).toBeVisible();
    await page.getByLabel('Scope of the work').fill('Ten more screens');
    await page.getByRole('button', { name: 'Record the amendment' }).click();
    await expect(page.getByText(`Amendment PL-${number} is recorded.`)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Amendments' })).toContainText('Ten more screens');

    await page.getByRole('link', { name: 'Record a security' }).click();
    await page.getByLabel('Kind').selectOption({ label: 'Warranty security' });
    await page.getByLabel('Number of the security').fill(`BH-${number}`);
    await page.getByLabel('Issued by').fill('Example bank');
    await page.getByLabel('Amount').fill('300 million');
    await page.getByLabel('Valid until').fill('2025-11-15');
    await page.getByRole('button', { name: 'Record the security' }).click();
    await expect(page.getByText(`Security number BH-${number} is recorded.`)).toBeVisible();

    await calendarRow(page, `BH-${number}`, '15 days left');
    await page
      .getByRole('row')
      .filter({ hasText: `BH-${number}` })
      .getByRole('link', { name: 'HĐ DL-DTI BP-10', exact: true })
      .click();
    await page.getByRole('link', { name: `Extend Warranty security number BH-${number}` }).click();
    await page.getByLabel('Valid until').fill('2025-11-15');
    await page.getByRole('button', { name: 'Record the extension' }).click();
    await expect(page.getByText('an extension must end later').first()).toBeVisible();
    await page.getByLabel('Number of the extension').fill(`BH-${number}-2`);
    await page.getByLabel('Valid until').fill('2026-11-15');
    await page.getByRole('button', { name: 'Record the extension' }).click();
    await expect(page.getByText('Extended until 15 Nov 2026.')).toBeVisible();

    await page.getByRole('link', { name: `Give back Warranty security number BH-${number}-2` }).click();
    await page.getByRole('button', { name: 'Record the return' }).click();
    await expect(page.getByText(`Security number BH-${number}-2 is given back.`)).toBeVisible();
    const securities = page.getByRole('region', { name: 'Securities' });
    await expect(securities).toContainText(`extended by number BH-${number}-2`);
    await page.goto('/securities?kind=warranty');
    await expect(page.getByText(`BH-${number}`)).toHaveCount(0);
  });
}

test('a name like one in the directory asks first; a supplier’s tax code is checked, and the second editor sees both versions', async ({
  signedInAs,
}) => {
  const page = await signedInAs('pm', { language: 'en' });
  await page.goto('/projects/DL-DTI/packages/BP-12');
  await page
    .getByRole('heading', { name: /Contract HĐ DL-DTI BP-12$/ })
    .getByRole('link')
    .click();
  await page.getByRole('link', { name: 'State members and shares' }).click();
  await page.getByLabel('Name of supplier 2').fill('Cty TNHH Thiet bi so Vi Du');
  await page.getByRole('button', { name: 'Record the parties' }).click();
  await expect(
    page.getByText('The directory already has Công ty CP Thiết bị số Ví Dụ').first(),
  ).toBeVisible();
  await page.getByLabel('Name of supplier 2').fill('cong ty cp thiet bi so vi du');
  await page.getByRole('button', { name: 'Record the parties' }).click();
  await expect(page.getByText('The parties of the contract are recorded.')).toBeVisible();

  await page.getByRole('link', { name: 'Công ty CP Thiết bị số Ví Dụ' }).click();
  const other = await signedInAs('pm', { language: 'en' });
  await other.goto(page.url());
  for (const one of [page, other]) await one.getByRole('link', { name: 'Change name or tax code' }).click();
  await page.getByLabel('Tax code').fill('0100109107');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('This tax code is mistyped').first()).toBeVisible();
  await page.getByLabel('Tax code').fill('0100109106');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Tax code: 0100109106')).toBeVisible();
  await other.getByLabel('Tax code').fill('0100684378');
  await other.getByRole('button', { name: 'Save' }).click();
  const notice = other.getByRole('alert').filter({ hasText: 'Somebody else has just changed this supplier' });
  await expect(notice).toContainText('0100109106');
  await expect(notice).toContainText('0100684378');
});

async function calendarRow(page: Page, number: string, state: string): Promise<void> {
  await page.goto('/securities');
  await page.getByLabel('Kind').selectOption({ label: 'Warranty security' });
  await page.getByLabel('Expires').selectOption({ label: 'Within 30 days' });
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText(state);
}
