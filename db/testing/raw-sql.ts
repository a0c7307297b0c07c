import { sql } from 'drizzle-orm';

import type { Writer } from '../reader.ts';
import type { Store } from '../store.server.ts';

/** Runs a statement past every rule of ours, as somebody with the database's password could. */
export async function runRaw(store: Store, ...statements: readonly string[]): Promise<void> {
  await store.write((tx) => runRawIn(tx, store.dialect, statements));
}

/** The same inside a transaction of the caller's. */
export async function runRawIn(
  tx: Writer,
  dialect: Store['dialect'],
  statements: readonly string[],
): Promise<void> {
  const method = dialect === 'sqlite' ? 'run' : 'execute';
  const run: unknown = Reflect.get(tx, method);
  if (typeof run !== 'function') throw new Error(`the driver has no ${method}`);
  for (const statement of statements) await Reflect.apply(run, tx, [sql.raw(statement)]);
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
