import { and, asc, desc, eq, isNull, ne, or } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import type { Reader } from '#db/reader.ts';

import { type FlagRow, selectFlags } from '../risk-flags/queries.server.ts';

/** No list is longer than what one person could answer. */
const most = 100;

/**
 * The open flags that somebody is asked to answer: those given to them, and those about packages in their charge that nobody else was
 * given. Silence (G1) is left out: the list says it in its own words.
 */
export async function listFlagsAskedOf(db: Reader, userId: string, locale: Locale): Promise<FlagRow[]> {
  const { flags, biddingPackages: packages } = db.t;
  return selectFlags(db, locale)
    .where(
      and(
        eq(flags.state, 'open'),
        ne(flags.ruleCode, 'G1'),
        or(eq(flags.assigneeId, userId), and(isNull(flags.assigneeId), eq(packages.managerId, userId))),
      ),
    )
    .orderBy(desc(flags.severity), asc(flags.raisedOn), asc(flags.id))
    .limit(most);
}
