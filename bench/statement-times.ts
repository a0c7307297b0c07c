import Sqlite from 'better-sqlite3';

let longest = 0;

/** From here on, notes how long each statement takes that any connection compiles. */
export function watchStatements(): void {
  const { prepare } = Sqlite.prototype;
  Object.assign(Sqlite.prototype, {
    prepare(this: Sqlite.Database, sql: string) {
      const statement = Reflect.apply(prepare, this, [sql]);
      for (const method of ['all', 'get', 'run']) {
        const run = Reflect.get(statement, method);
        const watched = (...params: unknown[]) => timed(() => Reflect.apply(run, statement, params));
        Object.assign(statement, { [method]: watched });
      }
      return statement;
    },
  });
}

/** The longest that one statement took since this was asked last, in milliseconds. */
export function longestStatement(): number {
  const taken = longest;
  longest = 0;
  return taken;
}

function timed<Result>(work: () => Result): Result {
  const start = performance.now();
  try {
    return work();
  } finally {
    longest = Math.max(longest, performance.now() - start);
  }
}
