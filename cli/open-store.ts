import { existsSync } from 'node:fs';
import path from 'node:path';

import { type Clock, createClock } from '#app/platform/clock.ts';
import type { Env } from '#app/platform/env.server.ts';
import { readInstallation } from '#db/installation.server.ts';
import { beginInstallation } from '#db/seeds/reference.ts';
import { openStore, type Store } from '#db/store.server.ts';
import { openMemoryStore, sqliteFileName } from '#db/store.sqlite.server.ts';

import type { Cli } from './command.ts';

/** Opens the data for one command and closes it again. `readOnly` works beside a running server. */
export async function withStore<Result>(
  { env }: Cli,
  { readOnly }: { readOnly: boolean },
  work: (store: Store, clock: Clock) => Promise<Result>,
): Promise<Result> {
  const store = await openStore({ ...env, readOnly });
  try {
    return await work(store, await clockFor(store, env));
  } finally {
    await store.close();
  }
}

/** As `withStore` to read; where there is no data yet, on what an installation starts from. */
export async function withStoreToRead<Result>(
  cli: Cli,
  work: (store: Store, clock: Clock) => Promise<Result>,
): Promise<Result> {
  const { env } = cli;
  const isThere = env.databaseUrl !== undefined || existsSync(path.join(env.dataDirectory, sqliteFileName));
  if (isThere) return withStore(cli, { readOnly: true }, work);
  const store = await openMemoryStore();
  const clock = createClock(env.today);
  try {
    await beginInstallation(store, clock.now());
    return await work(store, clock);
  } finally {
    await store.close();
  }
}

// Seeded records end on a day of their own; working on another would leave positions on two days at once.
async function clockFor(store: Store, env: Env): Promise<Clock> {
  const { isSeeded, positionsOf } = await store.read(readInstallation);
  return createClock(env.today ?? (isSeeded ? positionsOf : null));
}
