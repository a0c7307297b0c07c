import { and, eq, inArray, isNull, ne, type SQL } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import type { Reader } from '#db/reader.ts';

import { type FlagRow, selectFlags } from '../risk-flags/queries.server.ts';

/**
 * The open flags that somebody is asked to answer: those given to them, and those about packages in their charge that nobody else was
 * given; red before amber, the longest open first. Silence (G1) is left out: the list says it in its own words.
 */
export async function listFlagsAskedOf(db: Reader, userId: string, locale: Locale): Promise<FlagRow[]> {
  const { flags, biddingPackages: packages } = db.t;
  const inCharge = db.select({ id: packages.id }).from(packages).where(eq(packages.managerId, userId));
  // Asked one by one and put in order here, each is found by its own index; else every open flag of the country is read.
  const given = await listOpen(db, eq(flags.assigneeId, userId), locale);
  const ungiven = await listOpen(
    db,
    and(isNull(flags.assigneeId), inArray(flags.packageId, inCharge)),
    locale,
  );
  return [...given, ...ungiven].toSorted(worstAndOldestFirst);
}

function listOpen(db: Reader, whose: SQL | undefined, locale: Locale) {
  const { flags } = db.t;
  return selectFlags(db, locale).where(and(eq(flags.state, 'open'), ne(flags.ruleCode, 'G1'), whose));
}

function worstAndOldestFirst(a: FlagRow, b: FlagRow): number {
  if (a.severity !== b.severity) return a.severity === 'red' ? -1 : 1;
  return a.raisedOn.localeCompare(b.raisedOn) || a.id.localeCompare(b.id);
}
