import { expect, test } from 'vitest';

import { guardAction, guardLoader } from '#app/platform/guard.server.ts';

import { routeFunctions } from './route-functions.ts';

test('guarded functions name their permission, bare ones none', () => {
  const routes = {
    guarded: aRoute({
      loader: guardLoader('flag:read', () => null),
      action: guardAction('public', () => null),
    }),
    bare: aRoute({ loader: () => null }),
    page: aRoute({}),
  };
  expect(routeFunctions({ routes })).toEqual([
    { route: 'guarded', name: 'loader', permission: 'flag:read' },
    { route: 'guarded', name: 'action', permission: 'public' },
    { route: 'bare', name: 'loader', permission: null },
  ]);
});

function aRoute(functions: object) {
  return { id: 'x', path: 'x', module: { default: undefined, ...functions } };
}
