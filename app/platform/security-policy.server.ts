import { inArray } from 'drizzle-orm';

import { securityPolicyOf, securitySettingNames } from '#app/domain/security-policy.ts';
import type { SecurityPolicy } from '#app/domain/security-policy.ts';
import { prepared } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';

/** What this installation asks of whoever signs in. */
export async function readSecurityPolicy(db: Reader): Promise<SecurityPolicy> {
  const rows = await securitySettings(db);
  return securityPolicyOf(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
}

const securitySettings = prepared((db) => {
  const { settings } = db.t;
  return db
    .select()
    .from(settings)
    .where(inArray(settings.name, [...securitySettingNames]));
});
