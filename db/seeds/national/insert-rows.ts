import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

import type { Writer } from '../../reader.ts';

/** `insertRows` for one transaction. */
export type RowInsert = <Table extends SQLiteTable>(
  table: Table,
  rows: readonly Table['$inferInsert'][],
) => Promise<void>;

/** Bounds a statement's size, and on PostgreSQL its parameters. */
const rowsPerStatement = 500;

/** Writes rows of one table, many a statement. On SQLite they go in as one JSON text: building a statement from each value costs more than all the rest. */
export async function insertRows<Table extends SQLiteTable>(
  tx: Writer,
  dialect: 'sqlite' | 'postgres',
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const part = rows.slice(start, start + rowsPerStatement);
    if (dialect === 'sqlite') await tx.insert(table).select(rowsFromJson(table, part));
    else await tx.insert(table).values(part);
  }
}

function rowsFromJson<Table extends SQLiteTable>(table: Table, rows: readonly Table['$inferInsert'][]) {
  const columns = Object.entries(getTableColumns(table));
  const values = rows.map((row) =>
    columns.map(([name, column]) => {
      const value: unknown = Reflect.get(row, name) ?? column.default ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    }),
  );
  const fields = columns.map((_, index) => sql`value ->> ${sql.raw(String(index))}`);
  return sql`select ${sql.join(fields, sql`, `)} from json_each(${JSON.stringify(values)})`;
}
