import { type SQL, sql } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';

import type { Tables } from './schema/schema.ts';

/** What people call a place for short. Names of provinces are the same in every language; "no province" is words. */
export function shortPlaceName({ name, fullNameEn, kind }: Tables['places'], locale: Locale): SQL<string> {
  return locale === 'vi' ? sql`${name}` : sql`case when ${kind} = 'none' then ${fullNameEn} else ${name} end`;
}
