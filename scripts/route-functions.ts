import type { ServerBuild } from '@remix-run/node';

export type RouteFunction = { route: string; name: 'loader' | 'action'; permission: string | null };

const brand = Symbol.for('tiendo.guarded');

/** Every loader and action of a build with the permission its guard declares; null where there is no guard. */
export function routeFunctions({ routes }: Pick<ServerBuild, 'routes'>): RouteFunction[] {
  return Object.entries(routes).flatMap(([route, entry]) =>
    (['loader', 'action'] as const).flatMap((name) => {
      const exported: unknown = entry?.module[name];
      return exported === undefined ? [] : [{ route, name, permission: declaredBy(exported) }];
    }),
  );
}

function declaredBy(exported: unknown): string | null {
  if (typeof exported !== 'function') return null;
  const declared: unknown = Reflect.get(exported, brand);
  return typeof declared === 'string' ? declared : null;
}
