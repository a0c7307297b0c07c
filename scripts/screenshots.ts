import { mkdirSync } from 'node:fs';

import { chromium } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';

import { startDemoServer } from './demo-server.ts';
import { browserArguments, findBrowser } from './find-browser.ts';

const folder = 'docs/screenshots';
const size = { width: 1440, height: 900 };
const pages = [
  { name: 'portfolio', path: '/portfolio' },
  { name: 'timeline', path: '/timeline' },
];

/** `npm run screenshots`: the pictures of the README, taken from the running application. */
const server = await startDemoServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try {
  mkdirSync(folder, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: size,
      deviceScaleFactor: 2,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
    await context.addCookies([{ name: 'tiendo_theme', value: theme, url: server.url }]);
    await signIn(context);
    for (const { name, path } of pages) await takePicture(context, path, `${folder}/${name}-${theme}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}

async function signIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('/login');
  await page.locator('[name=email]').fill('committee@demo.tiendo');
  await page.locator('[name=password]').fill(server.password);
  await page.locator('form#sign-in button').click();
  await page.waitForURL((url) => url.pathname !== '/login');
  await page.close();
}

async function takePicture(context: BrowserContext, path: string, file: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path: file });
  console.log(file);
  await page.close();
}
