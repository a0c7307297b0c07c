import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

import type { Day, Instant, Month } from '#app/domain/day.ts';
import type { BasisPoints, Vnd } from '#app/domain/money.ts';

/** Tables are STRICT (the migration generator adds the word), so the database refuses a value of another type. */
export const sqliteKit = {
  dialect: 'sqlite' as 'sqlite' | 'postgres',
  sql,
  table: sqliteTable,
  check,
  foreignKey,
  index,
  primaryKey,
  unique,
  uniqueIndex,
  /** A UUIDv7. */
  id: () => text(),
  text: () => text(),
  /** Whole đồng, a safe integer. */
  vnd: () => integer().$type<Vnd>(),
  basisPoints: () => integer().$type<BasisPoints>(),
  integer: () => integer(),
  boolean: () => integer({ mode: 'boolean' }),
  day: () => text().$type<Day>(),
  month: () => text().$type<Month>(),
  instant: () => text().$type<Instant>(),
  oneOf: <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
    text({ enum: [...codes] }).$type<Codes[number]>(),
  json: <Content>() => text({ mode: 'json' }).$type<Content>(),
};
