import type { Reader } from './reader.ts';

type Values = Readonly<Record<string, unknown>>;
type Preparable<Rows> = { prepare(): { execute(values: Values): Rows } };

/** A query that is put into SQL once for each connection, for what every page or every write asks; `values` fill in its `sql.placeholder`s. */
export function prepared<Rows>(
  build: (db: Reader) => Preparable<Rows>,
): (db: Reader, values?: Values) => Rows {
  const kept = new WeakMap<Reader, ReturnType<Preparable<Rows>['prepare']>>();
  return (db, values = {}) => {
    const query = kept.get(db) ?? build(db).prepare();
    kept.set(db, query);
    return query.execute(values);
  };
}
