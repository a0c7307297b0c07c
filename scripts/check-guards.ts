import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { ServerBuild } from '@remix-run/node';

import { routeFunctions } from './route-functions.ts';

/** Fails when a built route exports a loader or an action that the guard did not make. */
const build: ServerBuild = await import(pathToFileURL(path.resolve('build/server/index.js')).href);
const functions = routeFunctions(build);
const unguarded = functions.filter(({ permission }) => permission === null);

for (const { route, name } of unguarded) console.log(`✗ ${route}: its ${name} has no guard`);
console.log(`${functions.length - unguarded.length} of ${functions.length} loaders and actions are guarded`);
process.exitCode = functions.length > 0 && unguarded.length === 0 ? 0 : 1;
