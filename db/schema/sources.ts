import type { Kit } from '../kit.ts';

/** Publications that state a figure. */
export const defineSources = (kit: Kit) =>
  kit.table('sources', {
    id: kit.id().primaryKey(),
    code: kit.text().notNull().unique(),
    title: kit.text().notNull(),
    url: kit.text(),
  });
