import { afterAll, beforeAll, expect, test } from 'vitest';

import { expectations, insiders } from './expectations.ts';
import type { Person } from './people.ts';
import { beginWorld } from './world.ts';
import type { World } from './world.ts';

type Shown = { route: string; person: Person; html: string };

/** What lets somebody in. */
const opens = /password|^code$|token|secret/i;

let world: World;
let shown: readonly Shown[];

/** Every page, as somebody sees it who may open it; those for anyone, as a stranger does. */
beforeAll(async () => {
  world = await beginWorld();
  const asked = Object.entries(expectations).flatMap(([route, { loader, query = '' }]) =>
    loader === undefined
      ? []
      : [{ route, query, person: loader === 'anyone' ? ('stranger' as const) : insiders[loader] }],
  );
  const owing = { route: 'routes/account/second-factor/index', query: '', person: 'owing' as const };
  const pages: Shown[] = [];
  for (const { route, query, person } of [...asked, owing]) {
    const html = await pageOf(route, query, person);
    if (html !== null) pages.push({ route, person, html });
  }
  shown = pages;
});

afterAll(async () => {
  await world.end();
});

test('every page behind sign-in has the button that signs out (ASVS 7.4.4)', () => {
  const behind = shown.filter(({ person }) => person !== 'stranger');
  expect(behind.length).toBeGreaterThan(25);
  expect(behind.map(({ person }) => person)).toContain('owing');
  const without = behind.filter(
    ({ html }) =>
      !formsIn(html).some(
        ({ method, action, inside }) =>
          method === 'post' && action === '/logout' && /<button\b[^>]*>Đăng xuất</.test(inside),
      ),
  );
  expect(without.map(({ route }) => route)).toEqual([]);
});

test('signing out leaves nothing in the browser but how its reader likes to read (ASVS 14.3.1)', async () => {
  const answer = await world.ask('/logout', await world.tokenOf('auditor'), { method: 'POST' });
  expect(answer.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  expect(answer.headers.getSetCookie()).toContain(
    'tiendo_session=; Path=/; SameSite=Lax; Max-Age=0; HttpOnly',
  );
  expect(answer.headers.getSetCookie().filter((cookie) => /^tiendo_(theme|locale)=/.test(cookie))).toEqual(
    [],
  );
});

test('no form writes what lets somebody in into an address (ASVS 14.2.1)', () => {
  const fields = shown.flatMap(({ route, html }) =>
    formsIn(html).flatMap(({ method, inside }) =>
      [...inside.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([field]) => ({
        route,
        method,
        field,
      })),
    ),
  );
  const secret = fields.filter(
    ({ field }) => opens.test(attribute(field, 'name')) || attribute(field, 'type') === 'password',
  );
  expect(fields.filter(({ method }) => method !== 'post').length).toBeGreaterThan(5);
  expect(secret.filter(({ method }) => method === 'post').length).toBeGreaterThan(3);
  expect(secret.filter(({ method }) => method !== 'post')).toEqual([]);
});

test.each(['tiendo_session', 'session', 'token', 'access_token'])(
  'a session’s token in an address, as %s, opens nothing (ASVS 14.2.1)',
  async (name) => {
    const token = await world.tokenOf('projectManager');
    const answer = await world.ask(`/portfolio?${name}=${token}`, null);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toMatch(/^\/login\b/);
  },
);

/** The page of a route; null where it answers with something else. */
async function pageOf(route: string, query: string, person: Person): Promise<string | null> {
  const found = world.functions.find((built) => built.route === route && built.name === 'loader');
  const path = world.pathTo(found?.path ?? '') || '/';
  const answer = await world.ask(`${path}?${query}`, await world.tokenOf(person));
  const html = await answer.text();
  return answer.status === 200 && answer.headers.get('Content-Type')?.startsWith('text/html') ? html : null;
}

function formsIn(page: string) {
  return [...page.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', inside = '']) => ({
    method: attribute(head, 'method').toLowerCase(),
    action: attribute(head, 'action'),
    inside,
  }));
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
