import { z } from 'zod';

import { flagStates, riskRuleCodes, severities } from '#app/domain/codelists.ts';
import { lineOf } from '#app/platform/form-values.ts';

/** Which flags are looked at, as the query string says it; the open ones unless it says otherwise. */
export const FlagFilters = z.object({
  view: z.enum(['flags', 'unanswered']).catch('flags'),
  rule: z.enum(riskRuleCodes).nullable().catch(null),
  severity: z.enum(severities).nullable().catch(null),
  state: z.enum(flagStates).catch('open'),
  /** Those alone that the reader was asked to answer. */
  assignee: z.literal('me').nullable().catch(null),
});
export type FlagFilters = z.output<typeof FlagFilters>;

/** The form that asks somebody to answer a flag; `version` is whoever had it as its editor read it. Nobody chosen: its manager. */
export const assignFlagInput = z.object({
  version: z.string().max(40),
  assigneeId: z.string().max(40).optional(),
  reason: lineOf(2000).optional(),
});
export type AssignFlag = z.output<typeof assignFlagInput>;
export type AssignmentFields = Partial<Record<keyof AssignFlag, string>>;
