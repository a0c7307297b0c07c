import { createContext, runInContext } from 'node:vm';

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { castId } from '#db/seeds/demo/stage.ts';

import { beginWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await beginWorld();
});

afterAll(async () => {
  await world.end();
});

/** What would end a script, begin a comment in one, end its line or its text. */
test.each([
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '</ScRiPt/x>',
  'a\u2028b\u2029c',
  '\\"); alert(1); ("',
  '\\u003c/script\\u003e',
  '${alert(1)} `',
  "'];alert(1)//",
  ']]> &lt; &#60;',
])('a name like %j stays text in the data that a page hands to its scripts (ASVS 1.2.3)', async (hostile) => {
  const userId = castId('person', 'committee');
  const usual = await scriptsOf('/account');
  await world.store.write(async (tx) => {
    await tx.update(tx.t.users).set({ name: hostile }).where(eq(tx.t.users.id, userId));
  });
  const scripts = await scriptsOf('/account');
  expect(scripts).toHaveLength(usual.length);
  expect(scripts.filter((script) => /<\/?script|<!--|[\u2028\u2029]/i.test(script))).toEqual([]);
  expect(handedOver(scripts)).toContain(JSON.stringify(hostile));
});

/** The inline scripts of a page as a browser cuts them out: to the next end tag, whatever stands before. */
async function scriptsOf(path: string): Promise<string[]> {
  const answer = await world.ask(path, await world.tokenOf('committee'));
  const html = await answer.text();
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('Content-Security-Policy') ?? '')?.[1];
  const found = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script[\s/>]/gi)];
  expect(answer.status).toBe(200);
  expect(found.length).toBeGreaterThan(2);
  expect(found.filter(([, attributes = '']) => !attributes.includes(`nonce="${nonce}"`))).toEqual([]);
  return found.map(([, , script = '']) => script);
}

/** Runs the scripts that hand data over, in a world with nothing else in it, and returns what they handed. */
function handedOver(scripts: readonly string[]): string {
  const handed: string[] = [];
  const streamController = { enqueue: (text: string) => handed.push(text), close: () => undefined };
  const page = createContext({
    window: { __remixContext: { streamController } },
    alert: () => handed.push('a script of the name ran'),
  });
  for (const script of scripts.filter((one) => one.includes('.enqueue('))) runInContext(script, page);
  expect(handed).not.toContain('a script of the name ran');
  return handed.join('');
}
