import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

import type { Tables } from './schema/schema.ts';

type Database = BaseSQLiteDatabase<'async', unknown>;

/** What reads the data. `t` are the tables of the dialect in use, so one query serves both engines. */
export type Reader = Pick<Database, 'select' | 'selectDistinct' | '$with' | 'with'> & { t: Tables };

/** What reads and writes inside one transaction. */
export type Writer = Reader & Pick<Database, 'insert' | 'update' | 'delete'>;
