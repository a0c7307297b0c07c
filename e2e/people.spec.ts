import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`somebody is invited, chooses a password, sees what the role allows, and is out when disabled, ${how} JavaScript`, async ({
    signedInAs,
  }) => {
    const email = `lan.${how}@example.test`;
    const name = `Lan ${how}`;
    const admin = await signedInAs('admin', { language: 'en', javaScriptEnabled });
    const address = await invite(admin, { email, name });

    const guest = await signedInAs('nobody', { language: 'en', javaScriptEnabled });
    const opened = await guest.goto(address);
    expect(opened?.headers()).toMatchObject({
      'referrer-policy': 'strict-origin',
      'cache-control': 'no-store',
    });
    await choosePassword(guest, 'unbelievable', 'unbelievable');
    // The first password that a server judges waits until the lists are read.
    const refusal = guest.getByText('is on a list of common passwords').first();
    await expect(refusal).toBeVisible({ timeout: 30_000 });
    await choosePassword(guest, 'the cat sat on my ledger', 'the cat sat on my leger');
    await expect(guest.getByText('was not typed the same way twice').first()).toBeVisible();
    await choosePassword(guest, 'the cat sat on my ledger');
    await expect(guest).toHaveURL('/packages');
    expect((await guest.goto('/users'))?.status()).toBe(403);
    await expect(guest.getByRole('heading', { name: 'You may not see this page' })).toBeVisible();
    await guest.goto('/account');
    await expect(guest.getByRole('region', { name: 'About me' })).toContainText('Project manager · DL-DTI');

    const used = await signedInAs('nobody', { language: 'en', javaScriptEnabled });
    expect((await used.goto(address))?.status()).toBe(404);
    await expect(used.getByText('has been used, has expired or does not exist')).toBeVisible();

    await admin.goto('/users?q=' + encodeURIComponent(name.toUpperCase()));
    await admin.getByRole('link', { name, exact: true }).click();
    await admin.getByLabel('Reason for disabling').fill('left the unit');
    await admin.getByRole('button', { name: 'Disable the account' }).click();
    await expect(admin.getByText(`The account of ${name} is disabled.`)).toBeVisible();
    await guest.goto('/packages');
    await expect(guest).toHaveURL(/\/login/);
    await signIn(guest, email, 'the cat sat on my ledger');
    await expect(guest.getByText('The e-mail address or the password is wrong.')).toBeVisible();
  });
}

test('a person changes their password and ends their other sessions; each asks for the present one', async ({
  signedInAs,
}) => {
  const email = 'mai@example.test';
  const admin = await signedInAs('admin', { language: 'en' });
  const address = await invite(admin, { email, name: 'Mai Linh' });
  const own = await signedInAs('nobody', { language: 'en' });
  await own.goto(address);
  await choosePassword(own, 'the cat sat on my ledger');
  await expect(own).toHaveURL('/packages');
  const other = await signedInAs('nobody', { language: 'en' });
  await other.goto('/login');
  await signIn(other, email, 'the cat sat on my ledger');
  await expect(other).toHaveURL('/packages');

  await own.goto('/account');
  await expect(own.getByRole('region', { name: 'Sessions' }).getByRole('row')).toHaveCount(3);
  await own.getByLabel('Current password').fill('guessed');
  await own.getByRole('button', { name: 'End the session' }).click();
  await expect(own.getByText('The current password is wrong.').first()).toBeVisible();
  await own.getByLabel('Current password').fill('the cat sat on my ledger');
  await own.getByRole('button', { name: 'End the session' }).click();
  await expect(own.getByText('Sessions ended: 1.')).toBeVisible();
  await other.goto('/packages');
  await expect(other).toHaveURL(/\/login/);

  await own.getByRole('link', { name: 'Change the password' }).click();
  await own.getByLabel('Current password').fill('the cat sat on my ledger');
  await choosePassword(own, 'my ledger sat on the cat', undefined, 'Change the password');
  await expect(own).toHaveURL('/account');
  await signIn(other, email, 'my ledger sat on the cat');
  await expect(other).toHaveURL('/packages');
});

test('an administrator gives and takes roles, never a business role besides their own, and the auditor only reads', async ({
  signedInAs,
}) => {
  const admin = await signedInAs('admin', { language: 'en' });
  await invite(admin, { email: 'nam@example.test', name: 'Nam Phong' });
  await admin.getByRole('link', { name: 'See the user' }).click();
  await admin.getByLabel('Role', { exact: true }).selectOption('administrator');
  await admin.getByRole('button', { name: 'Give the role' }).click();
  await expect(admin.getByText('An administrator holds no other role').first()).toBeVisible();
  await admin.getByLabel('Role', { exact: true }).selectOption('financeOfficer');
  await admin.getByLabel('Scope').fill('NO-SUCH');
  await admin.getByRole('button', { name: 'Give the role' }).click();
  await expect(admin.getByText('no unit has this name: NO-SUCH').first()).toBeVisible();
  await expect(admin.getByLabel('Scope')).toHaveValue('NO-SUCH');
  await admin.getByLabel('Scope').fill('DL-5G');
  await admin.getByRole('button', { name: 'Give the role' }).click();
  await expect(admin.getByText('Nam Phong now holds the role Finance officer.')).toBeVisible();
  await admin.getByRole('button', { name: 'Take away the role Project manager, DL-DTI' }).click();
  await expect(admin.getByText('A role of Nam Phong has been taken away.')).toBeVisible();
  await expect(admin.getByRole('region', { name: 'Roles' }).getByRole('listitem')).toHaveCount(1);

  const auditor = await signedInAs('auditor', { language: 'en' });
  await auditor.goto(new URL(admin.url()).pathname);
  await expect(auditor.getByRole('region', { name: 'Roles' })).toContainText('Finance officer · DL-5G');
  await expect(auditor.getByRole('main').getByRole('button')).toHaveCount(0);
  await auditor.goto('/settings');
  await expect(auditor.getByText('Password policy')).toBeVisible();
  await expect(auditor.getByRole('main').getByRole('button')).toHaveCount(0);
});

async function invite(admin: Page, { email, name }: { email: string; name: string }): Promise<string> {
  await admin.goto('/users/new');
  await admin.getByLabel('Full name').fill(name);
  await admin.getByLabel('E-mail address').fill(email);
  await admin.getByRole('button', { name: 'Add a role' }).click();
  await expect(admin.getByLabel('Role', { exact: true })).toHaveCount(2);
  await expect(admin.getByLabel('Full name')).toHaveValue(name);
  await admin.getByRole('button', { name: 'Remove role 2' }).click();
  await expect(admin.getByLabel('Role', { exact: true })).toHaveCount(1);
  await admin.getByLabel('Role', { exact: true }).selectOption('projectManager');
  await admin.getByLabel('Scope').fill('DL-DTI');
  await admin.getByRole('button', { name: 'Make the invitation' }).click();
  await expect(admin.getByRole('heading', { name: `${name} is invited` })).toBeVisible();
  return admin.getByLabel('Address to copy').inputValue();
}

async function choosePassword(
  page: Page,
  password: string,
  repeated = password,
  button = 'Save the password',
): Promise<void> {
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByLabel('New password again').fill(repeated);
  await page.getByRole('button', { name: button }).click();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
