import { placeKinds } from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import { checksOn } from './checks.ts';

/** The 34 provinces and 3,321 communes since July 2025, by official code; 245 full names repeat, so the code is the key. */
export const definePlaces = (kit: Kit) =>
  kit.table(
    'places',
    {
      code: kit.text().primaryKey(),
      kind: kit.oneOf(placeKinds).notNull(),
      provinceCode: kit.text().notNull(),
      name: kit.text().notNull(),
      fullName: kit.text().notNull(),
      fullNameEn: kit.text().notNull(),
      foldedName: kit.text().notNull(),
    },
    (t) => [
      ...checksOn(kit, 'places', { codes: [[t.kind, placeKinds]] }),
      kit.index('places_by_province').on(t.provinceCode, t.foldedName),
    ],
  );
