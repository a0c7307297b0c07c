import Sqlite from 'better-sqlite3';

import {
  addressColumns,
  codeColumns,
  type Column,
  jsonColumns,
  nameOf,
  wordColumns,
  wordsInJson,
} from './columns.ts';
import { type HostileText, hostileAddresses, textAt, textBehindCodes } from './payloads.ts';

type Trigger = { name: string; sql: string };

/** Puts hostile texts in the place of all that people have worded, past the triggers that forbid it. */
export function poison(file: string, hostile: HostileText): void {
  const database = new Sqlite(file);
  const findTriggers = database.prepare<[], Trigger>(
    "select name, sql from sqlite_schema where type = 'trigger'",
  );
  const triggers = [...findTriggers.iterate()];
  database.function('hostile', (name, row, before) =>
    hostileIn(hostile, String(name), Number(row), before === null ? null : String(before)),
  );
  database.transaction(() => {
    for (const { name } of triggers) database.exec(`drop trigger "${name}"`);
    for (const column of [...wordColumns(), ...jsonColumns()]) database.exec(updateOf(column));
    for (const { sql } of triggers) database.exec(sql);
  })();
  database.close();
}

function updateOf(place: Column): string {
  const { table, column } = place;
  return `update "${table}" set "${column}" = hostile('${nameOf(place)}', rowid, "${column}")`;
}

/** What a column is given in a row, where `before` stood there. */
function hostileIn(hostile: HostileText, name: string, row: number, before: string | null): string | null {
  const text = textAt(hostile, `${name}#${row}`);
  const isWords = wordsInJson[name];
  if (isWords === null) return before;
  if (isWords !== undefined) {
    return before === null ? null : JSON.stringify(inPlaces(JSON.parse(before), isWords, text, []));
  }
  if (codeColumns.has(name)) return `${before}${textBehindCodes}`;
  if (!addressColumns.has(name)) return text;
  return `${hostileAddresses[row % hostileAddresses.length]}${text}`;
}

/** JSON with a text in every place where people's words stand, also where none stand yet. */
function inPlaces(
  json: unknown,
  isWords: (path: readonly string[]) => boolean,
  text: string,
  path: readonly string[],
): unknown {
  if (Array.isArray(json)) {
    return json.map((item, at) => inPlaces(item, isWords, text, [...path, String(at)]));
  }
  if (typeof json === 'object' && json !== null) {
    return Object.fromEntries(
      Object.entries(json).map(([key, value]) => [key, inPlaces(value, isWords, text, [...path, key])]),
    );
  }
  return (typeof json === 'string' || json === null) && isWords(path) ? text : json;
}
