import { eq, getTableColumns } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';

import { refuse } from '#app/domain/violation.ts';

import type { Reader } from './reader.ts';

type Sent = Readonly<Record<string, string | number | null>>;

/** Whether a form with this id has made its row of the table already; refuses the id of a row that other content made. `sent` is by the columns' names. */
export async function wasSentBefore(
  db: Reader,
  table: SQLiteTable & { id: AnySQLiteColumn },
  id: string,
  sent: Sent,
): Promise<boolean> {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => name in sent);
  const [found] = await db.select(Object.fromEntries(columns)).from(table).where(eq(table.id, id));
  if (found === undefined) return false;
  const isSame = Object.entries(sent).every(([name, value]) => found[name] === value);
  refuse(isSame ? [] : [{ code: 'sameRequestOtherContent', params: {} }]);
  return true;
}
