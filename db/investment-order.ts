import { desc, type SQL, sql } from 'drizzle-orm';

import type { Tables } from './schema/schema.ts';

/** Decisions with the one in force first: the latest day, but what a list only states behind everything decided. */
export function inForceFirst({ kind, decidedOn, id }: Tables['investmentDecisions']): SQL[] {
  return [sql`case when ${kind} = 'stated' then 1 else 0 end`, desc(decidedOn), desc(id)];
}
