import type { ServerBuild } from '@remix-run/node';

export type RouteFunction = {
  route: string;
  /** The path as it stands in the URL table, `/projects/:projectCode`. */
  path: string;
  name: 'loader' | 'action';
  permission: string | null;
};

const brand = Symbol.for('tiendo.guarded');

/** Every loader and action of a build with the permission its guard declares; null where there is no guard. */
export function routeFunctions({ routes }: Pick<ServerBuild, 'routes'>): RouteFunction[] {
  return Object.entries(routes).flatMap(([route, entry]) =>
    (['loader', 'action'] as const).flatMap((name) => {
      const exported: unknown = entry?.module[name];
      return exported === undefined
        ? []
        : [{ route, path: pathOf(route, routes), name, permission: declaredBy(exported) }];
    }),
  );
}

function pathOf(id: string, routes: ServerBuild['routes']): string {
  const route = routes[id];
  const parent = route?.parentId === undefined ? '' : pathOf(route.parentId, routes);
  return route?.path === undefined || route.path === '' ? parent : `${parent}/${route.path}`;
}

function declaredBy(exported: unknown): string | null {
  if (typeof exported !== 'function') return null;
  const declared: unknown = Reflect.get(exported, brand);
  return typeof declared === 'string' ? declared : null;
}
