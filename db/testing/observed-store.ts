import { canonicalText } from '../hash-chain.server.ts';
import { pagesOf, recordTables } from '../dump.server.ts';
import type { Reader } from '../reader.ts';
import type { Store } from '../store.server.ts';

type RecordTable = (typeof recordTables)[number];

/** What one transaction left: the tables whose rows it added, changed or took away, and the audit events beside them. */
export type ObservedWrite = { changed: RecordTable[]; events: number };

/** Records that people keep of the portfolio; who works here, the thresholds, and the log itself, are others. */
export const businessTables = recordTables.filter(
  (table) => !['auditEvents', 'users', 'roleAssignments', 'externalIdentities', 'ruleParams'].includes(table),
);

/** The same store, and what each of its transactions leaves. */
export function observed(store: Store): { store: Store; writes: ObservedWrite[] } {
  const writes: ObservedWrite[] = [];
  const write: Store['write'] = (work) =>
    store.write(async (tx) => {
      const before = await contentOf(tx, recordTables);
      const result = await work(tx);
      const after = await contentOf(tx, recordTables);
      const changed = recordTables.filter((table) => before[table] !== after[table]);
      writes.push({
        changed: changed.filter((table) => table !== 'auditEvents'),
        events: rowsIn(after.auditEvents) - rowsIn(before.auditEvents),
      });
      return result;
    });
  return { store: { ...store, write }, writes };
}

/** Every row of the tables, as text that is equal for equal rows. */
export async function contentOf(
  db: Reader,
  tables: readonly RecordTable[],
): Promise<Readonly<Partial<Record<RecordTable, string>>>> {
  const content: Partial<Record<RecordTable, string>> = {};
  for (const table of tables) {
    let text = '';
    for await (const page of pagesOf(db, table))
      text += page.map((row) => `${canonicalText(row)}\n`).join('');
    content[table] = text;
  }
  return content;
}

function rowsIn(content: string | undefined): number {
  return (content ?? '').split('\n').length - 1;
}
