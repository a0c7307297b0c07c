import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

/** What an injected piece of markup would bring, and the part of the policy that stops it. */
const injected: readonly (readonly [what: string, directive: RegExp, markup: string])[] = [
  ['a script', /script-src/, '<script>document.title = "theirs"</script>'],
  ['a script with another nonce', /script-src/, '<script nonce="guessed">document.title = "theirs"</script>'],
  ['a handler', /script-src/, '<img src="/favicon.svg" onload="document.title = 1">'],
  ['a script of another site', /script-src/, '<script src="https://elsewhere.invalid/a.js"></script>'],
  ['a style', /style-src/, '<style>body { display: none }</style>'],
  ['a picture of another site', /img-src/, '<img src="https://elsewhere.invalid/seen.png">'],
  ['a frame', /default-src|frame-src|child-src/, '<iframe src="https://elsewhere.invalid/"></iframe>'],
  ['another base', /base-uri/, '<base href="https://elsewhere.invalid/">'],
  ['an object', /object-src/, '<object data="https://elsewhere.invalid/a.swf"></object>'],
];

for (const [what, directive, markup] of injected) {
  test(`S5: ${what} in a page of ours is stopped, and noticed (ASVS 3.4.3)`, async ({
    browser,
    baseURL,
    policyBreaches,
  }) => {
    const page = await browser.newPage({ baseURL });
    await injectInto(page, markup);
    await page.goto('/login');
    await expect.poll(() => policyBreaches().join()).toMatch(directive);
    expect(await page.title()).not.toBe('theirs');
    await page.close();
    policyBreaches();
  });
}

test('S5: a page without scripts is watched too', async ({ browser, baseURL, policyBreaches }) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await injectInto(page, '<style>body { display: none }</style>');
  await page.goto('/login');
  await expect.poll(() => policyBreaches().join()).toMatch(/style-src/);
  await page.close();
  policyBreaches();
});

test('S5: a page that breaks its policy fails the test that opened it', async ({ browser, baseURL }) => {
  test.fail();
  const page = await browser.newPage({ baseURL });
  await injectInto(page, '<style>body { display: none }</style>');
  await page.goto('/login');
  await expect(page.locator('style')).toHaveCount(1);
});

/** The page as the server sends it, its policy with it, but for something at the end of its body. */
async function injectInto(page: Page, markup: string): Promise<void> {
  await page.route('**/login', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('</body>', `${markup}</body>`);
    await route.fulfill({ response: answer, body });
  });
}
