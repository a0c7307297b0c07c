import { mkdirSync } from 'node:fs';

import { chromium } from '@playwright/test';
import type { Browser, BrowserContext } from '@playwright/test';

import { startDemoServer } from './demo-server.ts';
import { browserArguments, findBrowser } from './find-browser.ts';

const folder = 'docs/screenshots';
const screen = { width: 1440, height: 900 };
const phone = { width: 360, height: 780 };
const aPackage = '/projects/DL-DTI/packages/BP-12';

const pictures = [
  { name: 'portfolio', path: '/portfolio', viewport: screen, theme: 'light' },
  { name: 'portfolio-dark', path: '/portfolio', viewport: screen, theme: 'dark' },
  { name: 'timeline', path: '/timeline', viewport: screen, theme: 'light' },
  { name: 'timeline-dark', path: '/timeline', viewport: screen, theme: 'dark' },
  { name: 'package', path: aPackage, viewport: screen, theme: 'light' },
  { name: 'package-narrow', path: aPackage, viewport: phone, theme: 'light' },
] as const;
type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** `npm run screenshots`: the pictures of the README, taken from the running application. */
const server = await startDemoServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try {
  mkdirSync(folder, { recursive: true });
  const signedIn = await signIn(browser);
  for (const picture of pictures) await takePicture(browser, signedIn, picture);
} finally {
  await browser.close();
  await server.stop();
}

async function signIn(browser: Browser): Promise<StorageState> {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.goto('/login');
  await page.locator('[name=email]').fill('committee@demo.tiendo');
  await page.locator('[name=password]').fill(server.password);
  await page.locator('form#sign-in button').click();
  await page.waitForURL((url) => url.pathname !== '/login');
  const state = await context.storageState();
  await context.close();
  return state;
}

async function takePicture(
  browser: Browser,
  storageState: StorageState,
  { name, path, viewport, theme }: (typeof pictures)[number],
): Promise<void> {
  const context = await browser.newContext({
    baseURL: server.url,
    storageState,
    viewport,
    deviceScaleFactor: 2,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  await context.addCookies([{ name: 'tiendo_theme', value: theme, url: server.url }]);
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('.timeline-drawing').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const file = `${folder}/${name}.png`;
  await page.screenshot({ path: file });
  console.log(file);
  await context.close();
}
