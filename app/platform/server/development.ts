import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { createRequestHandler } from '@remix-run/node';
import type { ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';

import type { Respond } from './create-app.ts';

type Development = {
  respond: Respond;
  /** Vite's own files; calls `next` for everything else. */
  serveSource: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void;
  stop: () => Promise<void>;
};

/** Remix on the sources, rebuilt as they change, with hot updates over the server's own socket. */
export async function startDevelopment(server: Server): Promise<Development> {
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } } });
  const loadBuild = async (): Promise<ServerBuild> => {
    const build: Partial<ServerBuild> = await vite.ssrLoadModule('virtual:remix/server-build');
    if (!isWhole(build)) throw new Error('the Remix plugin gave no build');
    return build;
  };
  const handle = createRequestHandler(loadBuild, 'development');
  return {
    respond: (request, context) => handle(request, { ...context }),
    serveSource: vite.middlewares,
    stop: () => vite.close(),
  };
}

function isWhole(build: Partial<ServerBuild>): build is ServerBuild {
  return build.routes !== undefined && build.entry !== undefined;
}
