import { createServer } from 'node:net';

import { Secret, TOTP } from 'otpauth';

import { typedFor } from '../app/features/identity-provider/testing/accounts.ts';
import { startProvider } from '../app/features/identity-provider/testing/start-provider.ts';
import { startEmptyServer } from '../scripts/demo-server.ts';
import { expect, test } from './fixtures.ts';

const an = { sub: 'an', name: 'Nguyễn Thị An', email: 'an@example.test', email_verified: true };

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';

  test(`ASVS 10.5.1: a person signs in through the identity provider, ${how}`, async ({ browser }) => {
    test.slow();
    const { origin, provider, stop } = await startBoth();
    const context = await browser.newContext({ baseURL: origin, javaScriptEnabled, locale: 'vi-VN' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      const isOurs = message.location().url.startsWith(origin);
      if (isOurs && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    const goThrough = async (account: Parameters<typeof typedFor>[0]) => {
      await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản của đơn vị' }).click();
      await expect(page).toHaveURL(new RegExp(`^${provider.settings.issuer}/interaction/`));
      await page.getByLabel('Account').fill(typedFor(account));
      await page.getByRole('button', { name: 'Continue' }).click();
    };

    await page.goto('/packages');
    await goThrough({ claims: { ...an, roles: [] } });
    await expect(page.getByRole('alert')).toContainText('chưa được cấp vai trò nào');
    expect(complaints.filter((text) => !text.includes('403'))).toEqual([]);
    await page.getByRole('link', { name: 'Về trang đăng nhập' }).click();

    await context.clearCookies();
    await page.goto('/packages');
    await goThrough({ claims: { ...an, roles: ['tiendo-pm'] } });
    await expect(page).toHaveURL(`${origin}/packages`);
    await expect(page.getByText(an.name).first()).toBeVisible();

    // A second factor of their own is asked for from now on, unless the provider has seen one.
    await page.goto('/account/second-factor');
    await page.getByRole('button', { name: 'Bắt đầu thiết lập' }).click();
    const shown = await page.getByText(/^([A-Z2-7]{4} ?){8}$/).innerText();
    const totp = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(/\s/g, '')) });
    await page.getByLabel('Mã 6 chữ số').fill(totp.generate());
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByRole('link', { name: 'Tôi đã cất, tiếp tục' }).click();
    await expect(page).toHaveURL(`${origin}/packages`);

    await context.clearCookies();
    await page.goto('/packages');
    await goThrough({ claims: { ...an, roles: ['tiendo-pm'] }, amr: ['pwd'] });
    await expect(page).toHaveURL(`${origin}/login/second-factor?next=%2Fpackages`);
    await context.clearCookies();
    await page.goto('/packages');
    await goThrough({ claims: { ...an, roles: ['tiendo-pm'] }, amr: ['pwd', 'otp'] });
    await expect(page).toHaveURL(`${origin}/packages`);

    // Nothing forces it on them: they turn it off again.
    await page.goto('/account/second-factor');
    await page.getByRole('link', { name: 'Tắt xác thực hai bước' }).click();
    await page.getByLabel('Mã xác thực').fill(totp.generate({ timestamp: wall() + 30_000 }));
    await page.getByRole('button', { name: 'Tắt' }).click();
    await expect(page.getByText('Đã tắt xác thực hai bước.')).toBeVisible();
    await context.close();
    await stop();
  });
}

test('ASVS 10.2.1, 7.6.2: no other site begins a sign-in, and none finishes one that it began', async ({
  request,
}) => {
  const { origin, provider, stop } = await startBoth();
  const begun = await request.post(`${origin}/login/sso`, {
    headers: { Origin: 'https://evil.example' },
    maxRedirects: 0,
  });
  expect([begun.status(), begun.headers()['set-cookie']]).toEqual([403, undefined]);
  const opened = await request.get(`${origin}/login/sso`);
  expect([opened.status(), opened.headers().refresh, opened.headers()['set-cookie']]).toEqual([
    200,
    undefined,
    undefined,
  ]);
  const smuggled = await request.get(`${origin}/login/sso/callback?code=theirs&state=theirs`);
  expect(smuggled.status()).toBe(403);
  expect(smuggled.headers()['set-cookie']).not.toContain('tiendo_session');

  await provider.stop();
  const late = await request.post(`${origin}/login/sso`, { headers: { Origin: origin }, maxRedirects: 0 });
  expect(late.status()).toBe(503);
  const text = await late.text();
  expect(text).toContain('hiện không trả lời');
  expect(text).not.toMatch(/ECONNREFUSED|fetch failed|127\.0\.0\.1:\d+\/\.well-known/);
  await stop();
});

/** An empty server that signs people in through a provider of its own. */
async function startBoth() {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const provider = await startProvider(`${origin}/login/sso/callback`);
  const { issuer, clientId, clientSecret, roleMap } = provider.settings;
  const server = await startEmptyServer({
    PORT: String(port),
    TIENDO_OIDC_ISSUER: issuer,
    TIENDO_OIDC_CLIENT_ID: clientId,
    TIENDO_OIDC_CLIENT_SECRET: clientSecret,
    TIENDO_OIDC_ROLE_MAP: Object.entries(roleMap)
      .map(([word, role]) => `${word}=${role}`)
      .join(),
  });
  const stop = async () => {
    await server.stop();
    await provider.stop();
  };
  return { origin, provider, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function wall(): number {
  return performance.timeOrigin + performance.now();
}
