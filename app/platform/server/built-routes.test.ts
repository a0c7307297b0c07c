import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';

import routes from '../../routes.ts';

import { branchOf, routesIn } from './built-routes.ts';

type Route = Parameters<typeof matchRoutes>[0][number] & { id: string };

const treeOf = (entries: readonly RouteConfigEntry[]): Route[] =>
  entries.map(({ file, path = '', index, children = [] }) =>
    index === true ? { id: file, index } : { id: file, path, children: treeOf(children) },
  );
const tree: Route[] = [{ id: 'root', path: '', children: treeOf(await routes) }];

const manifestOf = (entries: readonly RouteConfigEntry[], parentId: string): Record<string, object> =>
  Object.fromEntries(
    entries.flatMap(({ file, path, index, children = [] }) => [
      [file, { id: file, path, index, parentId, module: {} }],
      ...Object.entries(manifestOf(children, file)),
    ]),
  );
const flat = { root: { id: 'root', path: '', module: {} }, ...manifestOf(await routes, 'root') };
const build: ServerBuild = Object.assign(Object.create(null), { routes: flat, assets: { routes: flat } });
const find = routesIn(build);

const patterns = Object.values(flat).flatMap((route) => find(`/${pathOf(route)}`)?.path ?? []);
const examples = patterns.map((pattern) => pattern.replaceAll(/:\w+/g, 'A-1'));

/** What Remix itself finds among all routes. */
function matched(pathname: string, among: readonly Route[]) {
  const branch = matchRoutes([...among], pathname)?.map(({ route, params }) => ({ id: route.id, params }));
  return branch ?? null;
}

function pathOf(route: object): string {
  return String(Reflect.get(route, 'path') ?? '');
}

test('every pattern of the table is found', () => {
  expect(new Set(patterns).size).toBeGreaterThan(100);
});

test.each([...examples, '/projects/new', '/PROJECTS/new', '/Projects/a%2Fb', '/portfolio/', '/login/sso'])(
  '%s leads to the route that Remix finds, alone as among all',
  (pathname) => {
    const route = find(pathname);
    const among = matched(pathname, tree);
    expect(route?.id).toBe(among?.at(-1)?.id);
    if (route === null) throw new Error('not found');
    const { routes: alone, assets } = branchOf(build, route);
    expect(Object.keys(assets.routes)).toEqual(Object.keys(alone));
    expect(Object.keys(alone)).toEqual(among?.map(({ id }) => id));
    expect(matched(pathname, nested(alone))).toEqual(among);
  },
);

/** The routes of a branch, each in the one before. */
function nested(branch: ServerBuild['routes']): Route[] {
  return Object.values(branch).reduceRight<Route[]>(
    (children, { id, path = '', index }) => [index === true ? { id, index } : { id, path, children }],
    [],
  );
}

test.each(['/no-such-page', '//projects', '/%70rojects', '/projects/A-1/no-such-page'])(
  '%s is left to all routes',
  (pathname) => {
    expect(find(pathname)).toBeNull();
  },
);

test.each([
  ['/projects/A-1.data', '/projects/:projectCode'],
  ['/_root.data', '/'],
  ['/', '/'],
])('%s counts to %s', (pathname, pattern) => {
  expect(find(pathname)?.path).toBe(pattern);
});
