import type { Reader, Writer } from './reader.ts';
import { openPostgresStore } from './store.postgres.server.ts';
import { openSqliteStore } from './store.sqlite.server.ts';

export type Store = {
  dialect: 'sqlite' | 'postgres';
  /** Runs reads. Sees the last commit, cannot write. */
  read<Result>(work: (db: Reader) => Promise<Result>): Promise<Result>;
  /** Runs reads that all see one commit, however long they take and whatever is written meanwhile. */
  snapshot<Result>(work: (db: Reader) => Promise<Result>): Promise<Result>;
  /** Runs one transaction: all of it is committed, or none. Await only `tx` inside; a nested `write` is refused. */
  write<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result>;
  /** Finishes what runs, checkpoints and closes. */
  close(): Promise<void>;
};

export type StoreLocation = {
  /** Folder of the embedded database; made when missing. */
  dataDirectory: string;
  /** Given: PostgreSQL is used instead. */
  databaseUrl?: string | undefined;
  /** Neither locks, migrates nor writes: for looking at a store that a server may have open. */
  readOnly?: boolean;
};

/** Opens the data, migrated to this version; throws `StoreRefused` with a sentence when it must not be used. */
export async function openStore(location: StoreLocation): Promise<Store> {
  return location.databaseUrl === undefined
    ? openSqliteStore(location.dataDirectory, { readOnly: location.readOnly ?? false })
    : openPostgresStore(location.databaseUrl, { readOnly: location.readOnly ?? false });
}
