import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { type Day, type Instant, instant, type Month } from '#app/domain/day.ts';
import type { BasisPoints, Vnd } from '#app/domain/money.ts';
import type { Kit } from './kit.ts';

const timestamp = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  fromDriver: (value) => instant(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')),
});

/** Text compared by code point, as SQLite does, so that both engines sort alike. */
const binaryText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

const postgresKit = {
  dialect: 'postgres',
  sql,
  table: pgTable,
  check,
  foreignKey,
  index,
  primaryKey,
  unique,
  uniqueIndex,
  id: () => uuid(),
  text: () => binaryText(),
  vnd: () => bigint({ mode: 'number' }).$type<Vnd>(),
  basisPoints: () => integer().$type<BasisPoints>(),
  integer: () => bigint({ mode: 'number' }),
  boolean: () => boolean(),
  day: () => date({ mode: 'string' }).$type<Day>(),
  month: () => text().$type<Month>(),
  instant: () => timestamp(),
  oneOf: <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
    text({ enum: [...codes] }).$type<Codes[number]>(),
  json: <Content>() => json().$type<Content>(),
};

/** The same vocabulary for PostgreSQL under the SQLite kit's types: the one place that makes this promise. */
export const kitForPostgres = postgresKit as unknown as Kit;
export type PostgresKit = typeof postgresKit;
