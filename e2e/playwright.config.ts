import { defineConfig } from '@playwright/test';

import { browserArguments, findBrowser } from '../scripts/find-browser.ts';

// Workers read this file again: they inherit what was found.
process.env.CHROMIUM_PATH = findBrowser();

export default defineConfig({
  testDir: '.',
  projects: [
    // What takes longest begins first, so that nobody waits for it at the end.
    { name: 'hostile text', testMatch: 'injection.spec.ts' },
    { name: 'journeys', testMatch: '*.spec.ts', testIgnore: 'injection.spec.ts' },
  ],
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 180_000,
  // A busy machine answers late; what is wrong stays wrong.
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserArguments },
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Pictures of every step cost a fifth of the time: E2E_TRACE=1 takes them of what fails.
    trace: process.env.E2E_TRACE === '1' ? 'retain-on-failure' : 'off',
  },
});
