/** What reads and writes rows begins with one of these; a driver's statement is one statement. */
const rowStatement = /^\s*(select|insert|update|delete|with)\b/i;

/** The statement, if it only reads or writes rows. No table, trigger or setting is changed over the application's connection. */
export function refuseOtherThanRows(statement: string): string {
  if (!rowStatement.test(statement)) {
    throw new Error(`not over this connection: ${statement.trim().slice(0, 40)}`);
  }
  return statement;
}
