import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { createRequestHandler } from '@remix-run/node';
import type { ServerBuild } from '@remix-run/node';

import type { Respond } from './create-app.ts';
import { StartRefused } from './start-refused.ts';

/** Where `npm run build` puts the browser's files. */
export const clientDirectory = 'build/client';

const serverBuild = path.resolve('build/server/index.js');

/** Remix on the built routes; throws `StartRefused` when nothing has been built. */
export async function respondFromBuild(): Promise<Respond> {
  if (!existsSync(serverBuild)) {
    throw new StartRefused(
      'The application has not been built. Run "npm run build" first, or "npm run dev" while developing.',
    );
  }
  const build: ServerBuild = await import(pathToFileURL(serverBuild).href);
  const handle = createRequestHandler(build, 'production');
  return (request, context) => handle(request, { ...context });
}
