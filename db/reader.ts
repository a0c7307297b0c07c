import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

import type { Tables } from './schema/schema.ts';

type Database = BaseSQLiteDatabase<'async', unknown>;

/** What reads the data. `t` are the tables of the dialect in use, so one query serves both engines. */
export type Reader = Pick<Database, 'select' | 'selectDistinct' | '$with' | 'with'> & { t: Tables };

/** What reads and writes inside one transaction. */
export type Writer = Reader & Pick<Database, 'insert' | 'update' | 'delete'>;

export type Store = {
  dialect: 'sqlite' | 'postgres';
  /** Runs reads. Sees the last commit, cannot write. */
  read<Result>(work: (db: Reader) => Promise<Result>): Promise<Result>;
  /** Runs reads that all see one commit, however long they take and whatever is written meanwhile. */
  snapshot<Result>(work: (db: Reader) => Promise<Result>): Promise<Result>;
  /** Runs one transaction: all of it is committed, or none. Await only `tx` inside; a nested `write` is refused. */
  write<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result>;
  /** Writes that run or wait, and those committed since the store was opened. */
  activity(): { waiting: number; commits: number };
  /** Finishes what runs, checkpoints and closes. */
  close(): Promise<void>;
};
