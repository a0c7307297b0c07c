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
