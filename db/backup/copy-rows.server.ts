import { getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

import { everyTable, wholePagesOf } from '../dump.server.ts';
import type { Reader, Writer } from '../reader.ts';

/** Both engines take this many values in one statement. */
const valuesAtATime = 30_000;

/** Copies every row of every table, from whichever engine to whichever. References must not be checked before the last. */
export async function copyRows(source: Reader, target: Writer): Promise<void> {
  for (const name of everyTable) {
    const table: SQLiteTable = target.t[name];
    const rowsAtATime = Math.floor(valuesAtATime / Object.keys(getTableColumns(table)).length);
    for await (const page of wholePagesOf(source, name)) {
      for (let start = 0; start < page.length; start += rowsAtATime) {
        await target.insert(table).values(page.slice(start, start + rowsAtATime));
      }
    }
  }
}
