import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Store } from '../store.server.ts';
import { fillSqliteFile, sqliteFileName } from '../store.sqlite.server.ts';
import { copyRows } from './copy-rows.server.ts';

/** Writes what one commit left into a new SQLite file, beside whoever is writing; memory does not grow with it. */
export async function copyDatabase(store: Store, dataDirectory: string, target: string): Promise<void> {
  if (store.dialect === 'sqlite') {
    await vacuumInto(join(dataDirectory, sqliteFileName), target);
    return;
  }
  await store.snapshot((source) => fillSqliteFile(target, (tx) => copyRows(source, tx)));
}

async function vacuumInto(source: string, target: string): Promise<void> {
  const worker = new Worker(new URL('vacuum-into.js', import.meta.url), { workerData: { source, target } });
  await once(worker, 'exit');
}
