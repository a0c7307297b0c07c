import type { BrowserContext, Page } from '@playwright/test';

import { test as base } from '../fixtures.ts';

import { type HostileWorld, openHostileWorld, type Reader } from './hostile-world.ts';
import { listenTo, type Overheard } from './listen.ts';
import type { HostileText } from './payloads.ts';

export type Watched = { page: Page; overheard: Overheard };

type Fixtures = {
  /** A server whose every word of people is hostile, for one test. */
  openWorld: (hostile: HostileText) => Promise<HostileWorld>;
  /** A page of somebody in a world, listened to; the same one for the same person and language. */
  pageOf: (world: HostileWorld, reader: Reader, language?: 'vi' | 'en') => Promise<Watched>;
};

export const test = base.extend<Fixtures>({
  openWorld: async ({}, use) => {
    const worlds: HostileWorld[] = [];
    await use(async (hostile) => {
      const world = await openHostileWorld(hostile);
      worlds.push(world);
      return world;
    });
    for (const { stop } of worlds) await stop();
  },

  pageOf: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const pages = new Map<string, Watched>();
    await use(async (world, reader, language = 'vi') => {
      const known = pages.get(`${reader} ${language}`);
      if (known !== undefined) return known;
      const { url } = world;
      const context = await browser.newContext({ baseURL: url });
      contexts.push(context);
      await context.addCookies([{ name: 'tiendo_locale', value: language, url }]);
      const token = world.tokens.get(reader);
      if (token !== undefined) await context.addCookies([{ name: 'tiendo_session', value: token, url }]);
      const overheard = await listenTo(context, url);
      const opened = { page: await context.newPage(), overheard };
      pages.set(`${reader} ${language}`, opened);
      return opened;
    });
    for (const context of contexts) await context.close();
  },
});
