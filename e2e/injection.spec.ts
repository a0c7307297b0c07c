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
import { formsOn, type PageForm } from './injection/forms.ts';
import { test } from './injection/hostile-test.ts';
import { listenTo, touchEverything } from './injection/listen.ts';
import { sightOf } from './injection/look.ts';
import { everyVisit, type Visit } from './injection/pages.ts';
import { hostileAddresses, hostileTexts, shortText, textBehindCodes } from './injection/payloads.ts';
import { shownNowhere } from './injection/shown-nowhere.ts';
import { type Answer, type Visitor, visitorOn } from './injection/visitor.ts';

// Snapshots of pages so large would cost more than the pages.
test.use({ trace: 'off' });

const untilTheEnd = 15 * 60_000;

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
    worldOf,
    watch,
    policyBreaches,
  }) => {
    test.setTimeout(untilTheEnd);
    const world = await worldOf(hostile);
    const visits = everyVisit(world.examples);
    const forms = new Map<string, { form: PageForm; visit: Visit }>();

    const walk = async (visitor: Visitor) => {
      for (let visit = visits.shift(); visit !== undefined; visit = visits.shift()) {
        await visitor.open(visit);
        await visitor.look(`${visit.reader}: ${visit.path}`);
        for (const form of await formsOn(visitor.page)) {
          if (forms.has(form.key)) continue;
          forms.set(form.key, { form, visit });
          if (form.fields === 'none') continue;
          // Too long to be taken, it comes back as it was typed; a search takes less.
          const text = form.method === 'get' ? shortText : hostile.text.repeat(2);
          await sendAgain(visitor, visit, form.key, { text, withScripts: true });
          const { comesBack } = await sendAgain(visitor, visit, form.key, { text, withScripts: false });
          if (form.fields === 'words') expect(comesBack, `${form.key} comes back`).toBe(true);
        }
      }
    };
    // While one window waits for its answer, the other one draws.
    const visitors = [
      visitorOn(await watch(world), policyBreaches),
      visitorOn(await watch(world), policyBreaches),
    ];
    await Promise.all(visitors.map(walk));
    expect(forms.size).toBeGreaterThan(55);

    const [visitor] = visitors;
    const statuses: number[] = [];
    for (const { form, visit } of [...forms.values()].toSorted(moneyFirst)) {
      if (form.method === 'get') continue;
      statuses.push((await visitor?.sendFromElsewhere(form, visit, shortText)) ?? 0);
    }
    expect(statuses.filter((status) => status === 302).length).toBeGreaterThan(10);

    const unseen = placesOfWords().filter((name) => !visitors.some(({ seen }) => seen.has(name)));
    expect(unseen.toSorted()).toEqual(Object.keys(shownNowhere).toSorted());
  });
}

/** What is taken of others takes the finance officer's permissions away. */
function moneyFirst(a: { visit: Visit }, b: { visit: Visit }): number {
  return Number(b.visit.reader === 'financeOfficer') - Number(a.visit.reader === 'financeOfficer');
}

/** Sends a form of the page as it is now; where the last answer took it away, of the page as it was. */
async function sendAgain(
  { open, send }: Visitor,
  visit: Visit,
  key: string,
  sending: { text: string; withScripts: boolean },
): Promise<Answer> {
  const answer = await send(key, sending);
  if (answer !== null) return answer;
  await open(visit);
  const second = await send(key, sending);
  if (second === null) throw new Error(`the page has no form ${key} any more`);
  return second;
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

test('S4: what is typed and what stands behind codes runs where a page takes it for more than text', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const { ran } = await listenTo(context, '');
  for (const text of [shortText, textBehindCodes, textBehindCodes.toUpperCase()]) {
    const page = await context.newPage();
    await page.setContent(`<input value="${text}">`);
    await expect.poll(() => ran.some((one) => one.page === page), text).toBe(true);
  }
  await context.close();
});

test('S4: the audit log as a file is no page: browsers keep it and run nothing of it', async ({
  worldOf,
  watch,
}) => {
  const [hostile] = hostileTexts;
  if (hostile === undefined) throw new Error('there is no hostile text');
  const world = await worldOf(hostile);
  const { page, overheard, seat } = await watch(world);
  await seat('auditor', 'vi');
  const answer = await page.request.get('/audit/export');
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': expect.stringMatching(/^attachment; /),
    'x-content-type-options': 'nosniff',
  });
  expect(await answer.text()).toContain('audit_events.changes#');
  const kept = page.waitForEvent('download');
  await expect(page.goto('/audit/export')).rejects.toThrow('Download is starting');
  await (await kept).delete();
  expect(overheard).toEqual({ ran: [], odd: [] });
});

for (const hasPolicy of [true, false]) {
  const how = hasPolicy ? 'stopped by its policy' : 'caught running without it';

  test(`S4: a page of ours that forgot to encode would be ${how}`, async ({
    worldOf,
    watch,
    policyBreaches,
  }) => {
    const [hostile] = hostileTexts;
    if (hostile === undefined) throw new Error('there is no hostile text');
    const world = await worldOf(hostile);
    const { page, overheard, seat } = await watch(world);
    // What was taken on the way here signed others out.
    await seat('auditor', 'vi');
    await page.route('**/projects', async (route) => {
      const answer = await route.fetch();
      const { 'content-security-policy': policy = '', ...headers } = answer.headers();
      await route.fulfill({
        status: answer.status(),
        headers: hasPolicy ? { ...headers, 'content-security-policy': policy } : headers,
        body: withoutEncoding(await answer.text()),
      });
    });
    // The page would lead away; what answers nothing leaves it where it is.
    await page.route('**://canary.invalid/**', (route) => route.fulfill({ status: 204 }));
    await page.goto('/projects', { waitUntil: 'commit' });
    expect(new URL(page.url()).pathname).toBe('/projects');
    await expect.poll(async () => (await sightOf(page)).injected.length).toBeGreaterThan(5);
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
