import { expect, expectTypeOf, test } from 'vitest';

import type { PostgresKit } from './kit.postgres.ts';
import { kitForPostgres } from './kit.postgres.ts';
import { sqliteKit } from './kit.sqlite.ts';

type Value<Column extends (...args: never[]) => { _: { data: unknown } }> = ReturnType<Column>['_']['data'];
type Codes = (codes: readonly ['a', 'b']) => unknown;

test('both kits have the same words', () => {
  expect(Object.keys(kitForPostgres).sort()).toEqual(Object.keys(sqliteKit).sort());
});

test('every column of the PostgreSQL kit holds the values of the SQLite one', () => {
  type Sqlite = typeof sqliteKit;
  expectTypeOf<Value<PostgresKit['id']>>().toEqualTypeOf<Value<Sqlite['id']>>();
  expectTypeOf<Value<PostgresKit['text']>>().toEqualTypeOf<Value<Sqlite['text']>>();
  expectTypeOf<Value<PostgresKit['vnd']>>().toEqualTypeOf<Value<Sqlite['vnd']>>();
  expectTypeOf<Value<PostgresKit['basisPoints']>>().toEqualTypeOf<Value<Sqlite['basisPoints']>>();
  expectTypeOf<Value<PostgresKit['integer']>>().toEqualTypeOf<Value<Sqlite['integer']>>();
  expectTypeOf<Value<PostgresKit['boolean']>>().toEqualTypeOf<Value<Sqlite['boolean']>>();
  expectTypeOf<Value<PostgresKit['day']>>().toEqualTypeOf<Value<Sqlite['day']>>();
  expectTypeOf<Value<PostgresKit['month']>>().toEqualTypeOf<Value<Sqlite['month']>>();
  expectTypeOf<Value<PostgresKit['instant']>>().toEqualTypeOf<Value<Sqlite['instant']>>();
  expectTypeOf<PostgresKit['oneOf']>().toExtend<Codes>();
  expectTypeOf<Sqlite['oneOf']>().toExtend<Codes>();
});
