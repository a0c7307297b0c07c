import { eq } from 'drizzle-orm';

import type { Vnd } from '#app/domain/money.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import type { Reader } from '#db/reader.ts';

/** The entry that this very form has already made, or null; refuses the id of an entry that other content made. */
export async function findSentBefore(
  db: Reader,
  id: string,
  requestHash: string,
): Promise<{ id: string; cash: Vnd } | null> {
  const { disbursementEntries: entries } = db.t;
  const [found] = await db
    .select({ id: entries.id, cash: entries.cash, requestHash: entries.requestHash })
    .from(entries)
    .where(eq(entries.id, id));
  if (found === undefined) return null;
  if (found.requestHash !== requestHash) {
    throw new RuleViolations([{ code: 'sameRequestOtherContent', params: {} }]);
  }
  return { id, cash: found.cash };
}
