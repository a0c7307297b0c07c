import type { Store } from './reader.ts';
import { openPostgresStore } from './store.postgres.server.ts';
import { openSqliteStore } from './store.sqlite.server.ts';

export type { Store } from './reader.ts';

export type StoreLocation = {
  /** Folder of the embedded database; made when missing. */
  dataDirectory: string;
  /** Given: PostgreSQL is used instead. */
  databaseUrl?: string | undefined;
  /** The address of the role that owns the tables, where the one that works on them may less: it migrates. */
  databaseOwnerUrl?: string | undefined;
  /** Neither locks, migrates nor writes: for looking at a store that a server may have open. */
  readOnly?: boolean;
};

/** Opens the data, migrated to this version; throws `StoreRefused` with a sentence when it must not be used. */
export async function openStore(location: StoreLocation): Promise<Store> {
  const { dataDirectory, databaseUrl, databaseOwnerUrl: ownerUrl, readOnly = false } = location;
  return databaseUrl === undefined
    ? openSqliteStore(dataDirectory, { readOnly })
    : openPostgresStore(databaseUrl, { readOnly, ownerUrl });
}
