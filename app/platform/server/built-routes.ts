import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';

import { groupBy } from '#app/domain/group-by.ts';

type Routes = ServerBuild['routes'];
/** A route of the URL table; `path` is its whole pattern, `/projects/:projectCode`. */
export type FoundRoute = { readonly id: string; readonly path: string };

/** Looks an address up among the routes of a build; a data request counts to the page whose data it asks for. Null for none. */
export function routesIn({ routes }: { routes: Routes }): (pathname: string) => FoundRoute | null {
  const places = Object.keys(routes).filter((id) => (routes[id]?.path ?? '') !== '' || routes[id]?.index);
  // Remix weighs every pattern for every address: those that begin otherwise, or are shorter or longer, are left out first.
  const alike = groupBy(
    places.map((id) => ({ id, path: patternOf(id, routes) })),
    ({ path }) => shapeOf(path),
  );
  return (pathname) => {
    const page = pathname.replace(/(?:\/_root)?\.data$/, '') || '/';
    return matchRoutes(alike.get(shapeOf(page)) ?? [], page)?.[0]?.route ?? null;
  };
}

/** The build as one of its routes needs it: that route and those it lies in. What is not there is not weighed, and not prepared, for each request. */
export function branchOf(build: ServerBuild, { id }: FoundRoute): ServerBuild {
  const ids = ancestry(id, build.routes);
  const alone = <Route>(routes: Readonly<Record<string, Route>>) =>
    Object.fromEntries(Object.entries(routes).filter(([one]) => ids.includes(one)));
  return {
    ...build,
    routes: alone(build.routes),
    assets: { ...build.assets, routes: alone(build.assets.routes) },
  };
}

function ancestry(id: string, routes: Routes): string[] {
  const parentId = routes[id]?.parentId;
  return parentId === undefined ? [id] : [...ancestry(parentId, routes), id];
}

function patternOf(id: string, routes: Routes): string {
  const parts = ancestry(id, routes).map((one) => routes[one]?.path ?? '');
  return `/${parts.filter((part) => part !== '').join('/')}`;
}

/** How many segments an address or a pattern has, and the first of them; addresses are the same in any case of their letters. */
function shapeOf(path: string): string {
  const segments = path.replace(/\/+$/, '').split('/');
  return `${segments.length} ${segments[1]?.toLowerCase() ?? ''}`;
}
