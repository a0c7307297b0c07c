import { expect } from './fixtures.ts';
import {
  codeColumns,
  jsonColumns,
  nameOf,
  notWords,
  placesOfWords,
  textColumnNames,
  wordColumns,
  wordsInJson,
} from './injection/columns.ts';
import { addressOf, places, placesOfTheLead } from './injection/contexts.ts';
import { formsOn, sendForm, type Sending } from './injection/forms.ts';
import { test } from './injection/hostile-test.ts';
import type { Watched } from './injection/hostile-test.ts';
import { listenTo, touchEverything } from './injection/listen.ts';
import { lookAt, walkTimeline } from './injection/look.ts';
import { everyVisit, type Visit } from './injection/pages.ts';
import { hostileAddresses, hostileTexts, shortText } from './injection/payloads.ts';
import { shownNowhere } from './injection/shown-nowhere.ts';

const untilTheEnd = 30 * 60_000;

test('S4: every column of text holds words of people, or is listed with what it holds', () => {
  const known = new Set(textColumnNames());
  expect([...Object.keys(notWords), ...codeColumns].filter((name) => !known.has(name))).toEqual([]);
  expect(Object.keys(wordsInJson).toSorted()).toEqual(jsonColumns().map(nameOf).toSorted());
  expect(wordColumns().length).toBeGreaterThan(50);
});

for (const [at, hostile] of hostileTexts.entries()) {
  const which = `text ${at + 1} of ${hostileTexts.length}`;

  test(`S4: each of its payloads runs where a page takes ${which} for more than text`, async ({
    browser,
  }) => {
    const context = await browser.newContext();
    const { ran } = await listenTo(context, '');
    for (const { name, around } of places) {
      const page = await context.newPage();
      await page.setContent(around(hostile.text));
      await touchEverything(page);
      if (!placesOfTheLead.some((place) => place.name === name)) continue;
      const ranHere = () => ran.some((one) => one.page === page && one.number === hostile.lead);
      await expect.poll(ranHere, `the lead runs in ${name}`).toBe(true);
    }
    const silent = () => hostile.numbers.filter((number) => !ran.some((one) => one.number === number));
    await expect.poll(silent, 'payloads that ran nowhere').toEqual([]);
    await context.close();
  });

  test(`S4: ${hostile.numbers.length} payloads in every text of people run on no page, on the screen or on paper, nor in what forms answer: ${which} (ASVS 1.2.1, 1.2.2, 1.2.3)`, async ({
    openWorld,
    pageOf,
    policyBreaches,
  }) => {
    test.setTimeout(untilTheEnd);
    const world = await openWorld(hostile);
    const seen = new Set<string>();
    const forms = new Map<string, Visit>();
    const expectHarmless = async ({ page, overheard }: Watched, what: string) => {
      const { places: shown, ...sight } = await lookAt(page);
      for (const place of shown) seen.add(place.split('#')[0] ?? '');
      const happened = { what, ...sight, ...overheard, breaches: policyBreaches() };
      expect(happened).toEqual({ what, injected: [], badAddresses: [], ran: [], odd: [], breaches: [] });
    };

    for (const visit of everyVisit(world.examples)) {
      const watched = await pageOf(world, visit.reader, visit.language);
      const { page } = watched;
      const answer = await page.goto(visit.path);
      expect(answer?.status(), visit.path).toBeLessThan(500);
      if (visit.hasChart) await walkTimeline(page);
      await expectHarmless(watched, `${visit.reader}: ${visit.path}`);
      for (const { key } of await formsOn(page)) if (!forms.has(key)) forms.set(key, visit);
    }

    const send = async (key: string, visit: Visit, sending: Sending) => {
      const watched = await pageOf(world, visit.reader, visit.language);
      await watched.page.goto(visit.path);
      const form = (await formsOn(watched.page)).find((one) => one.key === key);
      if (form === undefined) return false;
      expect(await sendForm(watched.page, form, sending), key).toBeLessThan(500);
      await expectHarmless(watched, `${key}, sent ${sending.withScripts ? 'with' : 'without'} scripts`);
      return true;
    };
    expect(forms.size).toBeGreaterThan(15);
    // Too long to be taken: it comes back as it was typed.
    for (const [key, visit] of forms) {
      const text = key.startsWith('get') ? hostile.text : hostile.text.repeat(2);
      expect(await send(key, visit, { text, withScripts: false }), key).toBe(true);
      expect(await send(key, visit, { text, withScripts: true }), key).toBe(true);
    }
    // What is taken may take away the form that comes after it.
    for (const [key, visit] of forms) await send(key, visit, { text: shortText, withScripts: false });

    const unseen = placesOfWords().filter((name) => !seen.has(name));
    expect(unseen.toSorted()).toEqual(Object.keys(shownNowhere).toSorted());
  });
}

test('S4: each hostile address runs where it is a link', async ({ browser }) => {
  const context = await browser.newContext();
  const { ran } = await listenTo(context, '');
  for (const address of hostileAddresses) {
    const page = await context.newPage();
    await page.setContent(addressOf(address));
    await touchEverything(page);
    await expect.poll(() => ran.some((one) => one.page === page), address).toBe(true);
  }
  await context.close();
});

for (const hasPolicy of [true, false]) {
  const how = hasPolicy ? 'stopped by its policy' : 'caught running without it';

  test(`S4: a page of ours that forgot to encode would be ${how}`, async ({
    openWorld,
    pageOf,
    policyBreaches,
  }) => {
    const [hostile] = hostileTexts;
    if (hostile === undefined) throw new Error('there is no hostile text');
    const world = await openWorld(hostile);
    const { page, overheard } = await pageOf(world, 'committee');
    await page.route('**/projects', async (route) => {
      const answer = await route.fetch();
      const { 'content-security-policy': policy = '', ...headers } = answer.headers();
      await route.fulfill({
        status: answer.status(),
        headers: hasPolicy ? { ...headers, 'content-security-policy': policy } : headers,
        body: withoutEncoding(await answer.text()),
      });
    });
    await page.goto('/projects', { waitUntil: 'commit' });
    if (hasPolicy) {
      await expect.poll(() => policyBreaches().join()).toMatch(/script-src/);
      expect(overheard.ran).toEqual([]);
    } else {
      await expect.poll(() => overheard.ran.length).toBeGreaterThan(5);
    }
    await page.close();
    policyBreaches();
  });
}

function withoutEncoding(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
