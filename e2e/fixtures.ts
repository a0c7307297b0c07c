import { test as base, expect, request } from '@playwright/test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

import { watchPolicy } from './watch-policy.ts';

export { expect } from '@playwright/test';

/** The people of the demo, by the first part of their address; `nobody` has not signed in. */
export const people = ['pm', 'finance', 'committee', 'auditor', 'admin'] as const;
export type Person = (typeof people)[number] | 'nobody';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;
type Options = BrowserContextOptions & { language?: 'vi' | 'en'; theme?: 'light' | 'dark' };
type TestFixtures = {
  signedInAs: (person: Person, options?: Options) => Promise<Page>;
  /** What broke the content policy since somebody last looked; whatever nobody has looked at fails the test. */
  policyBreaches: () => string[];
};
type WorkerFixtures = { sessionOf: (person: Person) => Promise<StorageState> };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  baseURL: async ({}, use) => use(process.env.E2E_URL),

  // Signing in costs a tenth of a second of hashing: once for each person and worker is enough.
  sessionOf: [
    async ({}, use) => {
      const sessions = new Map<Person, Promise<StorageState>>();
      await use((person) => {
        const session = sessions.get(person) ?? signIn(person);
        sessions.set(person, session);
        return session;
      });
    },
    { scope: 'worker' },
  ],

  /** S5: no page of any context may break the policy that came with it. */
  policyBreaches: [
    async ({ browser }, use) => {
      const breaches: string[] = [];
      const stopWatching = watchPolicy(browser, breaches);
      await use(() => breaches.splice(0));
      stopWatching();
      expect(breaches, 'what broke the content security policy').toEqual([]);
    },
    { auto: true },
  ],

  /** A page of its own for a person. Whatever the browser complains about while the test runs fails it. */
  signedInAs: async ({ browser, baseURL, sessionOf }, use) => {
    const complaints: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (person, options = {}) => {
      const context = await openContext(browser, {
        baseURL,
        storageState: await sessionOf(person),
        ...options,
      });
      contexts.push(context);
      return watched(await context.newPage(), complaints);
    });
    for (const context of contexts) await context.close();
    expect(complaints, 'what the browser complained about').toEqual([]);
  },
});

/** The address and password with which a person of the demo signs in. */
export function credentialsOf(person: Exclude<Person, 'nobody'>): { email: string; password: string } {
  return { email: `${person}@demo.tiendo`, password: process.env.E2E_PASSWORD ?? '' };
}

async function signIn(person: Person): Promise<StorageState> {
  const baseURL = process.env.E2E_URL ?? '';
  const api = await request.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } });
  if (person !== 'nobody') {
    const answer = await api.post('/login', { form: credentialsOf(person), maxRedirects: 0 });
    expect(answer.status(), `${person} signs in`).toBe(302);
  }
  const state = await api.storageState();
  await api.dispose();
  return state;
}

async function openContext(
  browser: Browser,
  { language, theme, ...options }: Options,
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  const url = options.baseURL ?? '';
  if (language !== undefined) await context.addCookies([{ name: 'tiendo_locale', value: language, url }]);
  if (theme !== undefined) await context.addCookies([{ name: 'tiendo_theme', value: theme, url }]);
  return context;
}

/** What the router says of a request whose answer nobody waits for any more, such as suggestions while the form is sent. */
const givenUp = 'AbortError: signal is aborted without reason';

function watched(page: Page, complaints: string[]): Page {
  // Chromium also logs pages that answer with an error on purpose; the specs check those by their status.
  const pages = new Set<string>();
  page.on('request', (sent) => {
    if (['document', 'fetch'].includes(sent.resourceType())) pages.add(sent.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (message.text().startsWith('Failed to load resource') && pages.has(message.location().url)) return;
    if (message.text().startsWith(givenUp)) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  return page;
}
