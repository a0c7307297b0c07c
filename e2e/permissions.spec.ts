import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { APIResponse } from '@playwright/test';
import type { ServerBuild } from '@remix-run/node';

import { permissions, permissionTable } from '../app/domain/permissions.ts';
import { routeFunctions } from '../scripts/route-functions.ts';
import type { RouteFunction } from '../scripts/route-functions.ts';
import { expect, people, test } from './fixtures.ts';
import type { Person } from './fixtures.ts';

const roles = {
  pm: 'projectManager',
  finance: 'financeOfficer',
  committee: 'committee',
  auditor: 'auditor',
  admin: 'administrator',
} as const;

const examples: Readonly<Record<string, string>> = { projectCode: 'DL-DTI', packageCode: 'BP-12' };
const nobodysId = '00000000-0000-7000-8000-000000000000';

const build: ServerBuild = await import(pathToFileURL(path.resolve('build/server/index.js')).href);

// Signing out sends everybody to sign in, and would end the sessions that the other specs share.
const asked = routeFunctions(build).filter(
  ({ route, name }) => route !== 'routes/logout' || name === 'loader',
);

for (const { route, path: pattern, name, permission } of asked) {
  test(`${name} of ${route} (${permission}) in every form of request`, async ({
    playwright,
    baseURL,
    sessionOf,
  }) => {
    for (const person of ['nobody', ...people] as const) {
      const api = await playwright.request.newContext({
        baseURL,
        storageState: await sessionOf(person),
        extraHTTPHeaders: { Origin: baseURL ?? '' },
      });
      for (const url of formsOf({ route, path: pattern, name })) {
        const sent = name === 'loader' ? { method: 'GET' } : { method: 'POST', form: { x: '1' } };
        const answer = await api.fetch(url, { ...sent, maxRedirects: 0 });
        expect(await fateIn(answer), `${person}: ${sent.method} ${url}`).toBe(fateOf(person, permission));
      }
      await api.dispose();
    }
  });
}

type Fate = 'welcome' | 'forbidden' | 'sent to sign in';

function fateOf(person: Person, declared: string | null): Fate {
  if (declared === 'public') return 'welcome';
  if (person === 'nobody') return 'sent to sign in';
  if (declared === 'signedIn' || declared === 'firstFactor') return 'welcome';
  const permission = permissions.find((known) => known === declared);
  if (permission === undefined) throw new Error(`no permission is named ${declared}`);
  return permissionTable[permission][roles[person]] === 'none' ? 'forbidden' : 'welcome';
}

/** The ways in which a route's function can be run: with its page, by a data request, and alone among its parents. */
function formsOf({ route, path: pattern, name }: Pick<RouteFunction, 'route' | 'path' | 'name'>): string[] {
  const url = pattern.replaceAll(/:(\w+)/g, (_whole, key: string) => examples[key] ?? nobodysId);
  const data = url === '' ? '/_root.data' : `${url}.data`;
  if (url === '' && route !== 'routes/home') return [`/portfolio.data?_routes=${route}`];
  return name === 'loader' ? [url || '/', data, `${data}?_routes=${route}`] : [url, data];
}

async function fateIn(answer: APIResponse): Promise<Fate | string> {
  const text = await answer.text();
  const location = answer.headers().location ?? '';
  if (answer.status() >= 500) return `failed: ${answer.status()}`;
  if (location.startsWith('/login') && ![200, 204].includes(answer.status())) return 'sent to sign in';
  return answer.status() === 403 || /"forbidden"/.test(text) ? 'forbidden' : 'welcome';
}
