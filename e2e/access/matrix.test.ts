import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { RouteFunction } from '../../scripts/route-functions.ts';
import { readCanaries } from './canaries.ts';
import type { Canaries } from './canaries.ts';
import { expectations, fateOf } from './expectations.ts';
import type { Circle, Fate } from './expectations.ts';
import { people } from './people.ts';
import { beginWorld } from './world.ts';
import type { World } from './world.ts';

const listed = Object.entries(expectations).flatMap(([route, { loader, action }]) => [
  ...(loader === undefined ? [] : [{ route, name: 'loader' as const, circle: loader }]),
  ...(action === undefined ? [] : [{ route, name: 'action' as const, circle: action }]),
]);

let world: World;
let canaries: Canaries;

beforeAll(async () => {
  world = await beginWorld();
  canaries = await readCanaries(world.store);
});

afterAll(async () => {
  await world.end();
});

test('S1: every loader and action of the build is listed, and no other (ASVS 8.2.1)', () => {
  const built = world.functions.map(({ route, name }) => `${name} of ${route}`);
  expect(listed.map(({ route, name }) => `${name} of ${route}`).toSorted()).toEqual(built.toSorted());
});

describe.each(listed)('S1: $name of $route, for $circle', ({ route, name, circle }) => {
  test.each(people)('answers %s as it must, in every form of request (ASVS 8.2.1, 8.3.1)', async (person) => {
    const found = world.functions.find((built) => built.route === route && built.name === name);
    if (found === undefined) throw new Error(`${name} of ${route} is not in the build`);
    for (const url of formsOf(found)) {
      const token = await world.tokenOf(person);
      const body = name === 'action' ? { method: 'POST', body: world.bodyFor(route) } : {};
      const answer = await world.ask(url, token, body);
      const text = await answer.text();
      expect({ url, fate: fateIn(answer, text, circle) }).toEqual({ url, fate: fateOf(person, circle) });
      expect(canaries.secrets.filter((secret) => text.includes(secret))).toEqual([]);
      if (!mayRead(fateOf(person, circle), circle)) expect(business(text)).toEqual([]);
    }
  });
});

/** Whether the answer may tell of projects: pages for strangers and refusals may not, nor may any page that business roles do not read. */
function mayRead(fate: Fate, circle: Circle): boolean {
  return fate === 'welcome' && !['anyone', 'people', 'overseers', 'administrators'].includes(circle);
}

function business(text: string): string[] {
  return canaries.business.filter((word) => text.includes(word));
}

/** The ways in which a route's function can be run: with its page, by a data request, and alone among its parents. */
function formsOf({ route, path: pattern, name }: RouteFunction): string[] {
  const url = world.pathTo(pattern);
  const data = url === '' ? '/_root.data' : `${url}.data`;
  // Layouts have no path of their own: they are run on their way to a page that everybody may open.
  if (url === '' && route !== 'routes/home') return [`/permissions.data?_routes=${route}`];
  if (name === 'action') return [url, data];
  const query = expectations[route]?.query ?? '';
  return [
    `${url || '/'}?${query}`,
    `${data}?${query}`,
    `${data}?${query}&_routes=${route}`,
    `${url || '/'}?${query}&_data=${encodeURIComponent(route)}`,
  ];
}

function fateIn(answer: Response, text: string, circle: Circle): Fate | string {
  if (answer.status >= 500) return `failed: ${answer.status}`;
  const location = answer.headers.get('Location') ?? answer.headers.get('X-Remix-Redirect') ?? '';
  // Some of what anyone may do ends on the sign-in page.
  if (circle === 'anyone') return 'welcome';
  if (location.startsWith('/login') || /"\/login(\?next=[^"]*)?"/.test(text)) return 'sent to sign in';
  if (answer.status === 403 || /"forbidden"/.test(text)) return 'forbidden';
  if (answer.status === 404 || /"notFound"/.test(text)) return 'missing';
  return 'welcome';
}
