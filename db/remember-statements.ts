import type Sqlite from 'better-sqlite3';

/** Far more than the application has queries; lists of ids make some of them in many lengths. */
const statementsKept = 500;

/** The connection as the query builder sees it: a statement is compiled once and run often. Statements are shared, so nobody may change how one answers. */
export function rememberStatements(connection: Sqlite.Database): Sqlite.Database {
  const kept = new Map<string, Sqlite.Statement>();
  const prepare = (sql: string): Sqlite.Statement => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= statementsKept) kept.delete(oldest);
    kept.set(sql, statement);
    return statement;
  };
  return Object.assign(Object.create(connection), { prepare });
}
