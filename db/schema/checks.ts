import type { AnySQLiteColumn, SQLiteTableExtraConfigValue } from 'drizzle-orm/sqlite-core';

import type { Kit } from '../kit.ts';

type Checked = {
  money?: readonly AnySQLiteColumn[];
  days?: readonly AnySQLiteColumn[];
  codes?: readonly (readonly [AnySQLiteColumn, readonly string[]])[];
};

/** The database's own refusal of unsafe amounts, days that do not exist and codes outside their codelist. */
export function checksOn(kit: Kit, table: string, checked: Checked): SQLiteTableExtraConfigValue[] {
  const name = (column: AnySQLiteColumn, rule: string) => `${table}_${snake(column.name)}_${rule}`;
  return [
    ...(checked.money ?? []).map((column) =>
      kit.check(
        name(column, 'safe'),
        kit.sql`${column} between ${kit.sql.raw(String(Number.MIN_SAFE_INTEGER))} and ${kit.sql.raw(String(Number.MAX_SAFE_INTEGER))}`,
      ),
    ),
    ...(checked.days ?? [])
      .filter(() => kit.dialect === 'sqlite')
      .map((column) =>
        kit.check(name(column, 'day'), kit.sql`${column} is null or date(${column}) is ${column}`),
      ),
    ...(checked.codes ?? []).map(([column, codes]) =>
      kit.check(
        name(column, 'listed'),
        kit.sql`${column} in (${kit.sql.raw(codes.map((code) => `'${code}'`).join(', '))})`,
      ),
    ),
  ];
}

function snake(camel: string): string {
  return camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
