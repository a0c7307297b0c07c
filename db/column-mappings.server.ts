import { and, eq, inArray } from 'drizzle-orm';

import type { Instant } from '#app/domain/day.ts';
import type { Reader, Writer } from './reader.ts';

/** How a person read tables with these heads last, by the hash of the heads. */
export async function findMappings(
  db: Reader,
  userId: string,
  heads: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const { columnMappings: mappings } = db.t;
  const kept = await db
    .select({ heads: mappings.headsSha256, mapping: mappings.mapping })
    .from(mappings)
    .where(and(eq(mappings.userId, userId), inArray(mappings.headsSha256, [...heads])));
  return new Map(kept.map((row) => [row.heads, row.mapping]));
}

type KeptMapping = {
  readonly userId: string;
  readonly headsSha256: string;
  readonly mapping: unknown;
  readonly usedAt: Instant;
};

/** Remembers how a person reads tables with these heads, instead of what they said before. */
export async function keepMapping(tx: Writer, { mapping, usedAt, ...whose }: KeptMapping): Promise<void> {
  const { columnMappings: mappings } = tx.t;
  const kept = { mapping, usedAt };
  await tx
    .insert(mappings)
    .values({ ...whose, ...kept })
    .onConflictDoUpdate({ target: [mappings.userId, mappings.headsSha256], set: kept });
}
