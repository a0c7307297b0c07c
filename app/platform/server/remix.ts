import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { createRequestHandler } from '@remix-run/node';
import type { RequestHandler, ServerBuild } from '@remix-run/node';

import { branchOf, type FoundRoute, routesIn } from './built-routes.ts';
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
  const find = routesIn(build);
  const handleAny = createRequestHandler(build, 'production');
  const handlers = new Map<string, RequestHandler>();
  const handlerFor = (route: FoundRoute): RequestHandler => {
    const handle = handlers.get(route.id) ?? createRequestHandler(branchOf(build, route), 'production');
    handlers.set(route.id, handle);
    return handle;
  };
  return {
    respond: (request, context) => {
      const route = find(new URL(request.url).pathname);
      const handle = route === null ? handleAny : handlerFor(route);
      return handle(request, { ...context });
    },
    routeOf: (pathname) => find(pathname)?.path ?? null,
  };
}
