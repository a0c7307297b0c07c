import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { countOf } from '#db/sums.ts';

import { expectations } from './expectations.ts';
import { beginWorld } from './world.ts';
import type { World } from './world.ts';

/** Requests as other sites' pages, old browsers and bare programs would send them. */
const foreign: readonly (readonly [from: string, headers: Record<string, string>])[] = [
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a neighbouring subdomain', { 'Sec-Fetch-Site': 'same-site' }],
  ['another origin in an old browser', { Origin: 'https://evil.example' }],
  ['a sandboxed frame', { Origin: 'null' }],
  ['a program that says nothing', {}],
  [
    'a proxy that lies about our name',
    { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
  ],
];
const posted = Object.entries(expectations).flatMap(([route, { action }]) =>
  action === undefined ? [] : [route],
);
const read = Object.entries(expectations).flatMap(([route, { loader }]) =>
  loader === undefined ? [] : [route],
);
const writers = ['projectManager', 'financeOfficer', 'administrator'] as const;

/** What reading may change: when somebody was last seen. */
const aside = new Set(['sessions']);

let world: World;

beforeAll(async () => {
  world = await beginWorld();
});

afterAll(async () => {
  await world.end();
});

describe.each(foreign)('S3: posted from %s', (_from, headers) => {
  test.each(posted)('%s is refused and changes nothing (ASVS 3.5.1)', async (route) => {
    const before = await stateOf(world);
    for (const person of writers) {
      const token = await world.tokenOf(person);
      const answer = await world.ask(pathOf(route), token, {
        method: 'POST',
        body: world.bodyFor(route),
        headers,
      });
      expect(answer.status).toBe(403);
    }
    expect(await stateOf(world)).toEqual(before);
  });
});

test.each(read)('S3: reading %s changes nothing, whoever reads (ASVS 3.5.3)', async (route) => {
  const before = await stateOf(world);
  for (const person of [...writers, 'auditor', 'stranger'] as const) {
    await (await world.ask(pathOf(route) || '/', await world.tokenOf(person))).text();
  }
  expect(await stateOf(world)).toEqual(before);
});

function pathOf(route: string): string {
  return world.pathTo(world.functions.find((built) => built.route === route)?.path ?? '');
}

/** How many rows every table has, and where the chains end. */
async function stateOf({ store }: World): Promise<Record<string, unknown>> {
  return store.read(async (db) => {
    const state: Record<string, unknown> = { heads: await db.select().from(db.t.chainHeads) };
    for (const [name, table] of Object.entries(db.t)) {
      if (aside.has(name)) continue;
      const [counted] = await db.select({ rows: countOf() }).from(table);
      state[getTableName(table)] = counted?.rows;
    }
    return state;
  });
}
