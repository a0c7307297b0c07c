import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { readCanaries } from './canaries.ts';
import type { Canaries } from './canaries.ts';
import { expectations, fateOf, readers } from './expectations.ts';
import type { Circle } from './expectations.ts';
import { fateIn, formsOf } from './fate.ts';
import { people } from './people.ts';
import type { Person } from './people.ts';
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
  test.each(people)(
    'answers %s as it must, in every form of request (ASVS 8.2.1, 8.2.2, 8.3.1, 15.3.1)',
    async (person) => {
      const found = world.functions.find((built) => built.route === route && built.name === name);
      if (found === undefined) throw new Error(`${name} of ${route} is not in the build`);
      for (const url of formsOf(found, world.pathTo)) {
        const token = await world.tokenOf(person);
        const body = name === 'action' ? { method: 'POST', body: world.bodyFor(route) } : {};
        const answer = await world.ask(url, token, body);
        const text = await answer.text();
        expect({ url, fate: fateIn(answer, text, circle) }).toEqual({ url, fate: fateOf(person, circle) });
        expect(canaries.secrets.filter((secret) => text.includes(secret))).toEqual([]);
        if (!mayRead(person, circle)) expect(business(text)).toEqual([]);
      }
    },
  );
});

/** Whether the answer may tell of projects: pages for strangers and refusals may not, nor may any page that business roles do not read. */
function mayRead(person: Person, circle: Circle): boolean {
  if (circle === 'eachTheirOwn') return readers.includes(person);
  return (
    fateOf(person, circle) === 'welcome' &&
    !['anyone', 'people', 'overseers', 'administrators'].includes(circle)
  );
}

function business(text: string): string[] {
  return canaries.business.filter((word) => text.includes(word));
}
