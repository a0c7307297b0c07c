import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { createRequestHandler } from '@remix-run/node';
import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';

import type { Respond } from './create-app.ts';
import { StartRefused } from './start-refused.ts';

/** Where `npm run build` puts the browser's files. */
export const clientDirectory = 'build/client';

const serverBuild = path.resolve('build/server/index.js');

type Built = {
  respond: Respond;
  /** The pattern of the URL table that an address matches, `/projects/:projectCode`; null for none. */
  routeOf: (pathname: string) => string | null;
};

/** Remix on the built routes; throws `StartRefused` when nothing has been built. */
export async function respondFromBuild(): Promise<Built> {
  if (!existsSync(serverBuild)) {
    throw new StartRefused(
      'The application has not been built. Run "npm run build" first, or "npm run dev" while developing.',
    );
  }
  const build: ServerBuild = await import(pathToFileURL(serverBuild).href);
  const handle = createRequestHandler(build, 'production');
  return {
    respond: (request, context) => handle(request, { ...context }),
    routeOf: routesIn(build),
  };
}

/** Looks an address up among the routes of a build; a data request counts to the page whose data it asks for. */
export function routesIn({ routes }: Pick<ServerBuild, 'routes'>): Built['routeOf'] {
  const patterns = Object.keys(routes).map((id) => ({ path: patternOf(id, routes) }));
  return (pathname) => {
    const page = pathname.replace(/(?:\/_root)?\.data$/, '') || '/';
    return matchRoutes(patterns, page)?.[0]?.route.path ?? null;
  };
}

function patternOf(id: string, routes: ServerBuild['routes']): string {
  const route = routes[id];
  const parent = route?.parentId === undefined ? '' : patternOf(route.parentId, routes);
  const own = route?.path ?? '';
  return own === '' ? parent || '/' : `${parent === '/' ? '' : parent}/${own}`;
}
