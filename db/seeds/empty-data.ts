import { count, eq } from 'drizzle-orm';

import type { Reader } from '../reader.ts';
import type { Store } from '../store.server.ts';
import { StoreRefused } from '../store-refused.ts';

export type SeededKind = 'demo' | 'national';

/** Whether the data has these seeds already; throws `StoreRefused` when it is in use for something else. */
export async function hasSeeds(store: Store, wanted: SeededKind): Promise<boolean> {
  const { kind, users } = await store.read(async (db) => ({
    kind: await findKind(db),
    users: await countUsers(db),
  }));
  if (kind === wanted) return true;
  if (kind === null && users === 0) return false;
  throw new StoreRefused(
    `This data directory is in use. The ${wanted} data only goes into an empty one: choose another TIENDO_DATA directory.`,
  );
}

async function findKind(db: Reader): Promise<string | null> {
  const { settings } = db.t;
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, 'kind'));
  return row?.value ?? null;
}

async function countUsers(db: Reader): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(db.t.users);
  return row?.rows ?? 0;
}
