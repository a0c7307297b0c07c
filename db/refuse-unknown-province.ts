import { eq } from 'drizzle-orm';

import { RuleViolations } from '#app/domain/violation.ts';

import type { Reader } from './reader.ts';

/** Throws where no place has this code, whatever the form says. */
export async function refuseUnknownProvince(db: Reader, provinceCode: string): Promise<void> {
  const { places } = db.t;
  const found = await db.select({ code: places.code }).from(places).where(eq(places.code, provinceCode));
  if (found.length === 0) throw new RuleViolations([{ code: 'notFound', field: 'provinceCode', params: {} }]);
}
