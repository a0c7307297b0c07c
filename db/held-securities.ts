import { and, eq, isNotNull, lte, notExists, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import type { Day } from '#app/domain/day.ts';

import type { Reader } from './reader.ts';

/** The securities that are held on a day: issued by then, not given back, and none issued by then took their place. */
export function heldOn(db: Reader, today: Day): SQL | undefined {
  const { securities, securityReleases: releases } = db.t;
  const replacements = alias(securities, 'replacements');
  const released = db
    .select({ id: releases.securityId })
    .from(releases)
    .where(and(eq(releases.securityId, securities.id), lte(releases.releasedOn, today)));
  const replaced = db
    .select({ id: replacements.id })
    .from(replacements)
    .where(
      and(
        isNotNull(replacements.replacesId),
        eq(replacements.replacesId, securities.id),
        lte(replacements.issuedOn, today),
      ),
    );
  return and(lte(securities.issuedOn, today), notExists(released), notExists(replaced));
}
