import type { Page } from '@playwright/test';

import { expect } from '../fixtures.ts';

import { formsOn, type PageForm, sendForm, sendFromElsewhere } from './forms.ts';
import type { Watched } from './hostile-test.ts';
import { lookAt } from './look.ts';
import type { Visit } from './pages.ts';

export type Answer = { status: number; comesBack: boolean };

/** Somebody who opens pages and sends their forms, and fails over whatever is not harmless. */
export type Visitor = {
  page: Page;
  /** The columns whose words were shown so far, by `table.column`. */
  seen: ReadonlySet<string>;
  open: (visit: Visit) => Promise<void>;
  look: (what: string) => Promise<void>;
  /** Sends the form of that key with a text in every field, and looks at the answer; null where the page has none. */
  send: (key: string, sending: { text: string; withScripts: boolean }) => Promise<Answer | null>;
  /** Sends a form of a page that somebody saw before, and looks at the answer; its status. */
  sendFromElsewhere: (form: PageForm, of: Visit, text: string) => Promise<number>;
};

/** What is typed says so, and is known again where it stands in a page. */
const typed = 'forms.typed#1';

/** Makes a visitor of a page that is listened to. */
export function visitorOn({ page, overheard, seat }: Watched, policyBreaches: () => string[]): Visitor {
  const seen = new Set<string>();
  const look = async (what: string) => {
    const { places, ...sight } = await lookAt(page);
    for (const place of places) seen.add(place.split('#')[0] ?? '');
    const happened = { what, ...sight, ...overheard, breaches: policyBreaches() };
    expect(happened).toEqual({ what, injected: [], badAddresses: [], ran: [], odd: [], breaches: [] });
    return places;
  };
  return {
    page,
    seen,
    open: async ({ reader, language, path, status, walk }) => {
      await seat(reader, language);
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(status);
      await walk?.(page);
    },
    look: async (what) => void (await look(what)),
    send: async (key, { text, withScripts }) => {
      const form = await findForm(page, key);
      if (form === undefined) return null;
      const status = await sendForm(page, form, { text: `${text} ${typed}`, withScripts });
      expect(status, key).toBeLessThan(500);
      const places = await look(`${key}, sent ${withScripts ? 'with' : 'without'} scripts`);
      return { status, comesBack: places.includes(typed) };
    },
    sendFromElsewhere: async (form, { reader, language }, text) => {
      await seat(reader, language);
      const status = await sendFromElsewhere(page, form, `${text} ${typed}`);
      expect(status, form.key).toBeLessThan(500);
      await look(`${form.key}, taken where it can be`);
      return status;
    },
  };
}

async function findForm(page: Page, key: string): Promise<PageForm | undefined> {
  const forms = await formsOn(page);
  return forms.find((form) => form.key === key);
}
