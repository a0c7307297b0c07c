import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { readEnv } from '#app/platform/env.server.ts';

import { expectations, insiders } from './expectations.ts';
import { beginWorld } from './world.ts';
import type { World } from './world.ts';

/** What only whoever develops should see. */
const internals =
  /node_modules|\bat \S+ \(|file:\/\/|\.server\.(ts|js)|SQLITE|better-sqlite3|drizzle|malformed|[A-Z]\w*Error:/;

const files = ['build/client', 'build/server'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
);
const shipped = files.filter((file) => file.startsWith('build/client') && file.endsWith('.js'));

test('nothing that helps only whoever develops is built (ASVS 13.4.2)', () => {
  expect(shipped.length).toBeGreaterThan(20);
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  const helps = /sourceMappingURL|@vite\/client|import\.meta\.hot|react-refresh|jsxDEV|react\.development/;
  expect(shipped.filter((file) => helps.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('unless somebody says otherwise the server runs as in production (ASVS 13.4.2)', () => {
  expect(readEnv({}).mode).toBe('production');
  expect(() => readEnv({ NODE_ENV: 'debug' })).toThrow(/^NODE_ENV=debug cannot be used/);
});

describe('the built application', () => {
  let world: World;

  beforeAll(async () => {
    world = await beginWorld();
  });

  afterAll(async () => {
    await world.end();
  });

  test.each([
    '/@vite/client',
    '/@fs/etc/passwd',
    '/app/root.tsx',
    '/__manifest?p=%2Fusers',
    '/__remix',
    '/debug',
    '/.well-known/appspecific/com.chrome.devtools.json',
  ])('has nothing at %s (ASVS 13.4.2)', async (address) => {
    const answer = await world.ask(address, await world.tokenOf('administrator'));
    expect(answer.status).toBe(404);
    expect(internals.exec(await answer.text())).toBeNull();
  });

  test('tells nothing of its inside when everything fails, in no form of request (ASVS 13.4.2, 16.5.1, 16.5.3)', async () => {
    const read = Object.entries(expectations).flatMap(([route, { loader }]) =>
      loader === undefined || loader === 'anyone' ? [] : [{ route, person: insiders[loader] }],
    );
    const asked = await Promise.all(
      read.map(async ({ route, person }) => ({
        path:
          world.pathTo(world.functions.find((built) => built.route === route)?.path ?? '') || '/permissions',
        token: await world.tokenOf(person),
      })),
    );
    // Nothing can be read any more: who asks is not known, so nobody is let in.
    const error = new Error('SQLITE_CORRUPT: database disk image is malformed');
    const broken = vi.spyOn(world.store, 'read').mockRejectedValue(error);
    const told: string[] = [];
    for (const { path: address, token } of asked) {
      for (const url of [address, address === '/' ? '/_root.data' : `${address}.data`]) {
        const answer = await world.ask(url, token);
        const found = internals.exec(await answer.text())?.[0];
        if (answer.status < 500 || found !== undefined) told.push(`${url}: ${answer.status} ${found}`);
      }
    }
    broken.mockRestore();
    expect(asked.length).toBeGreaterThan(30);
    expect(told).toEqual([]);
  });
});
