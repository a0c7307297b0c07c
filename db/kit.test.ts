import { pgTable } from 'drizzle-orm/pg-core';
import { sqliteTable } from 'drizzle-orm/sqlite-core';
import { expect, expectTypeOf, test } from 'vitest';

import { kitForPostgres, type PostgresKit } from './kit.postgres.ts';
import { sqliteKit } from './kit.sqlite.ts';

const codes = ['a', 'b'] as const;

test('both kits have the same words', () => {
  expect(Object.keys(kitForPostgres).sort()).toEqual(Object.keys(sqliteKit).sort());
});

test('every column of the PostgreSQL kit holds the values of the SQLite one', () => {
  const columnsOfPostgres = (kit: PostgresKit) =>
    pgTable('one', {
      id: kit.id(),
      text: kit.text(),
      vnd: kit.vnd(),
      basisPoints: kit.basisPoints(),
      integer: kit.integer(),
      boolean: kit.boolean(),
      day: kit.day(),
      month: kit.month(),
      instant: kit.instant(),
      oneOf: kit.oneOf(codes),
      json: kit.json<{ a: number }>(),
    });
  const columnsOfSqlite = (kit: typeof sqliteKit) =>
    sqliteTable('one', {
      id: kit.id(),
      text: kit.text(),
      vnd: kit.vnd(),
      basisPoints: kit.basisPoints(),
      integer: kit.integer(),
      boolean: kit.boolean(),
      day: kit.day(),
      month: kit.month(),
      instant: kit.instant(),
      oneOf: kit.oneOf(codes),
      json: kit.json<{ a: number }>(),
    });
  type Postgres = ReturnType<typeof columnsOfPostgres>['$inferSelect'];
  type Sqlite = ReturnType<typeof columnsOfSqlite>['$inferSelect'];
  expectTypeOf<Postgres>().toEqualTypeOf<Sqlite>();
});
