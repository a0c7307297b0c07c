import type { BrowserContext, Page } from '@playwright/test';

import { test as base } from '../fixtures.ts';

import { type HostileWorld, openHostileWorld, type Reader } from './hostile-world.ts';
import { listenTo, type Overheard } from './listen.ts';
import type { HostileText } from './payloads.ts';

/** A page that is listened to, and how somebody else sits down before it. */
export type Watched = {
  page: Page;
  overheard: Overheard;
  seat: (reader: Reader, language: 'vi' | 'en') => Promise<void>;
};

type WorkerFixtures = {
  /** A server whose every word of people is hostile; the same one for the same text. */
  worldOf: (hostile: HostileText) => Promise<HostileWorld>;
};

type TestFixtures = {
  /** A page in a world: one for everybody, since every window costs more than what is drawn in it. */
  watch: (world: HostileWorld) => Promise<Watched>;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  worldOf: [
    async ({}, use) => {
      const worlds = new Map<HostileText, Promise<HostileWorld>>();
      await use((hostile) => {
        const world = worlds.get(hostile) ?? openHostileWorld(hostile);
        worlds.set(hostile, world);
        return world;
      });
      for (const world of worlds.values()) await (await world).stop();
    },
    { scope: 'worker' },
  ],

  watch: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ url, tokens }) => {
      const context = await browser.newContext({ baseURL: url });
      contexts.push(context);
      const overheard = await listenTo(context, url);
      const page = await context.newPage();
      const seat = async (reader: Reader, language: 'vi' | 'en') => {
        await context.clearCookies();
        await context.addCookies([{ name: 'tiendo_locale', value: language, url }]);
        const token = tokens.get(reader);
        if (token !== undefined) await context.addCookies([{ name: 'tiendo_session', value: token, url }]);
      };
      return { page, overheard, seat };
    });
    for (const context of contexts) await context.close();
  },
});
