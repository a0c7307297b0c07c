import { eq, sql } from 'drizzle-orm';

import type { Vnd } from '#app/domain/money.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { prepared } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';

/** The entry that this very form has already made, or null; refuses the id of an entry that other content made. */
export async function findSentBefore(
  db: Reader,
  id: string,
  requestHash: string,
): Promise<{ id: string; cash: Vnd } | null> {
  const [found] = await entryById(db, { id });
  if (found === undefined) return null;
  if (found.requestHash !== requestHash) {
    throw new RuleViolations([{ code: 'sameRequestOtherContent', params: {} }]);
  }
  return { id, cash: found.cash };
}

const entryById = prepared((db) => {
  const { disbursementEntries: entries } = db.t;
  return db
    .select({ id: entries.id, cash: entries.cash, requestHash: entries.requestHash })
    .from(entries)
    .where(eq(entries.id, sql.placeholder('id')));
});
