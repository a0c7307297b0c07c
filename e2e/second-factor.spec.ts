import type { Browser, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

import { startEmptyServer } from '../scripts/demo-server.ts';
import { expect, test } from './fixtures.ts';
import { whatBreaks } from './what-breaks.ts';

const person = { name: 'Y Moan', email: 'admin@example.test', password: 'ba con voi đi chậm qua suối' };
const appearances = [
  { language: 'vi', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 360 },
] as const;

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';

  test(`ASVS 6.3.3: the first administrator sets a second factor up and signs in with it, ${how}`, async ({
    browser,
  }) => {
    test.slow();
    const { setupUrl, stop } = await startEmptyServer();
    const page = await openAt(browser, setupUrl, javaScriptEnabled);
    await becomeAdministrator(page, setupUrl);

    // Led to the set-up, and nowhere else.
    await expect(page).toHaveURL('/account/second-factor');
    await page.goto('/users');
    await expect(page).toHaveURL('/account/second-factor?next=%2Fusers');
    await expectNothingElseAnswers(page, new URL(setupUrl).origin);
    if (javaScriptEnabled) await look(page, 'begin');

    await page.getByRole('button', { name: 'Bắt đầu thiết lập' }).click();
    await expect(page.getByRole('img', { name: 'Mã QR' })).toBeVisible();
    const secret = await secretOn(page);
    if (javaScriptEnabled) await look(page, 'confirm');
    await page.getByLabel('Mã 6 chữ số').fill('000000');
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await expect(page.getByRole('alert')).toContainText('Mã này không đúng');
    if (javaScriptEnabled) await lookAtAnswer(page, 'confirm-refused');
    expect(await secretOn(page)).toBe(secret);
    await page.getByLabel('Mã 6 chữ số').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    const listed = page.getByRole('listitem').filter({ hasText: '-' });
    await expect(listed).toHaveCount(10);
    const codes = await listed.allInnerTexts();
    if (javaScriptEnabled) await lookAtAnswer(page, 'codes');
    await page.getByRole('link', { name: 'Tôi đã cất, tiếp tục' }).click();
    await expect(page).toHaveURL('/users');

    // The code of the set-up has been used: the next one signs in.
    await signOut(page);
    await signIn(page, '/users');
    await expect(page).toHaveURL('/login/second-factor?next=%2Fusers');
    if (javaScriptEnabled) await look(page, 'sign-in');
    await enter(page, '000000');
    await expect(page.getByRole('alert')).toContainText('Mã này không đúng');
    await enter(page, codeOf(secret, 1));
    await expect(page).toHaveURL('/users');

    await signOut(page);
    await signIn(page, '/users');
    await enter(page, codes[0] ?? '');
    await expect(page).toHaveURL('/users');
    await expect(page.getByText('còn 9 mã')).toBeVisible();
    await signOut(page);
    await signIn(page, '/users');
    await enter(page, codes[0] ?? '');
    await expect(page.getByRole('alert')).toContainText('Mã này không đúng');
    await enter(page, codes[1] ?? '');
    await expect(page).toHaveURL('/users');

    // What can be changed later, by whoever shows a code again.
    await page.goto('/account/second-factor');
    await expect(page.getByText('Còn 8 mã khôi phục')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Tắt' })).toHaveCount(0);
    if (javaScriptEnabled) await look(page, 'set');
    await page.getByRole('link', { name: 'Tạo mã khôi phục mới' }).click();
    await expect(page.getByLabel('Mã xác thực')).toBeVisible();
    if (javaScriptEnabled) await look(page, 'renew');
    await page.getByLabel('Mã xác thực').fill(codes[2] ?? '');
    await page.getByRole('button', { name: 'Tạo mã khôi phục mới' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: '-' })).toHaveCount(10);
    await page.goto('/account/second-factor/removal');
    await expect(page.getByText('không tắt được')).toBeVisible();
    await page.context().close();
    await stop();
  });
}

/** The code of now, or of a step that comes after it and is taken already. */
function codeOf(secret: string, stepsLater = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: performance.timeOrigin + performance.now() + stepsLater * 30_000 });
}

async function openAt(browser: Browser, setupUrl: string, javaScriptEnabled: boolean): Promise<Page> {
  const { origin } = new URL(setupUrl);
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled, locale: 'vi-VN' });
  return context.newPage();
}

async function becomeAdministrator(page: Page, setupUrl: string): Promise<void> {
  await page.goto(setupUrl);
  await page.getByLabel('Họ và tên').fill(person.name);
  await page.getByLabel('Thư điện tử').fill(person.email);
  await page.getByLabel('Mật khẩu').fill(person.password);
  await page.getByRole('button', { name: 'Lập tài khoản' }).click();
}

/** Pages, their data, resource routes and actions alike lead to the set-up. */
async function expectNothingElseAnswers(page: Page, origin: string): Promise<void> {
  for (const path of ['/users', '/', '/timeline/bars', '/account/second-factor/removal']) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location], path).toEqual([
      302,
      expect.stringContaining('/account/second-factor'),
    ]);
  }
  const data = await (await page.request.get('/users.data', { maxRedirects: 0 })).text();
  expect(data).toContain('/account/second-factor');
  expect(data).not.toContain(person.email);
  for (const path of ['/disbursements/new', '/imports/egp', '/account/second-factor/recovery-codes']) {
    const sent = { form: { code: '1' }, headers: { Origin: origin }, maxRedirects: 0 };
    const answer = await page.request.post(path, sent);
    expect(answer.headers().location, path).toContain('/account/second-factor');
  }
}

async function signIn(page: Page, next: string): Promise<void> {
  await page.goto(next);
  await page.getByLabel('Thư điện tử').fill(person.email);
  await page.getByLabel('Mật khẩu').fill(person.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

async function enter(page: Page, code: string): Promise<void> {
  await page.getByLabel('Mã xác thực').fill(code);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByText('Bạn đã đăng xuất.')).toBeVisible();
}

/** The key as the page has it for typing. */
async function secretOn(page: Page): Promise<string> {
  const text = await page.getByText(/^([A-Z2-7]{4} ?){8}$/).innerText();
  return text.replaceAll(/\s/g, '');
}

/** Looks, with axe, which needs scripts, at the page that stands open, in both languages and themes, wide and narrow, and comes back to it; `E2E_PICTURES` names a folder for what was seen. */
async function look(page: Page, name: string): Promise<void> {
  for (const { language, theme, width } of appearances) {
    await wear(page, { language, theme, width });
    await page.goto(page.url());
    await expectAccessible(page, name);
    await picture(page, `${name}-${language}-${theme}-${width}`);
  }
  await wear(page, { language: 'vi', theme: 'light', width: 1440 });
  await page.goto(page.url());
}

/** Looks at the answer to a form, which cannot be asked for again. */
async function lookAtAnswer(page: Page, name: string): Promise<void> {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page, name);
    await picture(page, `${name}-${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 800 });
}

async function wear(
  page: Page,
  { language, theme, width }: { language: string; theme: string; width: number },
): Promise<void> {
  const url = new URL(page.url()).origin;
  await page.context().addCookies([
    { name: 'tiendo_locale', value: language, url },
    { name: 'tiendo_theme', value: theme, url },
  ]);
  await page.setViewportSize({ width, height: 800 });
}

async function expectAccessible(page: Page, name: string): Promise<void> {
  expect(await whatBreaks(page), name).toEqual([]);
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(width, `the width of ${name}`).toBe(page.viewportSize()?.width);
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
