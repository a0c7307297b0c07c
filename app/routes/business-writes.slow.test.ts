import { readdirSync } from 'node:fs';
import path from 'node:path';

import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';

import type { Actor } from '#app/domain/permissions.ts';
import { aWorkplace, businessDeeds } from '#app/features/audit/testing/working-day.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { aSignIn } from '#app/platform/testing/a-sign-in.ts';
import type { Store } from '#db/store.server.ts';
import { businessTables, contentOf } from '#db/testing/observed-store.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

const origin = 'http://tiendo.example';
const files = readdirSync('app/routes', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?<!\.test)\.tsx$/.test(file),
);

const functions = [
  ['loader', 'GET'],
  ['action', 'POST'],
] as const;

/** What forms of this application send, all of it at once: whoever may not write writes with none of it. */
const form = {
  kind: 'transition',
  to: 'suspended',
  on: '2025-10-31',
  note: 'thử',
  physical: '29,5',
  id: uuidv7(),
  voucherNumber: 'UNC-9',
  postedOn: '2025-10-31',
  capital: '2025.provincialBudget',
  amount: '1 tỷ',
  project: 'DL-DTI',
};

// L17
describe.each(slowTestEngines)('on $name', { timeout: 240_000 }, ({ open }) => {
  test('no route lets auditor or administrator change a business record (ASVS 8.2.1)', async () => {
    const store = await open();
    const place = await aWorkplace(store);
    const context = aContext(store);
    for (const { act } of businessDeeds(context, place)) await act();
    const entry = await store.read((db) =>
      db.select({ id: db.t.disbursementEntries.id }).from(db.t.disbursementEntries),
    );
    const params = {
      projectCode: 'DL-DTI',
      packageCode: 'BP-12',
      entryId: entry[0]?.id ?? '',
      userId: place.committee.userId,
    };
    const packages = await store.read((db) => db.select().from(db.t.biddingPackages));
    const version = packages.find(({ code }) => code === params.packageCode)?.version;
    const sent = { ...form, version: String(version) };
    const before = await store.read((db) => contentOf(db, businessTables));
    for (const person of [place.auditor, place.administrator]) {
      expect(await askEverything(store, person, params, sent)).toBeGreaterThan(files.length);
    }
    expect(await store.read((db) => contentOf(db, businessTables))).toEqual(before);
    // The same requests by whoever may: otherwise nothing would have been proven.
    await askEverything(store, place.projectManager, params, sent);
    const after = await store.read((db) => contentOf(db, businessTables));
    expect(businessTables.filter((table) => after[table] !== before[table])).toContain('progressReports');
    await store.close();
  });
});

/** Every loader and every action of every route; how many there are. */
async function askEverything(
  store: Store,
  person: Actor,
  params: Record<string, string>,
  sent: Record<string, string>,
): Promise<number> {
  const context = aContext(store);
  let asked = 0;
  for (const file of files) {
    const module: Record<string, unknown> = await import(path.resolve('app/routes', file));
    for (const [name, method] of functions) {
      const handler = module[name];
      if (typeof handler !== 'function') continue;
      // A session for each, for some of them end it.
      const request = requestOf(method, await sessionOf(store, person), sent);
      const args = { request, params, context: { ...context } };
      await Promise.resolve(Reflect.apply(handler, undefined, [args])).catch(asAnswer);
      asked += 1;
    }
  }
  return asked;
}

/** Refusals are thrown as responses, which is an answer; anything else is a fault. */
function asAnswer(thrown: unknown): Response {
  if (thrown instanceof Response || isData(thrown)) return new Response();
  throw thrown;
}

function isData(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'data' in thrown && 'init' in thrown;
}

function requestOf(method: 'GET' | 'POST', token: string, sent: Record<string, string>): Request {
  const headers = { Cookie: `tiendo_session=${token}`, Origin: origin };
  return method === 'GET'
    ? new Request(`${origin}/`, { headers })
    : new Request(`${origin}/`, { method: 'POST', headers, body: new URLSearchParams(sent) });
}

async function sessionOf(store: Store, { userId }: Actor): Promise<string> {
  const { clock } = aContext(store);
  const at = clock.wall();
  // With both factors, so that nobody is sent to set one up before they reach the route.
  const signedIn = { ...aSignIn(userId), secondFactorAt: at };
  return store.write((tx) => beginSession(tx, signedIn, { at, replacing: null }));
}
