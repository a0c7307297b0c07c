import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { figure } from '#db/testing/figures.ts';

import { expectations } from './expectations.ts';
import { beginWorld } from './world.ts';
import type { World } from './world.ts';

const posted = Object.entries(expectations).flatMap(([route, { action }]) =>
  action === undefined ? [] : [route],
);
const people = ['projectManager', 'financeOfficer', 'administrator'] as const;
const forms = figure(25, 2_000);

/** What an error must not tell: where our code lies, what runs it, what the database was asked. */
const internals =
  /node_modules|\.server\.(ts|js)|\bat \S+ \(|SQLITE_|better-sqlite3|drizzle|\bselect\b.+\bfrom\b.+\bwhere\b|[A-Z]\w*Error:/;

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '-1',
    '0',
    '1e400',
    'NaN',
    '9007199254740993',
    '1,25 tỷ',
    '1.2.3',
    '2025-02-30',
    '31/02/2025',
    '0000-00-00',
    '00000000-0000-7000-8000-000000000000',
    "'; drop table users; --",
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '//evil.example',
    '\u0000',
    '\u202e',
    '__proto__',
    'x'.repeat(10_000),
  ),
);

let world: World;

beforeAll(async () => {
  world = await beginWorld();
});

afterAll(async () => {
  await world.end();
});

test.each(posted)(
  'S8: whatever is posted to %s, it never fails and tells nothing internal (ASVS 2.2.2, 16.5.1)',
  async (route) => {
    const names = [...new Set([...world.bodyFor(route).keys(), ...fieldNames])];
    const path = world.pathTo(world.functions.find((built) => built.route === route)?.path ?? '');
    const fields = fc.array(fc.tuple(fc.constantFrom(...names), nasty), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fields, fc.constantFrom(...people), fc.boolean(), async (typed, person, isData) => {
        const body = world.bodyFor(route);
        for (const [name, value] of typed) body.append(name, value);
        const answer = await world.ask(isData ? `${path}.data` : path, await world.tokenOf(person), {
          method: 'POST',
          body,
        });
        const text = await answer.text();
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) expect(internals.exec(withoutEcho(text, typed))?.[0]).toBeUndefined();
      }),
      { numRuns: forms },
    );
  },
);

test.each(posted)(
  'S8: %s never fails on a form whose every field was sent twice (ASVS 2.2.2)',
  async (route) => {
    const path = world.pathTo(world.functions.find((built) => built.route === route)?.path ?? '');
    for (const person of people) {
      const body = world.bodyFor(route);
      for (const [name, value] of Array.from(body))
        body.append(name, typeof value === 'string' ? `${value} ` : value);
      const answer = await world.ask(path, await world.tokenOf(person), { method: 'POST', body });
      await answer.body?.cancel();
      expect(answer.status).toBeLessThan(500);
    }
  },
);

/** Names that forms of ours have, and some that objects have. */
const fieldNames = [
  'id',
  'to',
  'on',
  'kind',
  'version',
  'note',
  'next',
  'returnTo',
  'email',
  'password',
  'token',
  'theme',
  'skipRejected',
  'capital',
  'amount',
  'recovered',
  'contractId',
  'file',
  'role',
  'reason',
  '__proto__',
  'constructor',
  'a[b]',
  'a.b',
];

// A refused form comes back with what was typed.
function withoutEcho(text: string, typed: readonly (readonly [string, string])[]): string {
  return typed.reduce((left, [, value]) => (value.length > 3 ? left.replaceAll(value, '') : left), text);
}
