import { z } from 'zod';

import { flagStates, riskRuleCodes, severities } from '#app/domain/codelists.ts';

/** Which flags are looked at, as the query string says it; the open ones unless it says otherwise. */
export const FlagFilters = z.object({
  view: z.enum(['flags', 'unanswered']).catch('flags'),
  rule: z.enum(riskRuleCodes).nullable().catch(null),
  severity: z.enum(severities).nullable().catch(null),
  state: z.enum(flagStates).catch('open'),
});
export type FlagFilters = z.output<typeof FlagFilters>;
