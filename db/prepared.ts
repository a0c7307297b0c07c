import { type Placeholder, sql } from 'drizzle-orm';

import type { Reader } from './reader.ts';

type Values = Readonly<Record<string, unknown>>;
type Preparable<Rows> = { prepare(): { execute(values: Values): Rows } };

/** A statement that is put into SQL once for each connection, for what every page or every write asks; `values` fill in its `sql.placeholder`s. */
export function prepared<Rows, Db extends Reader = Reader>(
  build: (db: Db) => Preparable<Rows>,
): (db: Db, values?: Values) => Rows {
  const kept = new WeakMap<Db, ReturnType<Preparable<Rows>['prepare']>>();
  return (db, values = {}) => {
    const statement = kept.get(db) ?? build(db).prepare();
    kept.set(db, statement);
    return statement.execute(values);
  };
}

/** As `prepared`, with a statement of its own for each key, such as the reader's language. */
export function preparedPer<Key, Rows>(
  build: (db: Reader, key: Key) => Preparable<Rows>,
): (db: Reader, key: Key, values?: Values) => Rows {
  const kept = new Map<Key, (db: Reader, values?: Values) => Rows>();
  return (db, key, values) => {
    const ask = kept.get(key) ?? prepared((of: Reader) => build(of, key));
    kept.set(key, ask);
    return ask(db, values);
  };
}

const mostAtOnce = 64;

/** As `prepared`, for rows found by a list of values: `build` gets a placeholder for each, and lists of about the same length share a statement. */
export function preparedAmong<Row>(
  build: (db: Reader, among: Placeholder[]) => Preparable<Promise<Row[]>>,
): (db: Reader, among: readonly string[], values?: Values) => Promise<Row[]> {
  const placeholders = (length: number) =>
    Array.from({ length }, (_, index) => sql.placeholder(String(index)));
  const ask = preparedPer((db, length: number) => build(db, placeholders(length)));
  return async (db, among, values = {}) => {
    const rows: Row[] = [];
    for (let done = 0; done < among.length; done += mostAtOnce) {
      const asked = among.slice(done, done + mostAtOnce);
      const length = 2 ** Math.ceil(Math.log2(asked.length));
      // What is left of a longer statement asks for the first value again, which finds nothing more.
      const places = Array.from({ length }, (_, index) => [index, asked[index] ?? asked[0]]);
      rows.push(...(await ask(db, length, { ...values, ...Object.fromEntries(places) })));
    }
    return rows;
  };
}
