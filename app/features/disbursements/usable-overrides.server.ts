import type { OverridableRule } from '#app/domain/codelists.ts';
import { ceilingOf, type OpenOverride, overridesOfRefusals, usableBy } from '#app/domain/override-rules.ts';
import type { Violation } from '#app/domain/violation.ts';
import { listOpenOverrides } from '#db/overrides.server.ts';
import type { Reader } from '#db/reader.ts';

import type { Drawn, Paid } from './entry-position.server.ts';

/** The permissions that this person could use to pass what refuses their voucher, the smallest first. */
export async function readUsableOverrides(
  db: Reader,
  violations: readonly Violation[],
  { voucher, userId }: { voucher: Paid & Drawn; userId: string },
): Promise<ReadonlyMap<OverridableRule, readonly OpenOverride[]>> {
  const usable = new Map<OverridableRule, readonly OpenOverride[]>();
  for (const { code } of violations) {
    const rule = overridesOfRefusals.get(code);
    if (rule === undefined) continue;
    usable.set(rule, usableBy(userId, await listOpenOverrides(db, ceilingOf(rule, voucher))));
  }
  return usable;
}
