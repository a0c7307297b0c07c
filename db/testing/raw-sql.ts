import type { Store } from '../store.server.ts';

type Execute = (statements: string) => unknown;

const accesses = new WeakMap<Store, Execute>();

/** Remembers how to get at a test's store past the application's connection. */
export function giveRawAccess(store: Store, execute: Execute): Store {
  accesses.set(store, execute);
  return store;
}

/** Runs statements past every rule of ours, as somebody with the owner's password or the file could. */
export async function runRaw(store: Store, ...statements: readonly string[]): Promise<void> {
  const execute = accesses.get(store);
  if (execute === undefined) throw new Error('this store is only reached through the application');
  for (const statement of statements) await execute(statement);
}

/** Switches a table's append-only triggers off. */
export async function unlockTable(store: Store, table: string): Promise<void> {
  await runRaw(
    store,
    ...(store.dialect === 'sqlite'
      ? [`drop trigger ${table}_no_update`, `drop trigger ${table}_no_delete`]
      : [`alter table ${table} disable trigger user`]),
  );
}
