import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import type { Kit } from '../kit.ts';

type HasId = { id: AnySQLiteColumn };

/** Where a row comes from: a published source, or invented for the demo and marked so on screen. */
export const provenance = (kit: Kit, sources: HasId) => ({
  sourceId: kit.id().references(() => sources.id),
  illustrative: kit.boolean().notNull().default(false),
});

/** Who recorded a row and when; no person where the system itself did. */
export const recorded = (kit: Kit, users: HasId) => ({
  recordedBy: kit.id().references(() => users.id),
  recordedAt: kit.instant().notNull(),
});
