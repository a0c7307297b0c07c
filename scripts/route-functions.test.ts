import { expect, test } from 'vitest';

import { guardAction, guardLoader } from '#app/platform/guard.server.ts';

import { routeFunctions } from './route-functions.ts';

test('guarded functions name their path and permission, bare ones no permission', () => {
  const routes = {
    layout: { id: 'layout', module: { default: undefined } },
    guarded: {
      id: 'guarded',
      parentId: 'bare',
      path: ':flagId',
      module: {
        default: undefined,
        loader: guardLoader('flag:read', () => null),
        action: guardAction('public', () => null),
      },
    },
    bare: {
      id: 'bare',
      parentId: 'layout',
      path: 'flags',
      module: { default: undefined, loader: () => null },
    },
  };
  expect(routeFunctions({ routes })).toEqual([
    { route: 'guarded', path: '/flags/:flagId', name: 'loader', permission: 'flag:read' },
    { route: 'guarded', path: '/flags/:flagId', name: 'action', permission: 'public' },
    { route: 'bare', path: '/flags', name: 'loader', permission: null },
  ]);
});
