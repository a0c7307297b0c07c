import { credentialsOf, expect, test } from './fixtures.ts';

test('a person signs in, comes to the page they asked for, and signs out', async ({ signedInAs }) => {
  const page = await signedInAs('nobody');
  await page.goto('/portfolio');
  await expect(page).toHaveURL('/login?next=%2Fportfolio');
  const { email, password } = credentialsOf('committee');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL('/portfolio');

  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByText('Bạn đã đăng xuất.')).toBeVisible();
  await page.goto('/portfolio');
  await expect(page).toHaveURL(/\/login/);
});

test('after signing out, going back shows nothing of before, and the browser reads as its reader likes (ASVS 14.3.1)', async ({
  signedInAs,
}) => {
  const name = 'Lê Quang Vinh';
  const page = await signedInAs('nobody', { language: 'en', theme: 'dark' });
  await page.goto('/login?next=%2Fportfolio');
  const { email, password } = credentialsOf('committee');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/portfolio');
  await expect(page.getByText(name).first()).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();

  await page.goBack();
  await expect(page).toHaveURL(/\/login\?next=%2Fportfolio$/);
  await expect(page.getByText(name)).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a wrong password is told once, keeps the address and never the password', async ({ signedInAs }) => {
  const page = await signedInAs('nobody', { language: 'en', javaScriptEnabled: false });
  await page.goto('/login');
  await page.getByLabel('E-mail address').fill('nobody@demo.tiendo');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The e-mail address or the password is wrong.')).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@demo.tiendo');
  await expect(page.getByLabel('Password')).toHaveValue('');
});

test('a form that lies about where it comes from changes nothing (ASVS 3.5.1)', async ({
  request,
  baseURL,
}) => {
  const lies: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of lies) {
    const answer = await request.post(`${baseURL}/login`, {
      form: credentialsOf('pm'),
      headers,
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(403);
    expect(answer.headers()['set-cookie']).toBeUndefined();
  }
});
